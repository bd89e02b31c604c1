package dev.gantry.tests.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Makes the objects that own pods, and the statuses their controllers would write. */
final class AppObjects {
    private final FleetSize size;
    private final PodTemplates templates;

    AppObjects(FleetSize size) {
        this.size = size;
        this.templates = new PodTemplates(size.seed());
    }

    /** The app's own object. */
    ObjectNode app(App app) {
        ObjectNode spec = switch (app.kind()) {
            case DEPLOYMENT -> replicated(app);
            case STATEFUL_SET -> replicated(app).put("serviceName", app.name()).put("podManagementPolicy", "Parallel");
            case DAEMON_SET -> Json.object("selector", selector(app), "template", template(app, Map.of()));
            case JOB -> job(app);
            case CRON_JOB ->
                Json.object(
                        "schedule", "*/20 * * * *",
                        "concurrencyPolicy", "Forbid",
                        "jobTemplate", Json.object("spec", job(app)));
        };
        return object(app.kind().apiVersion(), app.kind().kind(), app.name(), app, spec);
    }

    /** What stands between a Deployment or CronJob and its pods. */
    ObjectNode middle(App app, String ownerUid) {
        ObjectNode spec = app.kind() == AppKind.DEPLOYMENT ? replicaSetSpec(app) : job(app);
        ObjectNode middle = object(app.kind().apiVersion(), app.ownerKind(), app.ownerName(), app, spec);
        ((ObjectNode) middle.path("metadata"))
                .set(
                        "ownerReferences",
                        Json.array(Json.object(
                                "apiVersion",
                                app.kind().apiVersion(),
                                "kind",
                                app.kind().kind(),
                                "name",
                                app.name(),
                                "uid",
                                ownerUid,
                                "controller",
                                true,
                                "blockOwnerDeletion",
                                true)));
        return middle;
    }

    /** The status of the app's own object when this many of its pods are ready. */
    ObjectNode status(App app, int ready) {
        int pods = app.pods();
        return switch (app.kind()) {
            case DEPLOYMENT -> deploymentStatus(app, ready);
            case STATEFUL_SET ->
                Json.object(
                        "observedGeneration", 1,
                        "replicas", pods,
                        "readyReplicas", ready,
                        "availableReplicas", ready,
                        "currentReplicas", pods,
                        "updatedReplicas", pods,
                        "currentRevision", app.name() + "-" + app.templateHash(),
                        "updateRevision", app.name() + "-" + app.templateHash(),
                        "collisionCount", 0);
            case DAEMON_SET ->
                Json.object(
                        "observedGeneration", 1,
                        "currentNumberScheduled", pods,
                        "desiredNumberScheduled", pods,
                        "updatedNumberScheduled", pods,
                        "numberMisscheduled", 0,
                        "numberReady", ready,
                        "numberAvailable", ready,
                        "numberUnavailable", pods - ready);
            case JOB -> jobStatus(ready);
            case CRON_JOB ->
                Json.object(
                        "lastScheduleTime",
                        size.at().minus(Duration.ofMinutes(12)).toString());
        };
    }

    /** The status of the object between. */
    ObjectNode middleStatus(App app, int ready) {
        return app.kind() == AppKind.CRON_JOB
                ? jobStatus(ready)
                : Json.object(
                        "observedGeneration",
                        1,
                        "replicas",
                        app.pods(),
                        "fullyLabeledReplicas",
                        app.pods(),
                        "readyReplicas",
                        ready,
                        "availableReplicas",
                        ready);
    }

    private ObjectNode object(String apiVersion, String kind, String name, App app, ObjectNode spec) {
        Map<String, Object> annotations = new LinkedHashMap<>(templates.annotations(app));
        annotations.put("meta.helm.sh/release-name", app.name());
        annotations.put("deployment.kubernetes.io/revision", "3");
        ObjectNode metadata = Json.object(
                "name",
                name,
                "namespace",
                app.namespace(),
                "labels",
                templates.labels(app),
                "annotations",
                annotations);
        return Json.object("apiVersion", apiVersion, "kind", kind, "metadata", metadata, "spec", spec);
    }

    private ObjectNode selector(App app) {
        return Json.object("matchLabels", templates.selector(app));
    }

    private ObjectNode template(App app, Map<String, Object> moreLabels) {
        Map<String, Object> labels = new LinkedHashMap<>(templates.labels(app));
        labels.putAll(moreLabels);
        return Json.object(
                "metadata", Json.object("labels", labels, "annotations", templates.annotations(app)),
                "spec", templates.spec(app));
    }

    private ObjectNode replicated(App app) {
        return Json.object("replicas", app.pods(), "selector", selector(app), "template", template(app, Map.of()));
    }

    private ObjectNode replicaSetSpec(App app) {
        Map<String, Object> labels = new LinkedHashMap<>(templates.selector(app));
        labels.put("pod-template-hash", app.templateHash());
        return Json.object(
                "replicas", app.pods(),
                "selector", Json.object("matchLabels", labels),
                "template", template(app, Map.of("pod-template-hash", app.templateHash())));
    }

    private ObjectNode job(App app) {
        return Json.object(
                "completions", app.pods(),
                "parallelism", app.pods(),
                "backoffLimit", 6,
                "template", template(app, Map.of()));
    }

    private ObjectNode deploymentStatus(App app, int ready) {
        Instant since = size.at().minus(Duration.ofHours(30));
        ObjectNode status = Json.object(
                "observedGeneration",
                1,
                "replicas",
                app.pods(),
                "updatedReplicas",
                app.pods(),
                "readyReplicas",
                ready,
                "availableReplicas",
                ready,
                "unavailableReplicas",
                app.pods() - ready);
        status.set(
                "conditions",
                Json.array(Json.object(
                        "type",
                        "Available",
                        "status",
                        ready * 4 >= app.pods() * 3 ? "True" : "False",
                        "reason",
                        "MinimumReplicasAvailable",
                        "message",
                        "Deployment has minimum availability.",
                        "lastUpdateTime",
                        since.toString(),
                        "lastTransitionTime",
                        since.toString())));
        return status;
    }

    private ObjectNode jobStatus(int ready) {
        return Json.object(
                "active",
                ready,
                "ready",
                ready,
                "startTime",
                size.at().minus(Duration.ofMinutes(12)).toString(),
                "uncountedTerminatedPods",
                Json.object());
    }
}
