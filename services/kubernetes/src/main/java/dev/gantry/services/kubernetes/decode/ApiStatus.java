package dev.gantry.services.kubernetes.decode;

import java.util.List;

/**
 * A {@code v1.Status}, or what could be read of an error answer that is none.
 *
 * @param code the HTTP code it stands for
 * @param reason such as {@code Expired}, empty for plain-text answers
 * @param causes reasons of {@code details.causes}
 * @param retryAfterSeconds of {@code details}, 0 where it has none
 */
public record ApiStatus(int code, String reason, String message, List<String> causes, int retryAfterSeconds) {
    public ApiStatus {
        causes = List.copyOf(causes);
    }
}
