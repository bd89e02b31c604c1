package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.api.ApiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes and deletes the pods of stateful sets, with their names and claims. One thread. */
final class StatefulPods {
    private final FleetApi api;
    private final EventLog events;

    StatefulPods(FleetApi api, EventLog events) {
        this.api = api;
        this.events = events;
    }

    /**
     * Makes the pod of an ordinal, after its claims.
     *
     * @param revision whose template it gets
     * @throws ApiException where it is refused, which was told already
     */
    void create(Beat beat, StatefulSet set, int ordinal, Revision revision) {
        Key key = set.key();
        ObjectNode tree = api.get(Resource.STATEFUL_SETS, key.namespace(), key.name());
        JsonNode template = template(set, tree, revision);
        if (tree == null || template == null) {
            return;
        }
        Subject subject = subject(set);
        String name = key.name() + "-" + ordinal;
        ObjectNode pod = pod(tree, template, subject, name);
        ((ObjectNode) pod.withObject("/metadata"))
                .put("generateName", key.name() + "-")
                .put("name", name);
        ((ObjectNode) pod.withObject("/metadata/labels"))
                .put("statefulset.kubernetes.io/pod-name", name)
                .put("apps.kubernetes.io/pod-index", Integer.toString(ordinal))
                .put(History.LABEL, revision.meta().name());
        try {
            claims(beat, subject, tree, name);
            if (api.create(Resource.PODS, pod) != null) {
                events.normal(beat, subject, "SuccessfulCreate", told("create", set, name) + " successful");
            }
        } catch (ApiException refusal) {
            String message = told("create", set, name) + " failed error: " + refusal.getMessage();
            events.warning(beat, subject, "FailedCreate", message);
            throw refusal;
        }
    }

    private static Subject subject(StatefulSet set) {
        return new Subject(Resource.STATEFUL_SETS, set.meta());
    }

    private static String told(String verb, StatefulSet set, String pod) {
        return verb + " Pod " + pod + " in StatefulSet " + set.meta().name();
    }

    private @Nullable JsonNode template(StatefulSet set, @Nullable ObjectNode tree, Revision revision) {
        if (tree == null || revision.template() == set.spec().template()) {
            return tree == null ? null : tree.path("spec").path("template");
        }
        Key key = revision.key();
        ObjectNode old = api.get(Resource.CONTROLLER_REVISIONS, key.namespace(), key.name());
        return old == null ? null : Revision.template(old);
    }

    private static ObjectNode pod(ObjectNode tree, JsonNode template, Subject subject, String name) {
        ObjectNode pod = PodMaker.pod(template, subject);
        ObjectNode spec = (ObjectNode) pod.withObject("/spec");
        spec.put("hostname", name);
        String service = tree.path("spec").path("serviceName").asString("");
        if (!service.isEmpty()) {
            spec.put("subdomain", service);
        }
        ArrayNode volumes = array();
        for (JsonNode claim : claimTemplates(tree)) {
            String volume = claim.path("metadata").path("name").asString("");
            volumes.add(object("name", volume, "persistentVolumeClaim", object("claimName", volume + "-" + name)));
        }
        for (JsonNode volume : spec.path("volumes")) {
            boolean isReplaced =
                    volumes.valueStream().anyMatch(one -> one.path("name").equals(volume.path("name")));
            if (!isReplaced) {
                volumes.add(volume);
            }
        }
        if (!volumes.isEmpty()) {
            spec.set("volumes", volumes);
        }
        return pod;
    }

    private static JsonNode claimTemplates(ObjectNode tree) {
        return tree.path("spec").path("volumeClaimTemplates");
    }

    private void claims(Beat beat, Subject subject, ObjectNode tree, String pod) {
        for (JsonNode template : claimTemplates(tree)) {
            ObjectNode claim = (ObjectNode) template.deepCopy();
            claim.remove("status");
            claim.put("apiVersion", "v1").put("kind", "PersistentVolumeClaim");
            ObjectNode metadata = (ObjectNode) claim.withObject("/metadata");
            String name = metadata.path("name").asString("") + "-" + pod;
            metadata.put("name", name).put("namespace", subject.namespace());
            ObjectNode labels = (ObjectNode) claim.withObject("/metadata/labels");
            tree.path("spec")
                    .path("selector")
                    .path("matchLabels")
                    .properties()
                    .forEach(label -> labels.set(label.getKey(), label.getValue()));
            JsonNode policy = tree.path("spec").path("persistentVolumeClaimRetentionPolicy");
            if (policy.path("whenDeleted").asString("").equals("Delete")) {
                metadata.set("ownerReferences", array(Owners.controller(subject.resource(), subject.meta())));
            }
            if (api.create(Resource.CLAIMS, claim) != null) {
                String message = "create Claim " + name + " Pod " + pod + " in StatefulSet "
                        + subject.meta().name() + " success";
                events.normal(beat, subject, "SuccessfulCreate", message);
            }
        }
    }

    void delete(Beat beat, StatefulSet set, Pod pod) {
        api.delete(Resource.PODS, pod.meta().namespace(), pod.meta().name(), null);
        events.normal(
                beat,
                subject(set),
                "SuccessfulDelete",
                told("delete", set, pod.meta().name()) + " successful");
    }

    /** Lets the claims of a pod go with it. */
    void giveUpClaims(StatefulSet set, Pod pod) {
        Key key = set.key();
        ObjectNode tree = api.get(Resource.STATEFUL_SETS, key.namespace(), key.name());
        if (tree == null) {
            return;
        }
        for (JsonNode template : claimTemplates(tree)) {
            String name = template.path("metadata").path("name").asString("") + "-"
                    + pod.meta().name();
            ObjectNode owner = Owners.controller(Resource.PODS, pod.meta());
            api.patch(
                    Resource.CLAIMS,
                    key.namespace(),
                    name,
                    "",
                    object("metadata", object("ownerReferences", array(owner))));
        }
    }
}
