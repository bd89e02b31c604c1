package dev.gantry.tests.fleet;

import java.util.List;

/**
 * One workload as planned, before it is an object.
 *
 * @param kind what owns its pods
 * @param namespace where it runs
 * @param name its name, unique in the namespace
 * @param team who owns it
 * @param service the image it runs
 * @param version the image's tag
 * @param templateHash names its ReplicaSet or its controller revision
 * @param containers names of its containers, the app itself first
 * @param initContainer whether something runs before them
 * @param pods how many pods it has
 */
record App(
        AppKind kind,
        String namespace,
        String name,
        String team,
        String service,
        String version,
        String templateHash,
        List<String> containers,
        boolean initContainer,
        int pods) {

    String image(String container) {
        return container.equals(service)
                ? Vocabulary.REGISTRY + "/" + team + "/" + service + ":" + version
                : Vocabulary.REGISTRY + "/mesh/" + container + ":1.34.2";
    }

    /** The object that owns the pods directly has this name: the ReplicaSet's or Job's, not the Deployment's. */
    String ownerName() {
        return switch (kind) {
            case DEPLOYMENT -> name + "-" + templateHash;
            case CRON_JOB -> name + "-29384760";
            case STATEFUL_SET, DAEMON_SET, JOB -> name;
        };
    }

    /** The kind of the object that owns the pods directly. */
    String ownerKind() {
        return switch (kind) {
            case DEPLOYMENT -> "ReplicaSet";
            case CRON_JOB -> "Job";
            case STATEFUL_SET, DAEMON_SET, JOB -> kind.kind();
        };
    }
}
