package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.ReplicaSet.Counts;
import dev.gantry.services.demo.api.ApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps as many pods as each replica set wants ({@code pkg/controller/replicaset}). One thread. */
final class ReplicaSetController extends Controller {
    private static final int BURST = 500;

    private final Picture picture;
    private final PodMaker pods;
    private final PodClaims claims;

    ReplicaSetController(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        this.pods = new PodMaker(api, log("replicaset-controller"));
        this.claims = new PodClaims(api, picture);
        picture.replicaSets().onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        picture.pods()
                .onChange(new Members<>(picture.replicaSets(), set -> set.pods().selector(), queue));
    }

    @Override
    protected void sync(Key key, Beat beat) {
        ReplicaSet set = picture.replicaSets().get(key);
        if (set == null) {
            return;
        }
        Subject subject = new Subject(Resource.REPLICA_SETS, set.meta());
        List<Pod> owned = claims.claim(subject, pod -> set.pods().selector().test(pod.labels()));
        List<Pod> active = owned.stream().filter(Pod::isActive).toList();
        ApiException refusal = null;
        if (!set.meta().isEnding()) {
            refusal = manage(set, subject, active, beat);
        }
        writeStatus(set, owned, active, refusal, beat);
        lookAgain(set, active, beat);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** What stood in the way, null where nothing did. */
    private @Nullable ApiException manage(ReplicaSet set, Subject subject, List<Pod> active, Beat beat) {
        int missing = set.replicas() - active.size();
        try {
            if (missing > 0) {
                create(set, subject, Math.min(missing, BURST), beat);
            } else if (missing < 0) {
                for (Pod victim : victims(set, active, Math.min(-missing, BURST), beat)) {
                    pods.delete(beat, subject, victim);
                }
            }
            return null;
        } catch (ApiException refusal) {
            return refusal;
        }
    }

    private void create(ReplicaSet set, Subject subject, int count, Beat beat) {
        JsonNode object =
                api.get(Resource.REPLICA_SETS, set.key().namespace(), set.key().name());
        if (object == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            ObjectNode pod = PodMaker.pod(object.path("spec").path("template"), subject);
            ((ObjectNode) pod.path("metadata")).put("generateName", set.meta().name() + "-");
            pods.create(beat, subject, pod);
        }
    }

    private List<Pod> victims(ReplicaSet set, List<Pod> active, int count, Beat beat) {
        List<Pod> related = new ArrayList<>(active);
        for (ReplicaSet sibling : picture.setsByOwner().find(set.meta().owner())) {
            if (!sibling.uid().equals(set.uid())) {
                related.addAll(picture.podsByOwner().find(sibling.uid()));
            }
        }
        return PodOrder.among(related, beat.stamp()).victims(active, count);
    }

    private void writeStatus(
            ReplicaSet set, List<Pod> owned, List<Pod> active, @Nullable ApiException refusal, Beat beat) {
        Counts counts = count(set, owned, active, beat.fleet());
        JsonNode failure = failure(set, active.size(), refusal, beat);
        if (counts.equals(set.counts()) && Objects.equals(failure, set.failure())) {
            return;
        }
        StatusPatch patch = new StatusPatch()
                .number("replicas", counts.replicas())
                .count("fullyLabeledReplicas", counts.labeled())
                .count("readyReplicas", counts.ready())
                .count("availableReplicas", counts.available())
                .number("terminatingReplicas", counts.terminating())
                .number("observedGeneration", counts.generation());
        var conditions = JsonNodeFactory.instance.arrayNode();
        if (failure != null) {
            conditions.add(failure);
        }
        patch.tree("conditions", conditions);
        api.patch(Resource.REPLICA_SETS, set.key().namespace(), set.key().name(), "status", patch.patch());
    }

    private static Counts count(ReplicaSet set, List<Pod> owned, List<Pod> active, Instant fleet) {
        int labeled = 0;
        int ready = 0;
        int available = 0;
        for (Pod pod : active) {
            labeled += pod.labels().entrySet().containsAll(set.pods().labels().entrySet()) ? 1 : 0;
            ready += pod.isReady() ? 1 : 0;
            available += pod.isAvailable(set.minReadySeconds(), fleet) ? 1 : 0;
        }
        int terminating = (int) owned.stream()
                .filter(pod -> pod.meta().isEnding() && !pod.isOver())
                .count();
        return new Counts(set.meta().generation(), active.size(), labeled, ready, available, terminating);
    }

    private static @Nullable JsonNode failure(ReplicaSet set, int active, @Nullable ApiException refusal, Beat beat) {
        if (refusal == null || set.failure() != null) {
            return refusal == null ? null : set.failure();
        }
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        condition.put("type", "ReplicaFailure").put("status", "True");
        condition.put("lastTransitionTime", Stamps.write(beat.stamp()));
        condition.put("reason", active < set.replicas() ? "FailedCreate" : "FailedDelete");
        return condition.put("message", refusal.getMessage());
    }

    private void lookAgain(ReplicaSet set, List<Pod> active, Beat beat) {
        for (Pod pod : active) {
            if (pod.isReady() && !pod.isAvailable(set.minReadySeconds(), beat.fleet())) {
                queue.add(set.key(), pod.readiness().since().plusSeconds(set.minReadySeconds()));
            }
        }
    }
}
