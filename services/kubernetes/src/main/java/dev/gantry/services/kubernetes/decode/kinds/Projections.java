package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.wire.Keys;

/** A fresh projection for one stream. Any thread. */
public final class Projections {
    private Projections() {}

    /** @param annotations keys to keep of that kind */
    public static Projection<? extends Resource> of(Kind kind, Pool pool, Keys annotations) {
        MetaProjection meta = new MetaProjection(pool, OwnKeys.of(kind), annotations);
        return switch (kind) {
            case POD -> new PodProjection(pool, meta);
            case NODE -> new NodeProjection(pool, meta);
            case EVENT -> new EventProjection(pool.interner(), meta);
            case NAMESPACE -> new NamespaceProjection(meta);
            case DEPLOYMENT -> new DeploymentProjection(pool, meta);
            case REPLICA_SET -> new ReplicaSetProjection(pool, meta);
            case STATEFUL_SET -> new StatefulSetProjection(pool, meta);
            case DAEMON_SET -> new DaemonSetProjection(pool, meta);
            case JOB -> new JobProjection(pool, meta);
            case CRON_JOB -> new CronJobProjection(pool, meta);
        };
    }
}
