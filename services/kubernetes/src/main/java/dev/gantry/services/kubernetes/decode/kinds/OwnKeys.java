package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.decode.wire.Keys;
import java.util.List;

/** Label keys whose value is the object's own, so that they stay out of the sets its siblings share. */
final class OwnKeys {
    private static final Keys POD = new Keys(List.of(
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/job-completion-index",
            "batch.kubernetes.io/job-name",
            "batch.kubernetes.io/controller-uid",
            "job-name",
            "controller-uid"));
    private static final Keys JOB = new Keys(List.of(
            "batch.kubernetes.io/job-name", "batch.kubernetes.io/controller-uid", "job-name", "controller-uid"));
    private static final Keys NODE = new Keys(List.of("kubernetes.io/hostname", "topology.hostpath.csi/node"));
    private static final Keys NAMESPACE = new Keys(List.of("kubernetes.io/metadata.name"));
    private static final Keys REPLICA_SET = new Keys(List.of("pod-template-hash"));
    private static final Keys NOTHING = new Keys(List.of());

    private OwnKeys() {}

    static Keys of(Kind kind) {
        return switch (kind) {
            case POD -> POD;
            case NODE -> NODE;
            case NAMESPACE -> NAMESPACE;
            case JOB -> JOB;
            case REPLICA_SET -> REPLICA_SET;
            case EVENT, DEPLOYMENT, STATEFUL_SET, DAEMON_SET, CRON_JOB -> NOTHING;
        };
    }
}
