package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.Job.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs jobs to completion ({@code pkg/controller/job}), and deletes them when their time is over. One thread. */
final class JobController extends Controller {
    private static final int BURST = 500;

    private final Table<Job> jobs;
    private final Picture picture;
    private final EventLog events;
    private final PodMaker pods;
    private final TrackedPods tracked;
    private final JobPods maker = new JobPods();
    private final Backoff backoff = new Backoff(10, 600);

    JobController(Lookout lookout, Picture picture, TrackedPods tracked) {
        super(lookout);
        this.jobs = picture.jobs();
        this.picture = picture;
        this.events = log("job-controller");
        this.pods = new PodMaker(api, events);
        this.tracked = tracked;
        picture.pods().onChange(new Members<>(jobs, job -> labels -> false, queue));
        jobs.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Job job = jobs.get(key);
        if (job == null) {
            return;
        }
        JobRound round = new JobRound(job, picture.podsByOwner().find(job.uid()), beat);
        if (job.outcome() != null) {
            round.counted().forEach(tracked::release);
            expire(job, beat);
            return;
        }
        Subject subject = new Subject(Resource.JOBS, job.meta());
        noteFailures(job, round, beat);
        try {
            manage(job, subject, round, beat);
        } finally {
            write(job, subject, round, beat);
        }
        Instant deadline = round.deadline();
        if (deadline != null) {
            queue.add(key, deadline);
        }
    }

    private void noteFailures(Job job, JobRound round, Beat beat) {
        if (round.newSucceeded() > 0) {
            backoff.succeeded(job.uid());
        }
        for (int i = 0; i < round.newFailed(); i++) {
            backoff.failed(job.uid(), beat.fleet());
        }
    }

    private void manage(Job job, Subject subject, JobRound round, Beat beat) {
        if (round.isDecided()) {
            delete(subject, round, round.active(), beat);
            return;
        }
        if (!job.meta().isEnding()) {
            resize(job, subject, round, beat);
            round.complete();
            Boolean isSuspended = round.suspend();
            if (isSuspended != null) {
                String word = isSuspended ? "suspended" : "resumed";
                events.normal(beat, subject, isSuspended ? "Suspended" : "Resumed", "Job " + word);
            }
        }
    }

    private void resize(Job job, Subject subject, JobRound round, Beat beat) {
        int missing = round.wanted() - round.active().size();
        if (missing < 0) {
            List<Pod> victims = round.active().stream()
                    .sorted(Comparator.comparing(Pod::isReady)
                            .thenComparing(pod -> pod.meta().created()))
                    .limit(-missing)
                    .toList();
            delete(subject, round, victims, beat);
        } else if (missing > 0) {
            Instant due = backoff.due(job.uid(), beat.fleet());
            if (due.isAfter(beat.fleet())) {
                queue.add(job.key(), due);
            } else {
                create(job, subject, round, Math.min(missing, BURST), beat);
            }
        }
    }

    private void create(Job job, Subject subject, JobRound round, int count, Beat beat) {
        ObjectNode tree =
                api.get(Resource.JOBS, job.key().namespace(), job.key().name());
        if (tree == null) {
            return;
        }
        JsonNode template = tree.path("spec").path("template");
        if (!job.spec().isIndexed()) {
            for (int i = 0; i < count; i++) {
                made(round, pods.create(beat, subject, maker.pod(template, subject)));
            }
            return;
        }
        for (int index : round.pending(count)) {
            made(round, pods.create(beat, subject, maker.pod(template, subject, index)));
        }
    }

    private static void made(JobRound round, @Nullable ObjectNode pod) {
        if (pod != null) {
            round.moved(1, 0);
        }
    }

    private void delete(Subject subject, JobRound round, List<Pod> victims, Beat beat) {
        for (Pod pod : victims) {
            pods.delete(beat, subject, pod);
            round.moved(-1, pod.isReady() ? 1 : 0);
        }
    }

    /** Writes the counts before the finalizers go, so that nothing is forgotten. */
    private void write(Job job, Subject subject, JobRound round, Beat beat) {
        ObjectNode last = round.finish();
        Status next = round.status(startTime(job, beat));
        if (!next.equals(job.status())) {
            api.patch(Resource.JOBS, job.key().namespace(), job.key().name(), "status", patch(next));
        }
        round.counted().forEach(tracked::release);
        if (last != null && last.path("type").asString().equals("Complete")) {
            events.normal(beat, subject, "Completed", "Job completed");
        } else if (last != null) {
            events.warning(
                    beat,
                    subject,
                    last.path("reason").asString(),
                    last.path("message").asString());
        }
    }

    private static String startTime(Job job, Beat beat) {
        boolean wasSuspended = job.status().condition("Suspended") != null;
        if (job.spec().isSuspended()) {
            return "";
        }
        return job.status().startTime().isEmpty() || wasSuspended
                ? Stamps.write(beat.stamp())
                : job.status().startTime();
    }

    private static ObjectNode patch(Status status) {
        ArrayNode conditions = array();
        status.conditions().forEach(conditions::add);
        StatusPatch patch = new StatusPatch()
                .count("active", status.active())
                .number("ready", status.ready())
                .number("terminating", status.terminating())
                .count("succeeded", status.succeeded())
                .count("failed", status.failed())
                .text("completedIndexes", status.indexes())
                .text("startTime", status.startTime())
                .text("completionTime", status.completionTime())
                .tree("conditions", conditions);
        ((ObjectNode) patch.patch().path("status")).set("uncountedTerminatedPods", object());
        return patch.patch();
    }

    private void expire(Job job, Beat beat) {
        if (job.spec().ttlSeconds() < 0 || job.meta().isEnding()) {
            return;
        }
        Instant end = job.ended().plusSeconds(job.spec().ttlSeconds());
        if (end.isAfter(beat.fleet())) {
            queue.add(job.key(), end);
        } else {
            api.delete(Resource.JOBS, job.key().namespace(), job.key().name(), null);
        }
    }
}
