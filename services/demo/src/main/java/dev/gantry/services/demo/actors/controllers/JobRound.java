package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.controllers.Job.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One sync of a job: what its pods came to and what is to be done. Pure; one thread. */
final class JobRound {
    static final String INDEX = "batch.kubernetes.io/job-completion-index";

    private final Job job;
    private final Beat beat;
    private final List<Pod> active;
    private final List<Pod> counted = new ArrayList<>();
    private final List<ObjectNode> conditions;
    private final BitSet done;
    private final int restarts;
    private int terminating;
    private int succeeded;
    private int failed;
    private int newFailed;
    private int newSucceeded;
    private int ready;
    private int running;

    JobRound(Job job, List<Pod> pods, Beat beat) {
        this.job = job;
        this.beat = beat;
        this.active = pods.stream().filter(Pod::isActive).toList();
        this.conditions = new ArrayList<>(job.status().conditions());
        this.done = Indexes.read(job.status().indexes());
        this.succeeded = job.status().succeeded();
        this.failed = job.status().failed();
        this.running = active.size();
        this.ready = (int) active.stream().filter(Pod::isReady).count();
        this.restarts = active.stream().mapToInt(Pod::restarts).sum();
        pods.forEach(this::count);
        if (job.spec().isIndexed()) {
            succeeded = done.cardinality();
        }
    }

    /** A pod that is over or on its way out counts once, and loses the finalizer by which that is known. */
    private void count(Pod pod) {
        boolean isEnding = pod.meta().isEnding() && !pod.isOver();
        terminating += isEnding ? 1 : 0;
        if (!pod.isTracked()) {
            return;
        }
        if (pod.phase() == Pod.Phase.SUCCEEDED) {
            int index = index(pod);
            boolean isNew = !job.spec().isIndexed() || index >= 0 && !done.get(index);
            done.set(Math.max(index, 0), index >= 0);
            newSucceeded += isNew ? 1 : 0;
            succeeded += isNew ? 1 : 0;
            counted.add(pod);
        } else if (pod.phase() == Pod.Phase.FAILED || isEnding) {
            newFailed++;
            failed++;
            counted.add(pod);
        }
    }

    private static int index(Pod pod) {
        Map<String, String> labels = pod.labels();
        return Integer.parseInt(labels.getOrDefault(INDEX, "-1"));
    }

    /** Why it must fail now, null where it need not: reason and message. */
    private @Nullable ObjectNode failure() {
        boolean isExhausted = failed > job.spec().backoffLimit()
                || job.spec().isRestarting()
                        && restarts > 0
                        && restarts >= job.spec().backoffLimit();
        if (isExhausted) {
            return condition("FailureTarget", "BackoffLimitExceeded", "Job has reached the specified backoff limit");
        }
        Instant deadline = deadline();
        return deadline == null || deadline.isAfter(beat.fleet())
                ? null
                : condition("FailureTarget", "DeadlineExceeded", "Job was active longer than specified deadline");
    }

    /** By the event clock, null for none. */
    @Nullable
    Instant deadline() {
        boolean hasNone = job.spec().deadlineSeconds() < 0
                || job.spec().isSuspended()
                || job.started().equals(Instant.MAX);
        return hasNone ? null : job.started().plusSeconds(job.spec().deadlineSeconds());
    }

    private ObjectNode condition(String type, String reason, String message) {
        return object(
                "type",
                type,
                "status",
                "True",
                "lastProbeTime",
                Stamps.write(beat.stamp()),
                "lastTransitionTime",
                Stamps.write(beat.stamp()),
                "reason",
                reason,
                "message",
                message);
    }

    /** Whether it is decided how it ends; its pods have to go. */
    boolean isDecided() {
        if (find("SuccessCriteriaMet") != null || find("FailureTarget") != null) {
            return true;
        }
        ObjectNode failure = failure();
        if (failure != null) {
            conditions.add(failure);
        }
        return failure != null;
    }

    private @Nullable ObjectNode find(String type) {
        for (ObjectNode condition : conditions) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return null;
    }

    /** How many pods there should be at once. */
    int wanted() {
        if (job.spec().isSuspended()) {
            return 0;
        }
        if (job.spec().completions() < 0) {
            return succeeded > 0 ? active.size() : job.spec().parallelism();
        }
        return Math.clamp(job.spec().completions() - succeeded, 0, job.spec().parallelism());
    }

    /** The lowest numbers that have no pod and are not done. */
    List<Integer> pending(int count) {
        BitSet taken = (BitSet) done.clone();
        active.stream().map(JobRound::index).filter(index -> index >= 0).forEach(taken::set);
        List<Integer> pending = new ArrayList<>();
        for (int i = taken.nextClearBit(0); i < job.spec().completions() && pending.size() < count; ) {
            pending.add(i);
            i = taken.nextClearBit(i + 1);
        }
        return pending;
    }

    /** So many pods were made, or with a negative number deleted. */
    void moved(int change, int readyOnes) {
        running += change;
        ready -= readyOnes;
        terminating += Math.max(-change, 0);
    }

    /** Notes that it is complete, where all its pods have done their work. */
    void complete() {
        boolean isDone = job.spec().completions() < 0
                ? succeeded > 0
                : succeeded >= job.spec().completions();
        if (isDone && running == 0) {
            conditions.add(
                    condition("SuccessCriteriaMet", "CompletionsReached", "Reached expected number of succeeded pods"));
        }
    }

    /** Notes that it is suspended or goes on again; says whether that is new, null where nothing is. */
    @Nullable
    Boolean suspend() {
        ObjectNode before = find("Suspended");
        boolean was = before != null && before.path("status").asString("").equals("True");
        boolean is = job.spec().isSuspended();
        if (was == is) {
            return null;
        }
        ObjectNode next =
                condition("Suspended", is ? "JobSuspended" : "JobResumed", is ? "Job suspended" : "Job resumed");
        next.put("status", is ? "True" : "False");
        conditions.remove(before);
        conditions.add(next);
        return is;
    }

    /** The last condition, once no pod is left to wait for; null before. */
    @Nullable
    ObjectNode finish() {
        ObjectNode target = find("FailureTarget");
        ObjectNode reached = target == null ? find("SuccessCriteriaMet") : target;
        if (reached == null || running > 0 || terminating > 0) {
            return null;
        }
        ObjectNode last = condition(
                target == null ? "Complete" : "Failed",
                reached.path("reason").asString(""),
                reached.path("message").asString(""));
        conditions.add(last);
        return last;
    }

    List<Pod> active() {
        return active;
    }

    /** Pods that were counted in this round. */
    List<Pod> counted() {
        return counted;
    }

    int newFailed() {
        return newFailed;
    }

    int newSucceeded() {
        return newSucceeded;
    }

    int terminating() {
        return terminating;
    }

    /** @param startTime as it is to be written */
    Status status(String startTime) {
        ObjectNode complete = find("Complete");
        return new Status(
                running,
                ready,
                terminating,
                succeeded,
                failed,
                job.spec().isIndexed() ? Indexes.write(done) : "",
                startTime,
                complete == null ? "" : complete.path("lastTransitionTime").asString(""),
                List.copyOf(conditions));
    }
}
