package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Rollout.Sized;
import dev.gantry.services.demo.api.ApiException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The replica set of a deployment's newest template, and the numbers of all of them. One thread. */
final class Revisions {
    static final String REVISION = "deployment.kubernetes.io/revision";
    static final String HISTORY = "deployment.kubernetes.io/revision-history";
    static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    static final String MAX = "deployment.kubernetes.io/max-replicas";

    private static final Set<String> OWN = Set.of(REVISION, HISTORY, DESIRED, MAX);
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_HISTORY = 2000;

    private final FleetApi api;
    private final EventLog events;

    Revisions(FleetApi api, EventLog events) {
        this.api = api;
        this.events = events;
    }

    /** Brings the newest set's annotations and the deployment's revision in line; does not make it. */
    void number(Rollout rollout) {
        Sized current = rollout.current();
        if (current == null) {
            return;
        }
        ReplicaSet set = current.facts();
        Map<String, String> wanted = annotations(rollout, set.annotations());
        rollout.revision(wanted.getOrDefault(REVISION, ""));
        boolean isQuick = set.minReadySeconds() == rollout.spec().minReadySeconds();
        if (!wanted.equals(set.annotations()) || !isQuick) {
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            ObjectNode written = patch.putObject("metadata").putObject("annotations");
            wanted.forEach(written::put);
            if (!isQuick) {
                patch.putObject("spec").put("minReadySeconds", rollout.spec().minReadySeconds());
            }
            api.patch(Resource.REPLICA_SETS, set.key().namespace(), set.key().name(), "", patch);
        }
        if (rollout.spec().hasDeadline() && !rollout.conditions().has("Progressing")) {
            rollout.conditions()
                    .set(
                            "Progressing",
                            "True",
                            "FoundNewReplicaSet",
                            "Found new replica set \"" + current.name() + '"');
        }
    }

    private static long next(Rollout rollout) {
        return rollout.old().stream()
                        .mapToLong(set -> Annotations.number(set.facts().annotations(), REVISION))
                        .max()
                        .orElse(0)
                + 1;
    }

    /** A set that comes back gets the next number, and remembers those it had. */
    private static Map<String, String> annotations(Rollout rollout, Map<String, String> before) {
        Map<String, String> annotations = new TreeMap<>(before);
        rollout.deployment().annotations().forEach((name, value) -> {
            if (!OWN.contains(name)) {
                annotations.put(name, value);
            }
        });
        long had = Annotations.number(before, REVISION);
        long next = next(rollout);
        if (had < next) {
            annotations.put(REVISION, Long.toString(next));
            if (before.containsKey(REVISION)) {
                annotations.put(HISTORY, history(before.getOrDefault(HISTORY, ""), before.get(REVISION)));
            }
        }
        return annotations;
    }

    private static String history(String before, String had) {
        String history = before.isEmpty() ? had : before + "," + had;
        while (history.length() > LONGEST_HISTORY) {
            history = history.substring(history.indexOf(',') + 1);
        }
        return history;
    }

    /**
     * Makes the newest set where it is missing; afterwards there is one, or it waits for the next beat.
     *
     * @throws ApiException where it is refused, which was told already
     */
    void make(Rollout rollout) {
        if (rollout.current() != null) {
            return;
        }
        Key key = rollout.deployment().key();
        ObjectNode deployment = api.get(Resource.DEPLOYMENTS, key.namespace(), key.name());
        if (deployment == null) {
            return;
        }
        JsonNode template = deployment.path("spec").path("template");
        String hash = TemplateHash.label(TemplateHash.of(template), rollout.collisions());
        int size = rollout.spec().isRolling()
                ? RollingSteps.grown(rollout, 0)
                : rollout.spec().replicas();
        ObjectNode set = tree(rollout, deployment.path("spec"), name(key.name(), hash), hash, size);
        ObjectNode made = created(rollout, set);
        if (made == null) {
            // Somebody else's set has the name: another hash the next time.
            rollout.collided();
            return;
        }
        Sized current = new Sized(ReplicaSet.of(new Sighting(made, false, false, rollout.beat()), null));
        rollout.current(current);
        rollout.revision(current.facts().annotations().getOrDefault(REVISION, ""));
        if (size > 0) {
            events.normal(
                    rollout.beat(),
                    rollout.subject(),
                    "ScalingReplicaSet",
                    "Scaled up replica set " + current.name() + " from 0 to " + size);
        }
        if (rollout.spec().hasDeadline()) {
            String message = "Created new replica set \"" + current.name() + '"';
            rollout.conditions().set("Progressing", "True", "NewReplicaSetCreated", message);
        }
    }

    private @Nullable ObjectNode created(Rollout rollout, ObjectNode set) {
        String name = set.path("metadata").path("name").asString("");
        try {
            return api.create(Resource.REPLICA_SETS, set);
        } catch (ApiException refusal) {
            String message = "Failed to create new replica set \"" + name + "\": " + refusal.getMessage();
            if (rollout.spec().hasDeadline()) {
                rollout.conditions().set("Progressing", "False", "ReplicaSetCreateError", message);
            }
            events.warning(rollout.beat(), rollout.subject(), "ReplicaSetCreateError", message);
            throw refusal;
        }
    }

    private static String name(String deployment, String hash) {
        int most = LONGEST_NAME - 1 - hash.length();
        return (deployment.length() > most ? deployment.substring(0, most) : deployment) + "-" + hash;
    }

    private static ObjectNode tree(Rollout rollout, JsonNode spec, String name, String hash, int size) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put("apiVersion", "apps/v1").put("kind", "ReplicaSet");
        ObjectNode metadata = set.putObject("metadata");
        metadata.put("name", name).put("namespace", rollout.deployment().key().namespace());
        ObjectNode template = (ObjectNode) spec.path("template").deepCopy();
        ObjectNode labels = (ObjectNode) template.withObject("/metadata/labels");
        labels.put(TemplateHash.LABEL, hash);
        metadata.set("labels", labels.deepCopy());
        ObjectNode written = metadata.putObject("annotations");
        annotations(rollout, Map.of()).forEach(written::put);
        written.put(DESIRED, Integer.toString(rollout.spec().replicas()));
        written.put(
                MAX, Integer.toString(rollout.spec().replicas() + rollout.spec().maxSurge()));
        metadata.putArray("ownerReferences")
                .add(Owners.controller(
                        Resource.DEPLOYMENTS, rollout.deployment().meta()));
        ObjectNode inner = set.putObject("spec");
        inner.put("replicas", size);
        if (rollout.spec().minReadySeconds() > 0) {
            inner.put("minReadySeconds", rollout.spec().minReadySeconds());
        }
        ObjectNode selector = (ObjectNode) spec.path("selector").deepCopy();
        ((ObjectNode) selector.withObject("/matchLabels")).put(TemplateHash.LABEL, hash);
        inner.set("selector", selector);
        inner.set("template", template);
        return set;
    }

    /** Deletes the oldest sets without pods, but for as many as are to be kept. */
    void clean(Rollout rollout) {
        if (rollout.spec().keepsAllRevisions()) {
            return;
        }
        List<ReplicaSet> alive = rollout.old().stream()
                .map(Sized::facts)
                .filter(set -> !set.meta().isEnding())
                .sorted(Comparator.comparingLong(set -> Annotations.number(set.annotations(), REVISION)))
                .toList();
        int spare = alive.size() - rollout.spec().historyLimit();
        for (ReplicaSet set : alive.subList(0, Math.max(spare, 0))) {
            boolean isEmpty = set.counts().replicas() == 0 && set.replicas() == 0;
            if (isEmpty && set.meta().generation() <= set.counts().generation()) {
                api.delete(
                        Resource.REPLICA_SETS, set.key().namespace(), set.key().name(), null);
            }
        }
    }
}
