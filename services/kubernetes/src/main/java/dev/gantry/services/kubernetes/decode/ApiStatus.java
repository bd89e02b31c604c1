package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.problems.Problem;
import java.util.List;

/**
 * A {@code v1.Status}, or what could be read of an error answer that is none.
 *
 * @param code the HTTP code it stands for
 * @param reason such as {@code Expired}, empty for plain-text answers
 * @param said its message, else what can be said of an answer without one
 * @param causes reasons of {@code details.causes}
 * @param retryAfterSeconds of {@code details}, 0 where it has none
 */
public record ApiStatus(int code, String reason, Problem said, List<String> causes, int retryAfterSeconds) {
    public ApiStatus {
        causes = List.copyOf(causes);
    }
}
