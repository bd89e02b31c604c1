package dev.gantry.services.demo.faults;

import java.time.Duration;

/** Something that goes wrong between a client and an API server, as the client sees it. Immutable; any thread. */
public sealed interface Fault {
    /** Connections break, and new ones are reset. */
    record Cut() implements Fault {}

    /** Connections stay open and say nothing any more. */
    record Freeze() implements Fault {}

    /** Answers begin later. */
    record Delay(Duration by) implements Fault {}

    /** Watches end with the event of a 410, and pages of a list that are asked for later are answered by it. */
    record Expire() implements Fault {}

    /** 429 with {@code Retry-After}. */
    record Throttle(int retryAfterSeconds) implements Fault {}

    /** 500, as when etcd changes its leader. */
    record Fail() implements Fault {}

    /** 401, as for a token that expired. */
    record Deny() implements Fault {}

    /** 403, as for a user without the right. */
    record Forbid() implements Fault {}

    /** A gzip body that ends amid. */
    record Truncate() implements Fault {}

    /** The first byte of a frame of a watch, or of a list, has a bit turned. */
    record Corrupt() implements Fault {}

    /** The server's clock goes ahead by so much, or behind where negative. */
    record Skew(Duration by) implements Fault {}

    /** Lists come in drops. */
    record Slow(int bytesPerSecond) implements Fault {}

    /** Whether a request can meet it at all. */
    default boolean concerns(Ask ask) {
        return switch (this) {
            case Expire _ -> ask.verb().equals("watch") || ask.isContinued();
            case Truncate _ -> ask.verb().equals("list") || ask.verb().equals("get");
            case Corrupt _ -> ask.verb().equals("list") || ask.verb().equals("watch");
            case Slow _ -> ask.verb().equals("list");
            case Cut _, Freeze _, Delay _, Throttle _, Fail _, Deny _, Forbid _, Skew _ -> true;
        };
    }
}
