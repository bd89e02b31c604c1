package dev.gantry.services.inventory;

/** The hot kinds: those Gantry lists and watches as compact records. Any other kind is fetched one object at a time. */
public enum Kind {
    POD("Pod"),
    NODE("Node"),
    EVENT("Event"),
    NAMESPACE("Namespace"),
    DEPLOYMENT("Deployment"),
    REPLICA_SET("ReplicaSet"),
    STATEFUL_SET("StatefulSet"),
    DAEMON_SET("DaemonSet"),
    JOB("Job"),
    CRON_JOB("CronJob");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** The name Kubernetes gives the kind, as in {@code kind: DaemonSet}. */
    public String title() {
        return title;
    }
}
