package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.kubernetes.decode.ApiStatus;
import dev.gantry.services.kubernetes.decode.UnsupportedFormatException;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.WebSocket;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.SessionProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single requests to one cluster. Blocks; any thread. */
final class OneOff {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration HEADERS = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    /** As kubectl's: twelve pings without an answer. */
    private static final Duration DEAD = Duration.ofSeconds(61);

    private final ClusterSide side;

    OneOff(ClusterSide side) {
        this.side = side;
    }

    ClusterFailure noSuchKind(String written, ServedKinds served) {
        return new ClusterFailure(Sort.REFUSED, Reasons.noSuchKind(side.name(), written, served));
    }

    /** A JSON object as its text; empty for 404. */
    Optional<String> text(String target) throws ClusterFailure {
        try (ApiResponse answer = get(target, ApiRequest.JSON, SILENCE)) {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (answer.status() != 200) {
                throw refused(answer);
            }
            String text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            object(JSON.readTree(text), target);
            return Optional.of(text);
        } catch (IOException failure) {
            throw failed(failure);
        } catch (JacksonException garbage) {
            throw garbled(new ReadProblem.NotJson(target), garbage);
        }
    }

    /** A JSON answer, read whole. */
    JsonNode json(String target, String accept) throws ClusterFailure {
        try (ApiResponse answer = get(target, accept, SILENCE)) {
            if (answer.status() != 200) {
                throw refused(answer);
            }
            return object(JSON.readTree(answer.body()), target);
        } catch (IOException failure) {
            throw failed(failure);
        } catch (JacksonIOException cut) {
            throw failed(new IOException(cut.getOriginalMessage(), cut));
        } catch (JacksonException garbage) {
            throw garbled(new ReadProblem.NotJson(target), garbage);
        }
    }

    /** An answer without a byte is JSON to the parser, and nothing at all to whoever asked. */
    private JsonNode object(JsonNode answer, String target) throws ClusterFailure {
        if (!answer.isObject()) {
            throw new ClusterFailure(
                    Sort.GARBLED, new ReadProblem.NotKubernetes(side.name(), new ReadProblem.NotJson(target)));
        }
        return answer;
    }

    /** An answer in which what was asked for is not even missing. */
    ClusterFailure noList(String target) {
        return new ClusterFailure(
                Sort.GARBLED, new ReadProblem.NotKubernetes(side.name(), new ReadProblem.NotList(target)));
    }

    private ClusterFailure garbled(ReadProblem.Oddity what, JacksonException why) {
        return new ClusterFailure(Sort.GARBLED, new ReadProblem.NotKubernetes(side.name(), what), why);
    }

    /** An answer that streams for as long as it likes; the caller closes it. */
    ApiResponse stream(String target) throws ClusterFailure {
        ApiResponse answer;
        try {
            answer = get(target, "*/*", Duration.ZERO);
        } catch (IOException failure) {
            throw failed(failure);
        }
        // 204 is the server's empty stream: the log of a pod that is on no node yet.
        if (answer.status() == 200 || answer.status() == 204) {
            return answer;
        }
        try (answer) {
            throw refused(answer);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** A GET that makes the connection a WebSocket of one of these protocols; the caller closes it. */
    WebSocket socket(String target, List<String> protocols) throws ClusterFailure {
        ApiResponse answer;
        try {
            answer = side.transport().get(new ApiRequest(target, "*/*", false, HEADERS, DEAD, protocols));
        } catch (IOException failure) {
            throw failed(failure);
        }
        Optional<WebSocket> socket = answer.socket();
        if (socket.isPresent()) {
            return socket.get();
        }
        try (answer) {
            if (answer.status() < 300) {
                throw new ClusterFailure(Sort.GARBLED, new SessionProblem.NotSwitched(side.name(), answer.status()));
            }
            throw refused(answer);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private ApiResponse get(String target, String accept, Duration silence) throws IOException {
        boolean gzip = !silence.isZero();
        return side.transport().get(new ApiRequest(target, accept, gzip, HEADERS, silence));
    }

    private ClusterFailure refused(ApiResponse answer) throws IOException {
        ApiStatus status = side.answers().status(answer);
        Problem said = status.said();
        return switch (status.code()) {
            case 401 -> new ClusterFailure(Sort.DENIED, Reasons.denied(side.name(), said));
            case 403 -> new ClusterFailure(Sort.FORBIDDEN, new ReadProblem.NotAllowed(said));
            case 404 -> new ClusterFailure(Sort.NOT_FOUND, said);
            case 400, 405, 406, 409, 415, 422 -> new ClusterFailure(Sort.REFUSED, said);
            default ->
                new ClusterFailure(
                        Sort.BUSY, new ReadProblem.TryAgain(Reasons.answered(side.name(), status.code(), said)));
        };
    }

    /** What the end of a list means for someone who asked once. */
    ClusterFailure failed(Ending ending, KindRoute route, String namespace) {
        return switch (ending) {
            case Ending.Denied(Problem why) -> new ClusterFailure(Sort.DENIED, why);
            case Ending.Forbidden(Problem said) ->
                new ClusterFailure(
                        Sort.FORBIDDEN,
                        Reasons.forbidden(route.plural(), namespace.isEmpty() ? List.of() : List.of(namespace)));
            case Ending.NotServed(Problem why) -> new ClusterFailure(Sort.NOT_FOUND, why);
            case Ending.Refused(Problem why, int code) -> new ClusterFailure(Sort.REFUSED, why);
            case Ending.Busy(Problem why, int code, Duration after) ->
                new ClusterFailure(Sort.BUSY, new ReadProblem.TryAgain(why));
            case Ending.Garbled(Problem why) -> new ClusterFailure(Sort.GARBLED, Reasons.garbledOnce(side.name(), why));
            case Ending.Expired(Problem why) -> new ClusterFailure(Sort.BUSY, why);
            case Ending.Backwards(Problem why) -> new ClusterFailure(Sort.BUSY, why);
            case Ending.Broken(Problem why) -> new ClusterFailure(Sort.UNREACHABLE, why);
            case Ending.CalledOff calledOff ->
                new ClusterFailure(Sort.UNREACHABLE, new ReadProblem.ListUnfinished(side.name(), route.plural()));
            case Ending.Listed listed -> throw new IllegalArgumentException("that is no failure");
            case Ending.Finished finished -> throw new IllegalArgumentException("that is no failure");
        };
    }

    ClusterFailure failed(IOException failure) {
        Problem why = ProblemException.of(failure);
        if (Answers.isAboutUs(failure)) {
            return new ClusterFailure(Sort.DENIED, why, failure);
        }
        return switch (failure) {
            case UnsupportedFormatException format ->
                new ClusterFailure(Sort.GARBLED, new ReadProblem.NotKubernetes(side.name(), format.oddity()), format);
            default -> new ClusterFailure(Sort.UNREACHABLE, Reasons.noAnswerOnce(side.name(), why), failure);
        };
    }
}
