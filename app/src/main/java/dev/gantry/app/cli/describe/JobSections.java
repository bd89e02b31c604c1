package dev.gantry.app.cli.describe;

import dev.gantry.services.units.Ages;
import dev.gantry.services.units.Times;
import tools.jackson.databind.JsonNode;

/** A Job in the order of kubectl. */
final class JobSections {
    private static final int LONGEST_INDEXES = 50;

    private final Page page;

    JobSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode job) {
        JsonNode spec = job.path("spec");
        page.name(job, true);
        page.field("Selector", Selectors.of(spec.path("selector")));
        page.labels(job);
        page.annotations(job);
        page.controller(job);
        page.present("Parallelism", Json.text(spec, "parallelism"));
        page.field("Completions", Json.orUnset(spec, "completions"));
        page.present("Completion Mode", Json.text(spec, "completionMode"));
        page.present("Suspend", Json.text(spec, "suspend"));
        page.present("Backoff Limit", Json.text(spec, "backoffLimit"));
        page.present("TTL Seconds After Finished", Json.text(spec, "ttlSecondsAfterFinished"));
        times(job.path("status"));
        if (Json.has(spec, "activeDeadlineSeconds")) {
            page.field("Active Deadline Seconds", Json.text(spec, "activeDeadlineSeconds") + "s");
        }
        pods(job.path("status"));
        if (Json.text(spec, "completionMode").equals("Indexed")) {
            page.field("Completed Indexes", indexes(Json.text(job, "status", "completedIndexes")));
        }
        new TemplateSections(page).tell(spec.path("template"));
    }

    private void times(JsonNode status) {
        boolean started = Json.has(status, "startTime");
        boolean completed = Json.has(status, "completionTime");
        if (started) {
            page.field("Start Time", page.time(status, "startTime"));
        }
        if (completed) {
            page.field("Completed At", page.time(status, "completionTime"));
        }
        if (started && completed) {
            long seconds =
                    Times.seconds(Json.text(status, "completionTime")) - Times.seconds(Json.text(status, "startTime"));
            page.field("Duration", Ages.of(seconds));
        }
    }

    private void pods(JsonNode status) {
        String ready = Json.has(status, "ready") ? " (" + Json.text(status, "ready") + " Ready)" : "";
        page.field(
                "Pods Statuses",
                Json.number(status, "active") + " Active" + ready + " / " + Json.number(status, "succeeded")
                        + " Succeeded / " + Json.number(status, "failed") + " Failed");
    }

    /** A list of thousands is cut after a whole number. */
    private static String indexes(String indexes) {
        int comma = indexes.length() <= LONGEST_INDEXES ? -1 : indexes.indexOf(',', LONGEST_INDEXES);
        return comma < 0 ? Json.orNone(indexes) : indexes.substring(0, comma + 1) + "...";
    }
}
