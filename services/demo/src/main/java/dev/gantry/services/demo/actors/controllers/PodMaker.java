package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.api.ApiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes and deletes pods for what controls them, and tells about it. One thread. */
final class PodMaker {
    private final FleetApi api;
    private final EventLog events;

    PodMaker(FleetApi api, EventLog events) {
        this.api = api;
        this.events = events;
    }

    /** A pod as a template has it, without a name. */
    static ObjectNode pod(JsonNode template, Subject owner) {
        ObjectNode pod = JsonNodeFactory.instance.objectNode();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode metadata = pod.putObject("metadata");
        metadata.put("namespace", owner.namespace());
        for (String field : new String[] {"labels", "annotations", "finalizers"}) {
            JsonNode value = template.path("metadata").path(field);
            if (!value.isEmpty()) {
                metadata.set(field, value.deepCopy());
            }
        }
        metadata.putArray("ownerReferences").add(Owners.controller(owner.resource(), owner.meta()));
        pod.set("spec", template.path("spec").deepCopy());
        return pod;
    }

    /**
     * The pod as it was made, null where its name is taken or its namespace ends.
     *
     * @throws ApiException where it is refused, which was told already
     */
    @Nullable
    ObjectNode create(Beat beat, Subject owner, ObjectNode pod) {
        try {
            ObjectNode made = api.create(Resource.PODS, pod);
            if (made != null) {
                String name = made.path("metadata").path("name").asString("");
                events.normal(beat, owner, "SuccessfulCreate", "Created pod: " + name);
            }
            return made;
        } catch (ApiException refusal) {
            if (String.valueOf(refusal.getMessage()).endsWith("because it is being terminated")) {
                return null;
            }
            events.warning(beat, owner, "FailedCreate", "Error creating: " + refusal.getMessage());
            throw refusal;
        }
    }

    void delete(Beat beat, Subject owner, Pod pod) {
        api.delete(Resource.PODS, pod.meta().namespace(), pod.meta().name(), null);
        events.normal(
                beat, owner, "SuccessfulDelete", "Deleted pod: " + pod.meta().name());
    }
}
