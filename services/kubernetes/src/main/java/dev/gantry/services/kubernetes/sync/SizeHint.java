package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.http.ApiResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks how many objects a long list will bring, beside that list and never before it, so that its progress can be told.
 * A list that is soon done is not worth the question. Any thread.
 */
final class SizeHint<T extends Resource> {
    private static final Logger LOG = System.getLogger(SizeHint.class.getName());

    /** From here on a person sees that something is still being read. */
    private static final Duration WORTH_TELLING = Duration.ofMillis(300);

    private final ClusterSide side;
    private final KindRoute route;
    private final Class<T> type;

    SizeHint(ClusterSide side, KindRoute route, Class<T> type) {
        this.side = side;
        this.route = route;
        this.type = type;
    }

    /** Asks in a while and tells the answer once, on a thread of its own, unless the subscription is closed before. */
    Subscription ask(LongConsumer told) {
        Question question = new Question(told);
        Subscription start =
                side.engine().timer().after(WORTH_TELLING, () -> side.start(route.plural() + "-count", question::put));
        return () -> {
            start.close();
            question.close();
        };
    }

    private final class Question {
        private final LongConsumer told;
        private @Nullable Attempt attempt;
        private boolean closed;

        Question(LongConsumer told) {
            this.told = told;
        }

        void put() {
            try (Attempt now = begin()) {
                OptionalLong size = size(now);
                if (now.calledOff() == null) {
                    size.ifPresent(told);
                }
            } catch (IOException unanswered) {
                LOG.log(Level.DEBUG, "How many " + route.plural() + " there are was not told", unanswered);
            }
        }

        private Attempt begin() {
            Attempt now = side.attempt();
            synchronized (this) {
                attempt = now;
                if (closed) {
                    now.callOff(Attempt.Cause.CLOSED);
                }
            }
            return now;
        }

        void close() {
            synchronized (this) {
                closed = true;
                if (attempt != null) {
                    attempt.callOff(Attempt.Cause.CLOSED);
                }
            }
        }
    }

    private OptionalLong size(Attempt attempt) throws IOException {
        Duration within = side.engine().timings().list().headers();
        ApiResponse answer = attempt.open(Counter.request(route, within));
        if (answer.status() != 200) {
            throw new IOException("answered " + answer.status());
        }
        return Counter.total(Counter.read(side, route, answer, type));
    }
}
