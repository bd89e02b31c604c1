package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be scaled: how many pods it wants, and which. One thread. */
final class Scales {
    private final Picture picture;
    private final Index<Deployment> deployments;
    private final Index<StatefulSet> statefulSets;

    Scales(Picture picture) {
        this.picture = picture;
        this.deployments = picture.deployments().indexed(Deployment::uid);
        this.statefulSets = picture.statefulSets().indexed(StatefulSet::uid);
    }

    /** Something that can be scaled. */
    record Scale(Resource resource, Key key, String uid, int replicas, Predicate<Map<String, String>> selector) {}

    /** What decides how many there are of the pods with that owner, null where nothing known does. */
    @Nullable
    Scale above(String owner) {
        ReplicaSet set = picture.replicaSet(owner);
        if (set != null) {
            List<Deployment> above = deployments.find(set.meta().owner());
            return above.isEmpty() ? of(set) : of(above.getFirst());
        }
        List<StatefulSet> found = statefulSets.find(owner);
        return found.isEmpty() ? null : of(found.getFirst());
    }

    /** @param kind {@code Deployment} and the like; null where there is none of that name */
    @Nullable
    Scale find(String kind, Key key) {
        return switch (kind) {
            case "Deployment" -> {
                Deployment deployment = picture.deployments().get(key);
                yield deployment == null ? null : of(deployment);
            }
            case "StatefulSet" -> {
                StatefulSet set = picture.statefulSets().get(key);
                yield set == null ? null : of(set);
            }
            case "ReplicaSet" -> {
                ReplicaSet set = picture.replicaSets().get(key);
                yield set == null ? null : of(set);
            }
            default -> null;
        };
    }

    private static Scale of(Deployment one) {
        return new Scale(
                Resource.DEPLOYMENTS,
                one.key(),
                one.uid(),
                one.spec().replicas(),
                one.spec().selector());
    }

    private static Scale of(StatefulSet one) {
        return new Scale(
                Resource.STATEFUL_SETS,
                one.key(),
                one.uid(),
                one.spec().replicas(),
                one.spec().selector());
    }

    private static Scale of(ReplicaSet one) {
        return new Scale(
                Resource.REPLICA_SETS,
                one.key(),
                one.uid(),
                one.replicas(),
                one.pods().selector());
    }
}
