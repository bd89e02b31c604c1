package dev.gantry.tests.bench;

import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.Rehearsal;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.tests.controlplane.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that plays an hour of the evening and prints what changed, as a count and a digest. A process of its own,
 * because the order of a hashed set is the same within one and another in the next.
 */
final class PlayedEvening {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final int BEATS = 240;

    private PlayedEvening() {}

    static String apart() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(java.toString(), "-cp", System.getProperty("java.class.path"), PlayedEvening.class.getName());
        return Command.run(command, Map.of()).required().strip();
    }

    public static void main(String[] arguments) throws IOException {
        DemoOptions options = DemoOptions.read(new FleetSize(3, 70, 700, 1), 60, "19:57", Optional.empty(), 0);
        Rehearsal.Outcome outcome = Rehearsal.play(options, START, BEATS);
        System.out.println(outcome.changes() + " changes, " + outcome.digest().substring(0, 12));
    }
}
