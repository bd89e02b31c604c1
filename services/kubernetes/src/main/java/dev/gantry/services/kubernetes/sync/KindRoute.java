package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Kind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the server keeps a hot kind.
 *
 * @param groupVersion {@code v1} or {@code apps/v1}
 * @param plural as in the path
 * @param bookmarks whether its watches carry bookmarks; events have no watch cache and so none
 */
record KindRoute(Kind kind, String groupVersion, String plural, boolean namespaced, boolean bookmarks) {
    private static final Map<Kind, KindRoute> ALL = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            ALL.put(kind, make(kind));
        }
    }

    static KindRoute of(Kind kind) {
        KindRoute route = ALL.get(kind);
        if (route == null) {
            throw new IllegalArgumentException("no route to " + kind);
        }
        return route;
    }

    private static KindRoute make(Kind kind) {
        return switch (kind) {
            case POD -> new KindRoute(kind, "v1", "pods", true, true);
            case NODE -> new KindRoute(kind, "v1", "nodes", false, true);
            case EVENT -> new KindRoute(kind, "v1", "events", true, false);
            case NAMESPACE -> new KindRoute(kind, "v1", "namespaces", false, true);
            case DEPLOYMENT -> new KindRoute(kind, "apps/v1", "deployments", true, true);
            case REPLICA_SET -> new KindRoute(kind, "apps/v1", "replicasets", true, true);
            case STATEFUL_SET -> new KindRoute(kind, "apps/v1", "statefulsets", true, true);
            case DAEMON_SET -> new KindRoute(kind, "apps/v1", "daemonsets", true, true);
            case JOB -> new KindRoute(kind, "batch/v1", "jobs", true, true);
            case CRON_JOB -> new KindRoute(kind, "batch/v1", "cronjobs", true, true);
        };
    }

    /** The collection's path; an empty namespace means all of them. */
    String path(String namespace) {
        return Targets.collection(groupVersion, namespaced ? namespace : "", plural);
    }
}
