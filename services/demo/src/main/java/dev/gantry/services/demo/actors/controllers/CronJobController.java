package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.CronJob.Active;
import dev.gantry.services.demo.actors.controllers.CronJob.Status;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.api.ApiException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Starts jobs at their times by the event clock ({@code pkg/controller/cronjob}). One thread. */
final class CronJobController extends Controller {
    private static final int MANY = 100;

    private final Table<CronJob> crons = new Table<>(CronJob::of);
    private final Table<Job> jobs;
    private final Index<Job> jobsByOwner;
    private final ZoneId zone;
    private final EventLog events;
    private final Map<String, Instant> looked = new HashMap<>();

    /** @param zone of schedules that name none */
    CronJobController(Lookout lookout, Picture picture, ZoneId zone) {
        super(lookout);
        this.jobs = picture.jobs();
        this.jobsByOwner = jobs.indexed(job -> job.meta().owner());
        this.zone = zone;
        this.events = log("cronjob-controller");
        lookout.follow(Resource.CRON_JOBS, crons);
        Index<CronJob> byUid = crons.indexed(CronJob::uid);
        crons.onChange((before, after) -> {
            if (after == null && before != null) {
                looked.remove(before.uid());
            } else if (after != null) {
                queue.add(after.key());
            }
        });
        jobs.onChange((before, after) -> {
            Job job = after == null ? before : after;
            if (job != null) {
                byUid.find(job.meta().owner()).forEach(cron -> queue.add(cron.key()));
            }
        });
    }

    @Override
    protected void sync(Key key, Beat beat) {
        CronJob cron = crons.get(key);
        if (cron == null) {
            return;
        }
        Subject subject = new Subject(Resource.CRON_JOBS, cron.meta());
        List<Job> owned = jobsByOwner.find(cron.uid());
        List<Job> running = new ArrayList<>(seeAfter(cron, owned, subject, beat));
        String lastSchedule = cron.status().lastSchedule();
        if (!cron.meta().isEnding()) {
            clean(cron, owned, subject, beat);
            Job started = schedule(cron, running, subject, beat);
            if (started != null) {
                running.add(started);
                lastSchedule = Stamps.write(beat.stamp());
            }
        }
        write(cron, running, new Status(lastSchedule, lastSuccess(cron, owned)));
    }

    /** The jobs of its status that still run. */
    private List<Job> seeAfter(CronJob cron, List<Job> owned, Subject subject, Beat beat) {
        List<Job> running = new ArrayList<>();
        for (Active active : cron.active()) {
            Job job = jobs.get(new Key(cron.meta().namespace(), active.name()));
            if (job == null || !job.uid().equals(active.uid())) {
                events.normal(beat, subject, "MissingJob", "Active job went missing: " + active.name());
            } else if (job.outcome() != null) {
                events.normal(
                        beat,
                        subject,
                        "SawCompletedJob",
                        "Saw completed job: " + active.name() + ", condition: " + job.outcome());
            } else {
                running.add(job);
            }
        }
        for (Job job : owned) {
            if (job.outcome() == null
                    && cron.active().stream().noneMatch(one -> one.uid().equals(job.uid()))) {
                events.warning(
                        beat,
                        subject,
                        "UnexpectedJob",
                        "Saw a job that the controller did not create or forgot: "
                                + job.meta().name());
            }
        }
        return running;
    }

    private void clean(CronJob cron, List<Job> owned, Subject subject, Beat beat) {
        clean(owned, "Complete", cron.spec().successesKept(), subject, beat);
        clean(owned, "Failed", cron.spec().failuresKept(), subject, beat);
    }

    private void clean(List<Job> owned, String outcome, int kept, Subject subject, Beat beat) {
        List<Job> over = owned.stream()
                .filter(job -> outcome.equals(job.outcome()) && !job.meta().isEnding())
                .sorted(Comparator.comparing((Job job) -> job.status().startTime())
                        .thenComparing(job -> job.meta().name()))
                .toList();
        over.subList(0, Math.max(over.size() - kept, 0)).forEach(job -> delete(job, subject, beat));
    }

    private void delete(Job job, Subject subject, Beat beat) {
        api.delete(Resource.JOBS, job.key().namespace(), job.key().name(), null);
        events.normal(
                beat, subject, "SuccessfulDelete", "Deleted job " + job.meta().name());
    }

    /** The job that was started, null where none was due. */
    private @Nullable Job schedule(CronJob cron, List<Job> running, Subject subject, Beat beat) {
        if (cron.spec().isSuspended()) {
            return null;
        }
        CronSchedule schedule;
        ZoneId where;
        try {
            schedule = CronSchedule.parse(cron.spec().schedule());
            where = cron.spec().zone().isEmpty() ? zone : ZoneId.of(cron.spec().zone());
        } catch (IllegalArgumentException wrong) {
            String message = "unparseable schedule: \"" + cron.spec().schedule() + "\" : " + wrong.getMessage();
            events.warning(beat, subject, "UnparseableSchedule", message);
            return null;
        } catch (DateTimeException wrong) {
            String message = "invalid timeZone: \"" + cron.spec().zone() + "\": unknown time zone";
            events.warning(beat, subject, "UnknownTimeZone", message);
            return null;
        }
        Instant due = due(cron, schedule, where, subject, beat);
        Instant next = schedule.next(beat.fleet(), where);
        if (next != null) {
            queue.add(cron.key(), next);
        }
        return due == null ? null : start(cron, running, due, where, subject, beat);
    }

    /** The last time it was due since it was looked at, null for none. */
    private @Nullable Instant due(CronJob cron, CronSchedule schedule, ZoneId where, Subject subject, Beat beat) {
        Instant since = looked.getOrDefault(cron.uid(), cron.looked());
        Instant last = null;
        int count = 0;
        Instant time = schedule.next(since, where);
        while (time != null && !time.isAfter(beat.fleet())) {
            last = time;
            count++;
            time = schedule.next(time, where);
        }
        // Somebody may have turned the clock back.
        Instant seen = since.isAfter(beat.fleet()) ? beat.fleet() : since;
        looked.put(cron.uid(), last == null ? seen : last);
        if (count > MANY) {
            events.warning(
                    beat,
                    subject,
                    "TooManyMissedTimes",
                    "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew");
        }
        long deadline = cron.spec().startingDeadlineSeconds();
        if (last != null && deadline >= 0 && last.plusSeconds(deadline).isBefore(beat.fleet())) {
            events.warning(
                    beat, subject, "MissSchedule", "Missed scheduled time to start a job: " + Stamps.rfc1123(last));
            return null;
        }
        return last;
    }

    private @Nullable Job start(
            CronJob cron, List<Job> running, Instant due, ZoneId where, Subject subject, Beat beat) {
        if (!running.isEmpty() && cron.spec().concurrency().equals("Forbid")) {
            String message = "Not starting job because prior execution is running and concurrency policy is Forbid";
            events.normal(beat, subject, "JobAlreadyActive", message);
            return null;
        }
        if (cron.spec().concurrency().equals("Replace")) {
            running.forEach(job -> delete(job, subject, beat));
            running.clear();
        }
        ObjectNode tree =
                api.get(Resource.CRON_JOBS, cron.key().namespace(), cron.key().name());
        if (tree == null) {
            return null;
        }
        try {
            ObjectNode made = api.create(Resource.JOBS, job(tree, cron, due, where));
            if (made == null) {
                return null;
            }
            Job job = Job.of(new Lookout.Sighting(made, false, false, beat), null);
            events.normal(
                    beat,
                    subject,
                    "SuccessfulCreate",
                    "Created job " + job.meta().name());
            return job;
        } catch (ApiException refusal) {
            events.warning(beat, subject, "FailedCreate", "Error creating job: " + refusal.getMessage());
            throw refusal;
        }
    }

    private static ObjectNode job(ObjectNode tree, CronJob cron, Instant due, ZoneId where) {
        var template = tree.path("spec").path("jobTemplate");
        ObjectNode metadata = object(
                "name", cron.meta().name() + "-" + due.getEpochSecond() / 60,
                "namespace", cron.meta().namespace(),
                "ownerReferences", array(Owners.controller(Resource.CRON_JOBS, cron.meta())));
        if (!template.path("metadata").path("labels").isEmpty()) {
            metadata.set("labels", template.path("metadata").path("labels").deepCopy());
        }
        ObjectNode annotations = metadata.putObject("annotations");
        template.path("metadata")
                .path("annotations")
                .properties()
                .forEach(one -> annotations.set(one.getKey(), one.getValue()));
        annotations.put(
                "batch.kubernetes.io/cronjob-scheduled-timestamp",
                due.atZone(where).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        return object(
                "apiVersion",
                "batch/v1",
                "kind",
                "Job",
                "metadata",
                metadata,
                "spec",
                template.path("spec").deepCopy());
    }

    private static String lastSuccess(CronJob cron, List<Job> owned) {
        String last = cron.status().lastSuccess();
        for (Job job : owned) {
            String time = job.status().completionTime();
            last = time.compareTo(last) > 0 ? time : last;
        }
        return last;
    }

    private void write(CronJob cron, List<Job> running, Status next) {
        List<Active> active = running.stream()
                .map(job -> new Active(job.uid(), job.meta().name()))
                .toList();
        if (active.equals(cron.active()) && next.equals(cron.status())) {
            return;
        }
        ArrayNode references = JsonNodeFactory.instance.arrayNode();
        for (Job job : running) {
            references.add(object(
                    "kind", "Job",
                    "namespace", job.meta().namespace(),
                    "name", job.meta().name(),
                    "uid", job.uid(),
                    "apiVersion", "batch/v1",
                    "resourceVersion", Long.toString(job.meta().revision())));
        }
        StatusPatch patch = new StatusPatch()
                .tree("active", references)
                .text("lastScheduleTime", next.lastSchedule())
                .text("lastSuccessfulTime", next.lastSuccess());
        api.patch(Resource.CRON_JOBS, cron.key().namespace(), cron.key().name(), "status", patch.patch());
    }
}
