package dev.gantry.services.demo.strategy;

import static dev.gantry.services.demo.strategy.Filling.absent;
import static dev.gantry.services.demo.strategy.Filling.empty;
import static dev.gantry.services.demo.strategy.Filling.has;
import static dev.gantry.services.demo.strategy.Filling.object;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server fills into what makes pods, and into autoscalers. Pure. */
final class WorkloadDefaults {
    private static final int HISTORY = 10;
    private static final int DEADLINE_SECONDS = 600;
    private static final String QUARTER = "25%";
    private static final int BUSY_PERCENT = 80;
    private static final int SCALING_PERIOD = 15;

    private WorkloadDefaults() {}

    static void add(Map<String, Consumer<ObjectNode>> all) {
        all.put("apps/v1.DeploymentSpec", WorkloadDefaults::deployment);
        all.put("apps/v1.ReplicaSetSpec", spec -> absent(spec, "replicas", 1));
        all.put("apps/v1.StatefulSetSpec", WorkloadDefaults::statefulSet);
        all.put("apps/v1.DaemonSetSpec", WorkloadDefaults::daemonSet);
        all.put("batch/v1.Job", WorkloadDefaults::job);
        all.put("batch/v1.CronJobSpec", spec -> {
            empty(spec, "concurrencyPolicy", "Allow");
            absent(spec, "suspend", false);
            absent(spec, "successfulJobsHistoryLimit", 3);
            absent(spec, "failedJobsHistoryLimit", 1);
        });
        all.put("batch/v1.PodFailurePolicyOnPodConditionsPattern", one -> empty(one, "status", "True"));
        all.put("autoscaling/v2.HorizontalPodAutoscaler", WorkloadDefaults::dropNotesOfOld);
        all.put("autoscaling/v2.HorizontalPodAutoscalerSpec", WorkloadDefaults::autoscaler);
    }

    /** What {@code autoscaling/v1} says in annotations has fields here. */
    private static void dropNotesOfOld(ObjectNode autoscaler) {
        if (autoscaler.path("metadata").get("annotations") instanceof ObjectNode annotations) {
            annotations.remove(annotations.propertyNames().stream()
                    .filter(name -> name.startsWith("autoscaling.alpha.kubernetes.io/"))
                    .toList());
        }
    }

    private static void deployment(ObjectNode spec) {
        absent(spec, "replicas", 1);
        ObjectNode strategy = object(spec, "strategy");
        empty(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asString().equals("RollingUpdate")) {
            ObjectNode rolling = object(strategy, "rollingUpdate");
            absent(rolling, "maxUnavailable", QUARTER);
            absent(rolling, "maxSurge", QUARTER);
        }
        absent(spec, "revisionHistoryLimit", HISTORY);
        absent(spec, "progressDeadlineSeconds", DEADLINE_SECONDS);
    }

    private static void statefulSet(ObjectNode spec) {
        empty(spec, "podManagementPolicy", "OrderedReady");
        for (JsonNode claim : spec.path("volumeClaimTemplates")) {
            empty((ObjectNode) claim, "apiVersion", "v1");
            empty((ObjectNode) claim, "kind", "PersistentVolumeClaim");
        }
        ObjectNode strategy = object(spec, "updateStrategy");
        if (strategy.path("type").asString("").isEmpty()) {
            strategy.put("type", "RollingUpdate");
            object(strategy, "rollingUpdate");
        }
        if (strategy.path("type").asString().equals("RollingUpdate")
                && strategy.get("rollingUpdate") instanceof ObjectNode rolling) {
            absent(rolling, "partition", 0);
        }
        ObjectNode claims = object(spec, "persistentVolumeClaimRetentionPolicy");
        empty(claims, "whenDeleted", "Retain");
        empty(claims, "whenScaled", "Retain");
        absent(spec, "replicas", 1);
        absent(spec, "revisionHistoryLimit", HISTORY);
    }

    private static void daemonSet(ObjectNode spec) {
        ObjectNode strategy = object(spec, "updateStrategy");
        empty(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asString().equals("RollingUpdate")) {
            ObjectNode rolling = object(strategy, "rollingUpdate");
            absent(rolling, "maxUnavailable", 1);
            absent(rolling, "maxSurge", 0);
        }
        absent(spec, "revisionHistoryLimit", HISTORY);
    }

    private static void job(ObjectNode job) {
        ObjectNode spec = object(job, "spec");
        if (!has(spec, "completions") && !has(spec, "parallelism")) {
            spec.put("completions", 1);
        }
        absent(spec, "parallelism", 1);
        absent(spec, "backoffLimit", has(spec, "backoffLimitPerIndex") ? Integer.MAX_VALUE : 6);
        absent(spec, "completionMode", "NonIndexed");
        absent(spec, "suspend", false);
        absent(spec, "podReplacementPolicy", has(spec, "podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
        absent(spec, "manualSelector", false);
        ObjectNode metadata = object(job, "metadata");
        if (spec.path("template").path("metadata").get("labels") instanceof ObjectNode labels
                && metadata.path("labels").isEmpty()) {
            metadata.set("labels", labels.deepCopy());
        }
    }

    private static void autoscaler(ObjectNode spec) {
        absent(spec, "minReplicas", 1);
        if (spec.path("metrics").isEmpty()) {
            ObjectNode metric = spec.putArray("metrics").addObject().put("type", "Resource");
            ObjectNode target = metric.putObject("resource").put("name", "cpu").putObject("target");
            target.put("type", "Utilization").put("averageUtilization", BUSY_PERCENT);
        }
        if (spec.get("behavior") instanceof ObjectNode behavior) {
            ObjectNode up = object(behavior, "scaleUp");
            absent(up, "stabilizationWindowSeconds", 0);
            rules(up, true);
            rules(object(behavior, "scaleDown"), false);
        }
    }

    private static void rules(ObjectNode rules, boolean isUp) {
        absent(rules, "selectPolicy", "Max");
        if (!has(rules, "policies")) {
            ArrayNode policies = rules.putArray("policies");
            if (isUp) {
                policy(policies, "Pods", 4);
            }
            policy(policies, "Percent", 100);
        }
    }

    private static void policy(ArrayNode policies, String type, int value) {
        policies.addObject().put("type", type).put("value", value).put("periodSeconds", SCALING_PERIOD);
    }
}
