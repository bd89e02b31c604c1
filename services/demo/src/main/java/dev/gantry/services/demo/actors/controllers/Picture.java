package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several controllers look at together, with the indexes they share. One thread. */
final class Picture {
    private final Shared shared = new Shared();
    private final Table<Pod> pods = new Table<>((sighting, before) -> Pod.of(sighting, before, shared));
    private final Index<Pod> podsByOwner = pods.indexed(pod -> pod.meta().owner());
    private final Index<Pod> podsByNode = pods.indexed(Pod::node);
    private final Index<Pod> orphans =
            pods.indexed(pod -> pod.meta().owner().isEmpty() ? pod.meta().namespace() : "");
    private final PodsByLabels podsByLabels = new PodsByLabels();
    private final Table<Node> nodes = new Table<>(Node::of);
    private final Table<ReplicaSet> replicaSets = new Table<>(ReplicaSet::of);
    private final Index<ReplicaSet> setsByUid = replicaSets.indexed(ReplicaSet::uid);
    private final Index<ReplicaSet> setsByOwner =
            replicaSets.indexed(set -> set.meta().owner());
    private final Index<ReplicaSet> setsByNamespace =
            replicaSets.indexed(set -> set.meta().namespace());
    private final Table<Deployment> deployments = new Table<>(Deployment::of);
    private final Table<StatefulSet> statefulSets = new Table<>(StatefulSet::of);
    private final Table<Job> jobs = new Table<>(Job::of);

    /** Before the first refresh. */
    Picture(Lookout lookout) {
        pods.onChange(podsByLabels);
        lookout.follow(Resource.NODES, nodes);
        lookout.follow(Resource.PODS, pods);
        lookout.follow(Resource.REPLICA_SETS, replicaSets);
        lookout.follow(Resource.DEPLOYMENTS, deployments);
        lookout.follow(Resource.STATEFUL_SETS, statefulSets);
        lookout.follow(Resource.JOBS, jobs);
    }

    Table<Pod> pods() {
        return pods;
    }

    /** By the uid of what controls them. */
    Index<Pod> podsByOwner() {
        return podsByOwner;
    }

    Index<Pod> podsByNode() {
        return podsByNode;
    }

    /** Pods nobody controls, by namespace. */
    Index<Pod> orphans() {
        return orphans;
    }

    PodsByLabels podsByLabels() {
        return podsByLabels;
    }

    Table<Node> nodes() {
        return nodes;
    }

    Table<ReplicaSet> replicaSets() {
        return replicaSets;
    }

    /** @param uid of anything; null where it is none of a replica set */
    @Nullable
    ReplicaSet replicaSet(String uid) {
        List<ReplicaSet> found = setsByUid.find(uid);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** By the uid of what controls them. */
    Index<ReplicaSet> setsByOwner() {
        return setsByOwner;
    }

    Index<ReplicaSet> setsByNamespace() {
        return setsByNamespace;
    }

    Table<Deployment> deployments() {
        return deployments;
    }

    Table<StatefulSet> statefulSets() {
        return statefulSets;
    }

    Table<Job> jobs() {
        return jobs;
    }
}
