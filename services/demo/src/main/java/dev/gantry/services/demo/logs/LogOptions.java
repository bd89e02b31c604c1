package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.http.Exchange;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a log ({@code PodLogOptions}). Immutable; any thread.
 *
 * @param since nothing before it is wanted, null for everything
 * @param tailLines only so many at the end, -1 for all
 * @param limitBytes only so many in all, -1 for all
 */
record LogOptions(
        String container,
        boolean isFollowed,
        boolean isPrevious,
        boolean hasTimestamps,
        @Nullable Instant since,
        long tailLines,
        long limitBytes) {
    private static final String LAYOUT = "2006-01-02T15:04:05Z07:00";

    /**
     * @param now what {@code sinceSeconds} counts back from
     * @throws dev.gantry.services.demo.api.ApiException 400 for what cannot be read, 422 for what means nothing
     */
    static LogOptions of(Exchange exchange, String pod, Instant now) {
        Long tail = number(exchange, "tailLines");
        Long limit = number(exchange, "limitBytes");
        Long seconds = number(exchange, "sinceSeconds");
        Instant time = time(exchange.parameter("sinceTime"));
        List<FieldProblem> problems = new ArrayList<>();
        if (tail != null && tail < 0) {
            problems.add(tooSmall("tailLines", tail, "must be greater than or equal to 0"));
        }
        if (limit != null && limit < 1) {
            problems.add(tooSmall("limitBytes", limit, "must be greater than 0"));
        }
        if (seconds != null && time != null) {
            problems.add(FieldProblem.forbidden("[]", "at most one of `sinceTime` or `sinceSeconds` may be specified"));
        } else if (seconds != null && seconds < 1) {
            problems.add(tooSmall("sinceSeconds", seconds, "must be greater than 0"));
        }
        if (exchange.parameters().containsKey("stream")) {
            problems.add(FieldProblem.forbidden("stream", "may not be specified"));
        }
        if (!problems.isEmpty()) {
            throw Refusals.invalidOptionsOf("PodLogOptions", pod, problems);
        }
        return new LogOptions(
                exchange.parameter("container"),
                flag(exchange, "follow"),
                flag(exchange, "previous"),
                flag(exchange, "timestamps"),
                seconds == null ? time : now.minusSeconds(seconds),
                tail == null ? -1 : tail,
                limit == null ? -1 : limit);
    }

    /** As the kubelet is asked, for messages about a kubelet that does not answer. */
    static String asSent(Exchange exchange) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("follow", "previous", "timestamps")) {
            if (flag(exchange, name)) {
                parts.add(name + "=true");
            }
        }
        for (String name : List.of("limitBytes", "sinceSeconds", "sinceTime", "tailLines")) {
            if (exchange.parameters().containsKey(name)) {
                parts.add(name + "=" + exchange.parameter(name));
            }
        }
        parts.sort(null);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static FieldProblem tooSmall(String field, long value, String message) {
        return FieldProblem.invalid(field, Long.toString(value), message);
    }

    /** Anything but {@code 0} and {@code false} is true, as apimachinery has it. */
    private static boolean flag(Exchange exchange, String name) {
        if (!exchange.parameters().containsKey(name)) {
            return false;
        }
        String value = exchange.parameter(name).toLowerCase(Locale.ROOT);
        return !value.equals("0") && !value.equals("false");
    }

    private static @Nullable Long number(Exchange exchange, String name) {
        if (!exchange.parameters().containsKey(name)) {
            return null;
        }
        String text = exchange.parameter(name);
        if (!text.matches("[+-]?[0-9]+")) {
            throw Refusals.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
        try {
            return new BigInteger(text).longValueExact();
        } catch (ArithmeticException e) {
            throw Refusals.badRequest("strconv.ParseInt: parsing \"" + text + "\": value out of range");
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusals.badRequest(
                    "parsing time \"" + text + "\" as \"" + LAYOUT + "\": cannot parse \"" + text + "\" as \"2006\"");
        }
    }
}
