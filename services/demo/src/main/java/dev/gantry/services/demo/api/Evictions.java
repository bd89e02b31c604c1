package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deleting pods as their disruption budgets allow (the server's {@code pod/storage/eviction.go}). Any thread. */
public final class Evictions {
    private static final Set<String> UNPROTECTED = Set.of("Succeeded", "Failed", "Pending");
    private static final String REFUSAL = "Cannot evict pod as it would violate the pod's disruption budget.";
    private static final int LATER_SECONDS = 10;

    private final ObjectStore store;
    private final Documents documents;
    private final Writing writing;
    private final Deleting deleting;
    private final Metadata metadata;
    private final Kind pods;
    private final Kind budgets;

    Evictions(Verbs verbs, Metadata metadata, Kind pods, Kind budgets) {
        this.store = verbs.store();
        this.documents = verbs.documents();
        this.writing = verbs.writing();
        this.deleting = verbs.deleting();
        this.metadata = metadata;
        this.pods = pods;
        this.budgets = budgets;
    }

    /** What an eviction is made of. */
    record Verbs(ObjectStore store, Documents documents, Writing writing, Deleting deleting) {}

    /** @throws ApiException 404 where there is no such pod, 429 where a budget does not allow it, 500 where two do */
    public void evict(String namespace, String name, DeleteOptions options) {
        Target target = Target.of(pods, namespace, name);
        Stored stored = store.get(target.key());
        if (stored == null) {
            throw Refusals.notFound(pods, name);
        }
        ObjectNode pod = documents.tree(stored);
        boolean isProtected =
                !UNPROTECTED.contains(pod.path("status").path("phase").asString(""))
                        && !Metadata.of(pod).has("deletionTimestamp");
        if (isProtected) {
            List<ObjectNode> all = budgetsOf(pod, namespace);
            if (all.size() > 1) {
                throw Refusals.other(
                        500,
                        "",
                        "This pod has more than one PodDisruptionBudget, which the eviction subresource does not "
                                + "support.");
            }
            if (!all.isEmpty()) {
                spend(all.getFirst(), pod, options.isDryRun());
            }
        }
        if (!options.isDryRun()) {
            writing.patch(new Target(pods, namespace, name, "eviction"), this::marked, WriteOptions.by(""));
        }
        deleting.delete(target, options);
    }

    private List<ObjectNode> budgetsOf(ObjectNode pod, String namespace) {
        Map<String, String> labels = new HashMap<>();
        Metadata.of(pod)
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        List<ObjectNode> found = new ArrayList<>();
        for (Stored one : store.list(budgets, namespace).objects()) {
            ObjectNode budget = documents.tree(one);
            if (LabelSelector.of(budget.path("spec").path("selector")).test(labels)) {
                found.add(budget);
            }
        }
        return found;
    }

    /** Takes one disruption from a budget, or refuses. */
    private void spend(ObjectNode budget, ObjectNode pod, boolean isDryRun) {
        if (!isReady(pod) && mayGoUnready(budget)) {
            return;
        }
        JsonNode status = budget.path("status");
        String name = Metadata.of(budget).path("name").asString();
        long generation = Metadata.of(budget).path("generation").asLong(0);
        if (status.path("observedGeneration").asLong(0) < generation) {
            throw refusal("The disruption budget " + name + " is still being processed by the server.", LATER_SECONDS);
        }
        if (status.path("disruptionsAllowed").asLong(0) <= 0) {
            throw refusal(reason(name, status), 0);
        }
        if (!isDryRun) {
            Target target =
                    new Target(budgets, Metadata.of(budget).path("namespace").asString(), name, "status");
            String podName = Metadata.of(pod).path("name").asString();
            writing.patch(target, old -> spent(old, podName), WriteOptions.by(""));
        }
    }

    private static ApiException refusal(String cause, int retryAfterSeconds) {
        return Refusals.disruptionBudget(
                REFUSAL, List.of(new FieldProblem("", "DisruptionBudget", cause)), retryAfterSeconds);
    }

    private static String reason(String name, JsonNode status) {
        long healthy = status.path("currentHealthy").asLong(0);
        long wanted = status.path("desiredHealthy").asLong(0);
        if (healthy <= wanted) {
            return "The disruption budget " + name + " needs " + wanted + " healthy pods and has " + healthy
                    + " currently";
        }
        return "The disruption budget " + name + " does not allow evicting pods currently";
    }

    private static boolean mayGoUnready(ObjectNode budget) {
        JsonNode status = budget.path("status");
        long wanted = status.path("desiredHealthy").asLong(0);
        boolean isAlways = budget.path("spec")
                .path("unhealthyPodEvictionPolicy")
                .asString("")
                .equals("AlwaysAllow");
        return isAlways || (wanted > 0 && status.path("currentHealthy").asLong(0) >= wanted);
    }

    private static boolean isReady(ObjectNode pod) {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Ready")) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    private ObjectNode spent(ObjectNode budget, String pod) {
        ObjectNode status = (ObjectNode) budget.withObject("/status");
        long left = status.path("disruptionsAllowed").asLong(0) - 1;
        if (left < 0) {
            throw refusal(reason(Metadata.of(budget).path("name").asString(), status), 0);
        }
        status.put("disruptionsAllowed", left);
        if (left == 0) {
            exhausted(status);
        }
        ((ObjectNode) status.withObject("/disruptedPods")).put(pod, metadata.now());
        return budget;
    }

    private void exhausted(ObjectNode status) {
        ObjectNode condition = null;
        ArrayNode conditions = status.withArray("/conditions");
        for (JsonNode one : conditions) {
            if (one.path("type").asString("").equals("DisruptionAllowed")) {
                condition = (ObjectNode) one;
            }
        }
        if (condition == null) {
            condition = conditions.addObject().put("type", "DisruptionAllowed");
        }
        if (!condition.path("status").asString("").equals("False")) {
            condition.put("status", "False").put("lastTransitionTime", metadata.now());
        }
        condition.set("observedGeneration", status.path("observedGeneration"));
        condition.put("reason", "InsufficientPods").put("message", "");
    }

    private ObjectNode marked(ObjectNode pod) {
        ArrayNode conditions = pod.withArray("/status/conditions");
        for (JsonNode condition : conditions) {
            if (condition.path("type").asString("").equals("DisruptionTarget")) {
                return pod;
            }
        }
        ObjectNode target = conditions.addObject();
        target.put("type", "DisruptionTarget").put("status", "True").putNull("lastProbeTime");
        target.put("lastTransitionTime", metadata.now());
        target.put("reason", "EvictionByEvictionAPI").put("message", "Eviction API: evicting");
        return pod;
    }
}
