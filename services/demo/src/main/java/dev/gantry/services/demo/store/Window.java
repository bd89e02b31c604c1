package dev.gantry.services.demo.store;

import java.time.Duration;

/**
 * How much of the past of a kind is remembered, as kube-apiserver's watch cache bounds it: so many changes, and as long
 * as there are any, none that is older. Immutable; any thread.
 */
public record Window(int most, Duration age) {
    /** So many changes, however old. */
    public static Window of(int most) {
        return new Window(most, Duration.ofDays(365));
    }
}
