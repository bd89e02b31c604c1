package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.credentials.CredentialException;
import dev.gantry.services.kubernetes.decode.ApiStatus;
import dev.gantry.services.kubernetes.decode.UnsupportedFormatException;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.tls.KeyMaterialException;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.StreamProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Sorts answers other than 200, and Statuses inside a stream, by what there is to do next (reference: HTTP codes of
 * {@code k8s.io/apimachinery/pkg/api/errors}). Any thread.
 */
final class Answers {
    /** Reads an error answer's body, which may be a Status in protobuf or JSON, or plain text. */
    @FunctionalInterface
    interface StatusReader {
        ApiStatus read(int code, String contentType, InputStream body) throws IOException;
    }

    private static final String TOO_LARGE = "ResourceVersionTooLarge";

    private final String cluster;
    private final StatusReader statuses;

    Answers(String cluster, StatusReader statuses) {
        this.cluster = cluster;
        this.statuses = statuses;
    }

    /** What an answer that is not 200 means for this kind. */
    Ending refusal(ApiResponse answer, KindRoute route) throws IOException {
        return sort(status(answer), retryAfter(answer), route);
    }

    ApiStatus status(ApiResponse answer) throws IOException {
        return statuses.read(answer.status(), answer.header("Content-Type").orElse(""), answer.body());
    }

    Ending sort(ApiStatus status, KindRoute route) {
        return sort(status, Optional.empty(), route);
    }

    private Ending sort(ApiStatus status, Optional<Duration> retryAfter, KindRoute route) {
        String what = route.plural();
        Duration wait = retryAfter.orElse(Duration.ofSeconds(status.retryAfterSeconds()));
        if (status.reason().equals("Expired") || status.reason().equals("Gone")) {
            return new Ending.Expired(new StreamProblem.Expired(what));
        }
        if (status.causes().contains(TOO_LARGE)) {
            return new Ending.Backwards(new StreamProblem.Backwards(cluster, what));
        }
        return switch (status.code()) {
            case 401 -> new Ending.Denied(Reasons.denied(cluster, status.said()));
            case 403 -> new Ending.Forbidden(status.said());
            case 404 -> new Ending.NotServed(new ReadProblem.NotServed(cluster, what, route.groupVersion()));
            case 410 -> new Ending.Expired(new StreamProblem.Expired(what));
            case 429, 500, 502, 503, 504 ->
                new Ending.Busy(Reasons.answered(cluster, status.code(), status.said()), status.code(), wait);
            default -> new Ending.Refused(Reasons.answered(cluster, status.code(), status.said()), status.code());
        };
    }

    /** What it means that reading failed, for a stream of this. */
    Ending broken(IOException failure, StreamProblem.Scope scope) {
        if (isAboutUs(failure)) {
            return new Ending.Denied(ProblemException.of(failure));
        }
        return failure instanceof UnsupportedFormatException format
                ? new Ending.Garbled(new ReadProblem.NotKubernetes(cluster, format.oddity()))
                : new Ending.Broken(new StreamProblem.Cut(scope, ProblemException.of(failure)));
    }

    /** Whether nothing was sent because we have nothing to show to the server; asking again changes nothing. */
    static boolean isAboutUs(IOException failure) {
        return failure instanceof CredentialException || failure instanceof KeyMaterialException;
    }

    /** In seconds as Kubernetes sends it; a date, as some proxies send, is left to the back-off. */
    static Optional<Duration> retryAfter(ApiResponse answer) {
        return answer.header("Retry-After").flatMap(text -> {
            try {
                return Optional.of(Duration.ofSeconds(Math.clamp(Long.parseLong(text.strip()), 0, 3600)));
            } catch (NumberFormatException date) {
                return Optional.empty();
            }
        });
    }
}
