package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.night.Names;
import dev.gantry.services.demo.night.Night;
import dev.gantry.services.demo.night.NightReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * How a fleet is to be. Immutable; any thread.
 *
 * @param night what is played
 * @param from when in the evening it is joined
 * @param speed fleet seconds in one second, 1 to 600
 * @param port of the first cluster, the others follow; 0 for any that are free
 * @param changesPerSecond of pods, in all clusters, on top of what the evening brings
 * @param kinds custom ones that every cluster serves besides those it has anyway
 */
public record DemoOptions(
        FleetSize size,
        Night night,
        LocalTime from,
        double speed,
        int port,
        double changesPerSecond,
        List<Kind> kinds) {
    private static final double MOST_CHANGES = 10_000;

    /** @throws IllegalArgumentException below 0 or above 10,000 */
    public DemoOptions withChangesPerSecond(double changes) {
        if (!(changes >= 0 && changes <= MOST_CHANGES)) {
            throw new IllegalArgumentException("--changes-per-second goes from 0 to 10000, not " + changes);
        }
        return new DemoOptions(size, night, from, speed, port, changes, kinds);
    }

    /**
     * The same with the custom kinds of some files.
     *
     * @throws IllegalArgumentException where one is no file of kinds, with its line
     * @throws IOException where one cannot be read
     */
    public DemoOptions withKinds(List<Path> files) throws IOException {
        return new DemoOptions(size, night, from, speed, port, changesPerSecond, CustomKinds.read(files));
    }

    /**
     * The options as a command line gives them.
     *
     * @param from HH:MM
     * @throws IllegalArgumentException for what makes no fleet, with what to give instead
     * @throws dev.gantry.services.demo.night.NightProblem where the script cannot be played, with its line
     * @throws IOException where the script cannot be read
     */
    public static DemoOptions read(FleetSize size, double speed, String from, Optional<Path> script, int port)
            throws IOException {
        if (!(speed >= 1 && speed <= FleetClock.MOST_SPEED)) {
            throw new IllegalArgumentException("--speed goes from 1 to 600, not " + speed);
        }
        if (port < 0 || port > 65_535 - size.clusters()) {
            throw new IllegalArgumentException("--port goes from 0 to " + (65_535 - size.clusters()) + ", not " + port);
        }
        Night night = script.isPresent()
                ? NightReader.of(script.get(), Names.of(BlueprintReader.ofModule(), size))
                : NightReader.ofModule();
        try {
            return new DemoOptions(size, night, LocalTime.parse(from), speed, port, 0, List.of());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--from wants a time such as 19:57, not \"" + from + "\"", e);
        }
    }
}
