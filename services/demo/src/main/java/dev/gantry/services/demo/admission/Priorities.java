package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Stored;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the names of priority classes into priorities (kubernetes' {@code admission/priority}). Any thread. */
final class Priorities {
    private final Kind classes;
    private final ObjectStore store;
    private final Documents documents;

    Priorities(Kind classes, ObjectStore store, Documents documents) {
        this.classes = classes;
        this.store = store;
        this.documents = documents;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 403 for a class that is not there, or another priority */
    void fill(Target target, ObjectNode pod) {
        ObjectNode spec = (ObjectNode) pod.withObject("/spec");
        String name = spec.path("priorityClassName").asString("");
        JsonNode found = name.isEmpty() ? usual() : named(name);
        if (found == null && !name.isEmpty()) {
            throw Refusals.forbidden(target.kind(), target.name(), "no PriorityClass with name " + name + " was found");
        }
        if (found != null) {
            spec.put("priorityClassName", found.path("metadata").path("name").asString());
        }
        int priority = found == null ? 0 : found.path("value").asInt();
        String given = spec.path("priority").asString("");
        if (!given.isEmpty() && !given.equals(Integer.toString(priority))) {
            throw Refusals.forbidden(
                    target.kind(),
                    target.name(),
                    "the integer value of priority (" + given + ") must not be provided in pod spec; priority "
                            + "admission controller computed " + priority + " from the given PriorityClass name");
        }
        spec.put("priority", priority);
        if (found != null && found.has("preemptionPolicy")) {
            preempt(target, spec, found.path("preemptionPolicy").asString());
        }
    }

    private static void preempt(Target target, ObjectNode spec, String policy) {
        String given = spec.path("preemptionPolicy").asString("");
        if (!given.isEmpty() && !given.equals(policy)) {
            throw Refusals.forbidden(
                    target.kind(),
                    target.name(),
                    "the string value of PreemptionPolicy (" + given + ") must not be provided in pod spec; priority "
                            + "admission controller computed " + policy + " from the given PriorityClass name");
        }
        spec.put("preemptionPolicy", policy);
    }

    /** @throws dev.gantry.services.demo.api.ApiException 403 for a second class that others fall back to */
    void checkClass(Target target, ObjectNode priorityClass) {
        if (!priorityClass.path("globalDefault").asBoolean(false)) {
            return;
        }
        JsonNode usual = usual();
        String name = usual == null ? "" : usual.path("metadata").path("name").asString();
        if (usual != null && !name.equals(target.name())) {
            throw Refusals.forbidden(
                    target.kind(),
                    target.name(),
                    "PriorityClass " + name + " is already marked as default. Only one default can exist");
        }
    }

    private @Nullable JsonNode named(String name) {
        Stored stored = store.get(new ObjectKey(classes, "", name));
        return stored == null ? null : documents.view(stored);
    }

    private @Nullable JsonNode usual() {
        JsonNode usual = null;
        for (Stored stored : store.list(classes, null).objects()) {
            JsonNode one = documents.view(stored);
            boolean isLower = usual == null
                    || one.path("value").asInt() < usual.path("value").asInt();
            if (one.path("globalDefault").asBoolean(false) && isLower) {
                usual = one;
            }
        }
        return usual;
    }
}
