package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.Timeline.Part;
import dev.gantry.services.demo.exec.Machine;
import dev.gantry.services.demo.exec.Outcome;
import dev.gantry.services.demo.exec.Programs;
import dev.gantry.services.demo.logs.LogRun.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A well-known image whose container says what its program prints, and nothing else. Any thread. */
final class ProgramVoice implements Voice {
    private final Machine machine;
    private final Timeline timeline;

    /** @param machine the container from inside */
    ProgramVoice(Machine machine, Timeline timeline) {
        this.machine = machine;
        this.timeline = timeline;
    }

    @Override
    public List<LogLine> lines(LogRun run, Instant from, Instant to) {
        @Nullable Ending ending = run.ending();
        Instant end = ending == null ? to : ending.at();
        Instant begun = timeline.fleetAt(run.started());
        Duration limit = Duration.between(begun, timeline.fleetAt(end));
        if (limit.isNegative()) {
            return List.of();
        }
        List<Part> parts = timeline.parts(run.started(), end);
        Outcome outcome = Programs.of(machine, limit, since -> stamp(parts, begun.plus(since), end));
        List<LogLine> lines = new ArrayList<>();
        for (Outcome.Line line : outcome.lines()) {
            Instant at = stamp(parts, begun.plus(line.at()), end);
            if (!at.isBefore(from) && at.isBefore(to)) {
                lines.add(new LogLine(at, line.text()));
            }
        }
        return lines;
    }

    /** The stamp at a time of the event clock; what would come after the end came just then. */
    private static Instant stamp(List<Part> parts, Instant fleet, Instant end) {
        for (Part part : parts) {
            boolean isBefore = fleet.isBefore(part.stretch().fleetAt(part.to()));
            if (part.stretch().pace() > 0 && isBefore) {
                Instant at = part.stretch().stampAt(fleet);
                return at.isBefore(part.from()) ? part.from() : at;
            }
        }
        return end;
    }
}
