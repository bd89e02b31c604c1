package dev.gantry.views.tables;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a table is arranged anew, one run at a time in the background: at once when the user asks, at most twice
 * a second when rows changed. The answer to an outdated question is dropped. Any thread.
 */
final class Work<R extends Row> implements Subscription {
    private final Threads threads;
    private final Supplier<List<Slot<R>>> changes;
    private final Consumer<Arrangement<R>> publish;
    private final Arranger<R> arranger;
    private Question<R> question;
    private Instant notBefore = Instant.MIN;
    private long sequence;
    private boolean asked;
    private boolean changed;
    private boolean due;
    private boolean armed;
    private boolean working;
    private boolean paused;
    private boolean closed;
    private @Nullable Subscription timer;

    /** @param changes gives the slots that changed since it was last asked, each once */
    Work(
            Threads threads,
            Arranger<R> arranger,
            Question<R> question,
            Supplier<List<Slot<R>>> changes,
            Consumer<Arrangement<R>> publish) {
        this.threads = threads;
        this.arranger = arranger;
        this.question = question;
        this.changes = changes;
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
            Instant now = threads.clock().instant();
            finish(arranger.arrange(job.sequence, job.question, changes.get(), job.all, now));
        }
        arm();
    }

    private synchronized @Nullable Job<R> next() {
        if (closed || paused || !(asked || due)) {
            working = false;
            return null;
        }
        Job<R> job = new Job<>(sequence, question, due);
        changed &= !due;
        asked = false;
        due = false;
        return job;
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

    /** @param all whether more than the user's question is to be looked after */
    private record Job<R extends Row>(long sequence, Question<R> question, boolean all) {}
}
