package dev.gantry.tests.fleet;

/** What owns an app's pods, and where the server keeps it. */
enum AppKind {
    DEPLOYMENT("apps/v1", "Deployment", "/apis/apps/v1", "deployments"),
    STATEFUL_SET("apps/v1", "StatefulSet", "/apis/apps/v1", "statefulsets"),
    DAEMON_SET("apps/v1", "DaemonSet", "/apis/apps/v1", "daemonsets"),
    JOB("batch/v1", "Job", "/apis/batch/v1", "jobs"),
    CRON_JOB("batch/v1", "CronJob", "/apis/batch/v1", "cronjobs");

    private final String apiVersion;
    private final String kind;
    private final String base;
    private final String resource;

    AppKind(String apiVersion, String kind, String base, String resource) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.base = base;
        this.resource = resource;
    }

    String apiVersion() {
        return apiVersion;
    }

    String kind() {
        return kind;
    }

    String path(String namespace) {
        return base + "/namespaces/" + namespace + "/" + resource;
    }

    /** Whether its pods end by themselves. */
    boolean isBatch() {
        return this == JOB || this == CRON_JOB;
    }
}
