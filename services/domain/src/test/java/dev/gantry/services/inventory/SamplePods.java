package dev.gantry.services.inventory;

import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.util.List;
import java.util.UUID;

/** Small pods for the tables' tests: number {@code n} always has the same uid and name. */
final class SamplePods {
    private static final PodSpec SPEC = new PodSpec(List.of("shop:1"), Requests.NONE, "", "default");

    private SamplePods() {}

    static UUID uid(int n) {
        return new UUID(0x5ca1ab1e, n);
    }

    static Owner owner(int n) {
        return new Owner("ReplicaSet", "rs-" + n, new UUID(0x0b0e, n));
    }

    static Pod pod(int n, long version) {
        return pod(n, version, "shop", Owner.NONE, "");
    }

    static Pod pod(int n, long version, String namespace, Owner owner, String node) {
        Meta meta = new Meta(
                uid(n), version, new NamespacedName(namespace, "pod-" + n), 1_000, Labels.NONE, Labels.NONE, owner);
        return new Pod(meta, SPEC, node, "", new PodStatus("Running", "Running", 1, 1, 0, Meta.NO_TIME, Meta.NO_TIME));
    }

    static Pod renamed(Pod pod, String name) {
        Meta meta = pod.meta();
        NamespacedName at = new NamespacedName(meta.at().namespace(), name);
        return new Pod(
                new Meta(
                        meta.uid(),
                        meta.version(),
                        at,
                        meta.created(),
                        meta.labels(),
                        meta.annotations(),
                        meta.owner()),
                pod.spec(),
                pod.node(),
                pod.ip(),
                pod.status());
    }

    static Delta<Pod> upsert(Pod pod) {
        return new Delta.Upsert<>(pod);
    }

    static Delta<Pod> remove(int n, long version) {
        return new Delta.Remove<>(uid(n), version);
    }
}
