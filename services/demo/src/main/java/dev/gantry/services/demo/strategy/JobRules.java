package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.actors.controllers.CronSchedule;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What jobs and cron jobs must be. Pure. */
final class JobRules {
    private static final int LONGEST_CRON_NAME = 52;
    private static final List<String> NAME_LABELS = List.of("job-name", "batch.kubernetes.io/job-name");
    private static final List<String> UID_LABELS = List.of("controller-uid", "batch.kubernetes.io/controller-uid");

    private JobRules() {}

    static Map<String, Rules> all() {
        return Map.of(
                "Job.batch",
                Rules.of(Names::subdomain)
                        .created(JobRules::select)
                        .valid(JobRules::job)
                        .changed(JobRules::changed),
                "CronJob.batch",
                Rules.of(Names::subdomain).valid(JobRules::cronJob).validNew(JobRules::newCronJob));
    }

    /** Gives a job and its pods the labels they find each other by. */
    private static void select(ObjectNode job) {
        ObjectNode spec = Filling.object(job, "spec");
        if (spec.path("manualSelector").asBoolean(false)) {
            return;
        }
        String name = job.path("metadata").path("name").asString("");
        String uid = job.path("metadata").path("uid").asString("");
        ObjectNode labels = Filling.object(Filling.object(Filling.object(spec, "template"), "metadata"), "labels");
        boolean isShared =
                !labels.isEmpty() && labels.equals(job.path("metadata").path("labels"));
        NAME_LABELS.forEach(label -> Filling.absent(labels, label, name));
        UID_LABELS.forEach(label -> Filling.absent(labels, label, uid));
        if (isShared) {
            // A job without labels was given its template's, and the server keeps them in one map.
            Filling.object(job, "metadata").set("labels", labels.deepCopy());
        }
        Filling.absent(Filling.object(Filling.object(spec, "selector"), "matchLabels"), UID_LABELS.getLast(), uid);
    }

    private static void job(Spot job) {
        Spot spec = job.at("spec");
        spec(spec);
        if (!spec.at("selector").isSet()) {
            spec.at("selector").required();
        } else {
            MetadataRules.selector(spec.at("selector"));
        }
        WorkloadRules.matches(spec, spec.at("template"));
    }

    private static void spec(Spot spec) {
        for (String number : new String[] {
            "parallelism",
            "completions",
            "activeDeadlineSeconds",
            "backoffLimit",
            "ttlSecondsAfterFinished",
            "backoffLimitPerIndex",
            "maxFailedIndexes"
        }) {
            spec.at(number).notNegative();
        }
        completion(spec);
        if (!spec.at("podFailurePolicy").isSet()) {
            spec.at("podReplacementPolicy").oneOfWhereSet("Failed", "TerminatingOrFailed");
        }
        PodRules.template(spec.at("template"));
        Spot policy = spec.at("template.spec.restartPolicy");
        if (policy.isEmpty() || policy.is("Always")) {
            policy.required("valid values: \"OnFailure\", \"Never\"");
        } else if (!List.of("OnFailure", "Never").contains(policy.text())) {
            policy.notSupported(GoValues.of(policy.value()), List.of("OnFailure", "Never"));
        } else if (spec.at("podFailurePolicy").isSet() && !policy.is("Never")) {
            policy.invalid("only \"Never\" is supported when podFailurePolicy is specified");
        }
    }

    private static void completion(Spot spec) {
        Spot mode = spec.at("completionMode");
        mode.oneOfWhereSet("NonIndexed", "Indexed");
        if (mode.is("Indexed")) {
            if (!spec.at("completions").isSet()) {
                spec.at("completions").required("when completion mode is Indexed");
            }
            return;
        }
        for (String field : List.of("backoffLimitPerIndex", "maxFailedIndexes")) {
            if (spec.at(field).isSet()) {
                spec.at(field).invalid("requires indexed completion mode");
            }
        }
    }

    private static void changed(Spot next, Spot old) {
        Spot spec = next.at("spec");
        Spot before = old.at("spec");
        if (!spec.at("completionMode").is("Indexed")) {
            spec.at("completions").unchanged(before.at("completions"));
        }
        spec.at("selector").unchanged(before.at("selector"));
        if (!before.at("suspend").isTrue()) {
            Spot template = spec.at("template");
            if (!GoValues.same(template.value(), before.at("template").value())) {
                template.invalid(Spot.IMMUTABLE);
            }
        }
        for (String field : List.of("completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy")) {
            spec.at(field).unchanged(before.at(field));
        }
    }

    private static void cronJob(Spot cronJob) {
        Spot spec = cronJob.at("spec");
        Spot schedule = spec.at("schedule");
        if (schedule.isEmpty()) {
            schedule.required();
        } else {
            try {
                CronSchedule.parse(schedule.text());
            } catch (IllegalArgumentException e) {
                schedule.invalid(String.valueOf(e.getMessage()));
            }
            if (schedule.text().contains("TZ")) {
                schedule.invalid("cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
            }
        }
        spec.at("startingDeadlineSeconds").notNegative();
        spec.at("concurrencyPolicy").oneOf("Allow", "Forbid", "Replace");
        Spot job = spec.at("jobTemplate.spec");
        spec(job);
        if (job.at("selector").isSet()) {
            job.at("selector").invalid("`selector` will be auto-generated");
        }
        spec.at("successfulJobsHistoryLimit").notNegative();
        spec.at("failedJobsHistoryLimit").notNegative();
    }

    private static void newCronJob(Spot cronJob) {
        Spot name = cronJob.at("metadata.name");
        if (name.text().length() > LONGEST_CRON_NAME) {
            name.invalid("must be no more than " + LONGEST_CRON_NAME + " characters");
        }
    }
}
