package dev.gantry.views.tables;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a table is arranged anew, one run at a time in the background: at once when the user asks, at most twice
 * a second when rows changed. The answer to an outdated question is dropped. Any thread.
 */
final class Work<R extends Row> implements Subscription {
    private final Threads threads;
    private final Supplier<TableModel.Taken<R>> rows;
    private final Consumer<Arrangement<R>> publish;
    private final Arranger<R> arranger = new Arranger<>();
    private Question<R> question;
    private Instant notBefore = Instant.MIN;
    private volatile Duration lastCost = Duration.ZERO;
    private long sequence;
    private long taken;
    private boolean asked;
    private boolean changed;
    private boolean due;
    private boolean armed;
    private boolean working;
    private boolean paused;
    private boolean closed;
    private @Nullable Subscription timer;

    Work(Threads threads, Question<R> question, Supplier<TableModel.Taken<R>> rows, Consumer<Arrangement<R>> publish) {
        this.threads = threads;
        this.question = question;
        this.rows = rows;
        this.publish = publish;
    }

    synchronized Question<R> question() {
        return question;
    }

    /** The user wants something else: now. */
    void ask(Question<R> next) {
        synchronized (this) {
            question = next;
            sequence++;
            asked = true;
        }
        start();
    }

    /** Rows changed: soon. */
    void changed() {
        synchronized (this) {
            changed = true;
        }
        arm();
    }

    private void arm() {
        synchronized (this) {
            if (!changed || armed || working || paused || closed) {
                return;
            }
            armed = true;
            Instant now = threads.clock().instant();
            if (notBefore.isAfter(now)) {
                timer = threads.timers().after(Duration.between(now, notBefore), this::fallDue);
                return;
            }
        }
        fallDue();
    }

    private void fallDue() {
        synchronized (this) {
            armed = false;
            due = true;
        }
        start();
    }

    private void start() {
        synchronized (this) {
            if (working || paused || closed) {
                return;
            }
            working = true;
        }
        threads.background().execute(this::work);
    }

    private void work() {
        for (Job<R> job = next(); job != null; job = next()) {
            finish(
                    job.taken == null
                            ? arranger.refilter(job.sequence, job.question, job.stamp)
                            : arrange(job, job.taken));
        }
        arm();
    }

    private Arrangement<R> arrange(Job<R> job, TableModel.Taken<R> now) {
        Instant start = threads.clock().instant();
        Arrangement<R> result = arranger.arrange(job.sequence, now, job.question, start.getEpochSecond());
        lastCost = Duration.between(start, threads.clock().instant());
        return result;
    }

    /** How long the last arrangement of all rows took. */
    Duration lastCost() {
        return lastCost;
    }

    private synchronized @Nullable Job<R> next() {
        boolean sortAlso = due || !arranger.isSortedBy(question.sort());
        if (closed || paused || !(asked || due)) {
            working = false;
            return null;
        }
        if (asked && !sortAlso) {
            asked = false;
            return new Job<>(sequence, question, null, taken);
        }
        asked = false;
        due = false;
        changed = false;
        TableModel.Taken<R> now = rows.get();
        taken = now.stamp();
        return new Job<>(sequence, question, now, now.stamp());
    }

    private void finish(Arrangement<R> result) {
        boolean current;
        synchronized (this) {
            notBefore = threads.clock().instant().plus(TableModel.BETWEEN_SWAPS);
            current = result.sequence() == sequence && !closed;
        }
        if (current) {
            publish.accept(result);
        }
    }

    synchronized void pause() {
        paused = true;
    }

    void resume() {
        synchronized (this) {
            paused = false;
            armed = false;
        }
        arm();
        start();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.close();
        }
    }

    /** @param taken null where only the filter changed and no sort is needed */
    private record Job<R extends Row>(
            long sequence, Question<R> question, TableModel.@Nullable Taken<R> taken, long stamp) {}
}
