package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks several clusters at once, each on a virtual thread, so that one which hangs keeps no other from answering; their
 * answers are given together, and whom they wait for is said.
 */
final class Asking {
    /** What is asked of each cluster. */
    @FunctionalInterface
    interface Question<R> {
        R ask(Cluster cluster, ObjectReader reader) throws ClusterFailure;
    }

    /** What came of it, in the order of the clusters asked: either an answer or a failure. */
    sealed interface Reply<R> {
        Cluster cluster();

        record Answer<R>(Cluster cluster, R value) implements Reply<R> {}

        record Failure<R>(Cluster cluster, ClusterFailure why) implements Reply<R> {}
    }

    /** A person who waits longer wants to know for whom. */
    private static final Duration BEFORE_TOLD = Duration.ofSeconds(3);

    private final ClusterAccess access;
    private final Duration patience;
    private final Consumer<List<Cluster>> waiting;

    /** Asks for a person at a console, who is told there for whom the answer waits. */
    static Asking of(ClusterAccess access, Console console) {
        return new Asking(access, BEFORE_TOLD, late -> {
            if (!late.isEmpty()) {
                String names = late.stream().map(Cluster::name).collect(Collectors.joining(", "));
                console.say("waiting for " + names + "; leave out what does not answer with --context NAME");
            }
        });
    }

    /** @param waiting told once, after this patience, who has not answered yet */
    Asking(ClusterAccess access, Duration patience, Consumer<List<Cluster>> waiting) {
        this.access = access;
        this.patience = patience;
        this.waiting = waiting;
    }

    <R> List<Reply<R>> all(List<Cluster> clusters, Question<R> question) throws InterruptedException {
        List<Reply<R>> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply<R>>> asked = new ArrayList<>();
            CountDownLatch left = new CountDownLatch(clusters.size());
            for (Cluster cluster : clusters) {
                asked.add(threads.submit(() -> counted(left, cluster, question)));
            }
            if (!left.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                waiting.accept(unanswered(clusters, asked));
            }
            for (Future<Reply<R>> reply : asked) {
                replies.add(value(reply));
            }
        }
        return replies;
    }

    private <R> Reply<R> counted(CountDownLatch left, Cluster cluster, Question<R> question) {
        try {
            return one(cluster, question);
        } finally {
            left.countDown();
        }
    }

    private static <R> List<Cluster> unanswered(List<Cluster> clusters, List<Future<Reply<R>>> asked) {
        List<Cluster> names = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            if (!asked.get(i).isDone()) {
                names.add(clusters.get(i));
            }
        }
        return names;
    }

    private <R> Reply<R> one(Cluster cluster, Question<R> question) {
        try {
            return new Reply.Answer<>(cluster, question.ask(cluster, access.reader(cluster)));
        } catch (ClusterFailure failure) {
            return new Reply.Failure<>(cluster, failure);
        }
    }

    private static <R> R value(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("asking a cluster failed unexpectedly", bug.getCause());
        }
    }
}
