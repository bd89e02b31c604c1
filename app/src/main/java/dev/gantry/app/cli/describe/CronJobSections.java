package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A CronJob in the order of kubectl. */
final class CronJobSections {
    private final Page page;

    CronJobSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode cron) {
        JsonNode spec = cron.path("spec");
        page.heading(cron);
        page.field("Schedule", Json.text(spec, "schedule"));
        page.field("Concurrency Policy", Json.text(spec, "concurrencyPolicy"));
        page.field("Suspend", Json.has(spec, "suspend") ? Json.truth(spec, "suspend") ? "True" : "False" : "<unset>");
        page.field("Time Zone", Json.orUnset(spec, "timeZone"));
        page.field("Successful Job History Limit", Json.orUnset(spec, "successfulJobsHistoryLimit"));
        page.field("Failed Job History Limit", Json.orUnset(spec, "failedJobsHistoryLimit"));
        String deadline = Json.text(spec, "startingDeadlineSeconds");
        page.field("Starting Deadline Seconds", deadline.isEmpty() ? "<unset>" : deadline + "s");
        job(spec.path("jobTemplate").path("spec"));
        page.field("Last Schedule Time", page.time(cron, "status", "lastScheduleTime"));
        List<String> active = new ArrayList<>();
        cron.path("status").path("active").forEach(job -> active.add(Json.text(job, "name")));
        page.field("Active Jobs", Json.orNone(String.join(", ", active)));
    }

    private void job(JsonNode spec) {
        JsonNode selector = spec.path("selector");
        page.field("Selector", selector.isObject() ? Selectors.of(selector) : "<unset>");
        page.field("Parallelism", Json.orUnset(spec, "parallelism"));
        page.field("Completions", Json.orUnset(spec, "completions"));
        if (Json.has(spec, "activeDeadlineSeconds")) {
            page.field("Active Deadline Seconds", Json.text(spec, "activeDeadlineSeconds") + "s");
        }
        new TemplateSections(page).tell(spec.path("template"));
    }
}
