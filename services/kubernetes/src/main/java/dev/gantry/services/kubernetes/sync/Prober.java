package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Asks one cluster for {@code GET /version}, with a deadline of its own. Blocks; any virtual thread. */
final class Prober {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 64 * 1024;

    /** What a probe found. */
    sealed interface Finding {
        /**
         * @param version null where the server does not tell this user
         * @param skew null where the answer has no date
         */
        record Answers(@Nullable String version, @Nullable Duration skew) implements Finding {}

        record Away(Problem why) implements Finding {}

        record Denied(Problem why) implements Finding {}
    }

    private final ClusterSide side;

    Prober(ClusterSide side) {
        this.side = side;
    }

    Finding probe(Attempt attempt) {
        Duration within = side.engine().timings().probe().within();
        Alarm alarm = new Alarm(attempt, within);
        alarm.set();
        try {
            Instant asked = side.engine().clock().instant();
            ApiResponse answer = attempt.open(new ApiRequest("/version", ApiRequest.JSON, false, within, within));
            Instant told = side.engine().clock().instant();
            return understand(answer, skew(answer, asked, told));
        } catch (IOException failure) {
            Problem why = ProblemException.of(failure);
            if (Answers.isAboutUs(failure)) {
                return new Finding.Denied(why);
            }
            return attempt.calledOff() == Attempt.Cause.OVERDUE
                    ? new Finding.Away(new ReadProblem.NoAnswerWithin(side.name(), within.toSeconds()))
                    : new Finding.Away(Reasons.noAnswer(side.name(), why));
        } finally {
            alarm.close();
        }
    }

    /**
     * Ends a body that does not end. Before the headers the request's own deadline holds for everything on the wire;
     * what takes longer there is a credential plugin, perhaps with a person before it, which a probe may not kill.
     */
    private final class Alarm {
        private static final int PATIENCE = 15;

        private final Attempt attempt;
        private final Duration within;
        private int rung;
        private boolean closed;
        private Subscription next = () -> {};

        Alarm(Attempt attempt, Duration within) {
            this.attempt = attempt;
            this.within = within;
        }

        synchronized void set() {
            if (!closed) {
                next = side.engine().timer().after(within, this::ring);
            }
        }

        private void ring() {
            rung++;
            if (attempt.isAnswered() || rung == PATIENCE) {
                attempt.callOff(Attempt.Cause.OVERDUE);
            } else {
                set();
            }
        }

        synchronized void close() {
            closed = true;
            next.close();
        }
    }

    private Finding understand(ApiResponse answer, @Nullable Duration skew) throws IOException {
        return switch (answer.status()) {
            case 200 -> readVersion(answer, skew);
            case 401 ->
                new Finding.Denied(Reasons.denied(
                        side.name(), side.answers().status(answer).said()));
            case 403, 404, 429 -> new Finding.Answers(null, skew);
            default ->
                new Finding.Away(Reasons.answered(
                        side.name(),
                        answer.status(),
                        side.answers().status(answer).said()));
        };
    }

    private Finding readVersion(ApiResponse answer, @Nullable Duration skew) throws IOException {
        InputStream body = answer.body();
        String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        try {
            String version = field(text, "gitVersion");
            return version.isEmpty()
                    ? new Finding.Away(new ReadProblem.NotKubernetes(side.name(), new ReadProblem.NoVersion()))
                    : new Finding.Answers(version, skew);
        } catch (JacksonException garbage) {
            String type = answer.header("Content-Type").orElse("");
            if (type.startsWith("application/json") && !text.stripTrailing().endsWith("}")) {
                return new Finding.Away(Reasons.noAnswer(side.name(), TransportProblem.Plain.CUT));
            }
            return new Finding.Away(new ReadProblem.NotKubernetes(side.name(), new ReadProblem.VersionNotJson(type)));
        }
    }

    /** A string field of the top object. */
    static String field(String json, String name) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            String found = "";
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && name.equals(parser.currentName())) {
                    found = parser.getString();
                }
            }
            return found;
        }
    }

    /**
     * The server's clock against the middle of our asking; HTTP dates are cut to the second, so half of one is added.
     */
    static @Nullable Duration skew(ApiResponse answer, Instant asked, Instant told) {
        Optional<String> date = answer.header("Date");
        if (date.isEmpty()) {
            return null;
        }
        try {
            Instant server = ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plusMillis(500);
            Instant middle = asked.plus(Duration.between(asked, told).dividedBy(2));
            return Duration.between(middle, server);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
