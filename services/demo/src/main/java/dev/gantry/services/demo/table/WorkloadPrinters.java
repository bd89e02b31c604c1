package dev.gantry.services.demo.table;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of what makes pods. Pure. */
final class WorkloadPrinters {
    private WorkloadPrinters() {}

    static void addTo(Map<String, RowPrinter> printers) {
        printers.put("apps/v1.Deployment", WorkloadPrinters::deployment);
        printers.put("apps/v1.ReplicaSet", WorkloadPrinters::replicaSet);
        printers.put("apps/v1.StatefulSet", WorkloadPrinters::statefulSet);
        printers.put("apps/v1.DaemonSet", WorkloadPrinters::daemonSet);
        printers.put("apps/v1.ControllerRevision", WorkloadPrinters::controllerRevision);
        printers.put("batch/v1.Job", WorkloadPrinters::job);
        printers.put("batch/v1.CronJob", WorkloadPrinters::cronJob);
        printers.put("core/v1.ReplicationController", WorkloadPrinters::replicationController);
        printers.put("core/v1.PodTemplate", WorkloadPrinters::podTemplate);
    }

    private static void deployment(ObjectNode object, Row row) {
        JsonNode status = object.path("status");
        String selector = Selectors.written(Fields.at(object, "spec", "selector"));
        row.name()
                .text(readyOf(object))
                .number(Fields.number(status, "updatedReplicas"))
                .number(Fields.number(status, "availableReplicas"))
                .age()
                .containers(podSpec(object))
                .text(selector == null ? Ages.INVALID : selector);
    }

    private static String readyOf(ObjectNode object) {
        return Fields.number(object, "status", "readyReplicas") + "/" + Fields.number(object, "spec", "replicas");
    }

    private static JsonNode podSpec(JsonNode object) {
        return Fields.at(object, "spec", "template", "spec");
    }

    private static void replicaSet(ObjectNode object, Row row) {
        replicas(object, row).text(Selectors.selector(Fields.at(object, "spec", "selector")));
    }

    private static void replicationController(ObjectNode object, Row row) {
        replicas(object, row).text(Selectors.labels(Fields.at(object, "spec", "selector")));
    }

    private static Row replicas(ObjectNode object, Row row) {
        return row.name()
                .number(Fields.number(object, "spec", "replicas"))
                .number(Fields.number(object, "status", "replicas"))
                .number(Fields.number(object, "status", "readyReplicas"))
                .age()
                .containers(podSpec(object));
    }

    private static void statefulSet(ObjectNode object, Row row) {
        row.name().text(readyOf(object)).age().containers(podSpec(object));
    }

    private static void daemonSet(ObjectNode object, Row row) {
        JsonNode status = object.path("status");
        row.name()
                .number(Fields.number(status, "desiredNumberScheduled"))
                .number(Fields.number(status, "currentNumberScheduled"))
                .number(Fields.number(status, "numberReady"))
                .number(Fields.number(status, "updatedNumberScheduled"))
                .number(Fields.number(status, "numberAvailable"))
                .text(Selectors.labels(podSpec(object).path("nodeSelector")))
                .age()
                .containers(podSpec(object))
                .text(Selectors.selector(Fields.at(object, "spec", "selector")));
    }

    private static void controllerRevision(ObjectNode object, Row row) {
        row.name()
                .text(Owners.controller(object))
                .number(Fields.number(object, "revision"))
                .age();
    }

    private static void podTemplate(ObjectNode object, Row row) {
        row.name()
                .containers(Fields.at(object, "template", "spec"))
                .text(Selectors.labels(Fields.at(object, "template", "metadata", "labels")));
    }

    private static void job(ObjectNode object, Row row) {
        row.name()
                .text(jobStatus(object))
                .text(completions(object))
                .text(jobDuration(object.path("status"), row.ages()))
                .age()
                .containers(podSpec(object))
                .text(Selectors.selector(Fields.at(object, "spec", "selector")));
    }

    private static String completions(ObjectNode job) {
        long succeeded = Fields.number(job, "status", "succeeded");
        if (Fields.isSet(job, "spec", "completions")) {
            return succeeded + "/" + Fields.number(job, "spec", "completions");
        }
        long parallelism = Fields.number(job, "spec", "parallelism");
        return succeeded + (parallelism > 1 ? "/1 of " + parallelism : "/1");
    }

    private static String jobDuration(JsonNode status, Ages ages) {
        String started = Fields.text(status, "startTime");
        String completed = Fields.text(status, "completionTime");
        if (started.isEmpty()) {
            return "";
        }
        return completed.isEmpty()
                ? ages.since(started)
                : Ages.human(Duration.between(Ages.instant(started), Ages.instant(completed)));
    }

    private static String jobStatus(ObjectNode job) {
        if (is(job, "Complete")) {
            return "Complete";
        } else if (is(job, "Failed")) {
            return "Failed";
        } else if (Fields.isDeleting(job)) {
            return "Terminating";
        }
        for (String condition : new String[] {"Suspended", "FailureTarget", "SuccessCriteriaMet"}) {
            if (is(job, condition)) {
                return condition;
            }
        }
        return "Running";
    }

    private static boolean is(ObjectNode job, String type) {
        for (JsonNode condition : Fields.at(job, "status", "conditions")) {
            if (Fields.text(condition, "type").equals(type)) {
                return Fields.text(condition, "status").equals("True");
            }
        }
        return false;
    }

    private static void cronJob(ObjectNode object, Row row) {
        JsonNode last = Fields.at(object, "status", "lastScheduleTime");
        JsonNode job = Fields.at(object, "spec", "jobTemplate");
        row.name()
                .text(Fields.text(object, "spec", "schedule"))
                .text(Fields.isSet(object, "spec", "timeZone") ? Fields.text(object, "spec", "timeZone") : "<none>")
                .text(suspended(Fields.at(object, "spec", "suspend")))
                .number(Fields.at(object, "status", "active").size())
                .text(last.isString() ? row.since(last) : "<none>")
                .age()
                .containers(podSpec(job))
                .text(Selectors.selector(Fields.at(job, "spec", "selector")));
    }

    private static String suspended(JsonNode flag) {
        return flag.isBoolean() ? flag.booleanValue() ? "True" : "False" : "<unset>";
    }
}
