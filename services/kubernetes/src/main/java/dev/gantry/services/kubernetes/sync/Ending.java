package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.problems.Problem;
import java.time.Duration;
import java.util.List;

/** How one attempt at a list or a watch ended. */
sealed interface Ending {
    /** A list was read to its end; {@code problems} name objects in it that could not be understood. */
    record Listed(long version, List<Problem> problems) implements Ending {}

    /**
     * A watch ended in good order.
     *
     * @param early before the time that was asked for
     * @param futile at once, with nothing in it
     */
    record Finished(boolean early, boolean futile) implements Ending {}

    /** 410: the server's history no longer reaches back to our version. */
    record Expired(Problem why) implements Ending {}

    /** The server is at an older version than we are: it was restored, or is another one. */
    record Backwards(Problem why) implements Ending {}

    /** No answer, or an answer that was cut. */
    record Broken(Problem why) implements Ending {}

    /** 429, 500, 503, 504: passing. {@code retryAfter} is zero where the server did not say. */
    record Busy(Problem why, int code, Duration retryAfter) implements Ending {}

    /** 400, 422 and whatever else makes no sense to one of us. */
    record Refused(Problem why, int code) implements Ending {}

    /** 401. */
    record Denied(Problem why) implements Ending {}

    /** 403, in the server's own words. */
    record Forbidden(Problem why) implements Ending {}

    /** 404: the kind is not served. */
    record NotServed(Problem why) implements Ending {}

    /** The bytes could not be understood. */
    record Garbled(Problem why) implements Ending {}

    /** Called off from our side. */
    record CalledOff(Attempt.Cause cause) implements Ending {}
}
