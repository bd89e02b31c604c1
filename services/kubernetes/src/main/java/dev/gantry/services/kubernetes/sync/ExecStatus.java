package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.SessionEnd;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code v1.Status} that says how a command ended. Pure. */
final class ExecStatus {
    private static final int MOST = 255;

    private ExecStatus() {}

    static SessionEnd read(String cluster, byte[] json) throws ClusterFailure {
        JsonNode status;
        try {
            status = JsonMapper.shared().readTree(json);
        } catch (JacksonException garbage) {
            throw new ClusterFailure(Sort.GARBLED, new SessionProblem.EndUntold(cluster), garbage);
        }
        if (status.path("status").asString("").equals("Success")) {
            return new SessionEnd.Exited(0);
        }
        if (status.path("reason").asString("").equals("NonZeroExitCode")) {
            for (JsonNode cause : status.path("details").path("causes")) {
                String code = cause.path("message").asString("");
                if (cause.path("reason").asString("").equals("ExitCode") && code.matches("[0-9]{1,3}")) {
                    return new SessionEnd.Exited(Math.min(MOST, Integer.parseInt(code)));
                }
            }
        }
        String message = status.path("message").asString("");
        if (message.isEmpty()) {
            throw new ClusterFailure(Sort.GARBLED, new SessionProblem.EndUntold(cluster));
        }
        return new SessionEnd.Failed(new SessionProblem.NotRun(new Original(message)));
    }
}
