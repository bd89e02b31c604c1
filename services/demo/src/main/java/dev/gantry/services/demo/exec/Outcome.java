package dev.gantry.services.demo.exec;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a program, from its start on. Immutable; any thread.
 *
 * @param lines what it writes
 * @param lasting how long it runs, null where that is not known: it goes on for as long as was looked at
 * @param startError why it cannot even be started, as the runtime says it; empty where it can
 */
public record Outcome(List<Line> lines, @Nullable Duration lasting, int exitCode, String startError) {
    /** @param at since its start */
    public record Line(Duration at, String text) {}

    static Outcome endless(List<Line> lines) {
        return new Outcome(lines, null, 0, "");
    }
}
