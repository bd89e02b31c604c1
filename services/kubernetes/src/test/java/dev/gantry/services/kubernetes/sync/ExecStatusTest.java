package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.SessionEnd;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecStatusTest {
    private static SessionEnd read(String json) throws ClusterFailure {
        return ExecStatus.read("live", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String failure(String code) {
        return """
                {"status": "Failure", "reason": "NonZeroExitCode", "message": "command terminated",
                 "details": {"causes": [{"reason": "Other", "message": "9"}, {"reason": "ExitCode", "message": "%s"}]}}
                """.formatted(code);
    }

    @Test
    void successIsZeroAndFailureHasItsCode() throws ClusterFailure {
        assertEquals(new SessionEnd.Exited(0), read("{\"metadata\": {}, \"status\": \"Success\"}"));
        assertEquals(new SessionEnd.Exited(137), read(failure("137")));
    }

    @Test
    void whatDidNotRunSaysWhy() throws ClusterFailure {
        assertEquals(
                new SessionEnd.Failed(new SessionProblem.NotRun(new Original("no such file"))),
                read("{\"status\": \"Failure\", \"reason\": \"InternalError\", \"message\": \"no such file\"}"));
        assertEquals(
                new SessionEnd.Failed(new SessionProblem.NotRun(new Original("command terminated"))),
                read(failure("minus one")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"status\": \"Failure\"}"})
    void whatSaysNothingIsNotTakenForAnEnd(String json) {
        assertEquals(
                new SessionProblem.EndUntold("live"),
                assertThrows(ClusterFailure.class, () -> read(json)).problem());
    }
}
