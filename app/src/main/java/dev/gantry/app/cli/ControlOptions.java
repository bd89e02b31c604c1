package dev.gantry.app.cli;

import dev.gantry.app.cli.output.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code gantry demo --control}. What they hold is judged by the fleet, which knows its evening. */
final class ControlOptions {
    /** As kubectl prints it. */
    private static final String NONE = "<none>";

    private static final List<String> KNOWN = List.of("start", "pause", "speed", "jump", "show");

    @Option(
            names = "--control",
            paramLabel = "HOW",
            arity = "1..2",
            description = "start, pause, speed 1..600, jump HH:MM or to a chapter by its title; show prints"
                    + " where it is.")
    private List<String> how = List.of();

    boolean isAsked() {
        return !how.isEmpty();
    }

    Question question() throws UsageProblem {
        String what = how.getFirst();
        if (!KNOWN.contains(what)) {
            throw new UsageProblem("\"" + what + "\" is nothing --control does; known are " + String.join(", ", KNOWN));
        }
        boolean wantsMore = what.equals("jump") || what.equals("speed");
        if (wantsMore != (how.size() > 1)) {
            throw new UsageProblem(
                    wantsMore
                            ? "--control " + what + " wants to know where to: "
                                    + (what.equals("jump") ? "a time or a chapter's title" : "1 to 600")
                            : "--control " + what + " takes nothing more; \"" + how.get(1) + "\" is too much");
        }
        if (what.equals("show")) {
            return new Question("GET", "/evening", Map.of());
        }
        Map<String, Object> turn = wantsMore ? Map.of("do", what, "to", how.get(1)) : Map.of("do", what);
        return new Question("POST", "/evening", turn);
    }

    static Report<Map<String, Object>> report() {
        return new Report<>(
                Stream.of("time", "speed", "paused", "chapters")
                        .map(FleetRows::field)
                        .toList(),
                List.of(
                        Report.Column.left("TIME", row -> FleetRows.text(row, "time")),
                        Report.Column.right("SPEED", row -> FleetRows.text(row, "speed")),
                        Report.Column.left("CLOCK", row -> Boolean.TRUE.equals(row.get("paused")) ? "paused" : "goes"),
                        Report.Column.left("NEXT", ControlOptions::next)));
    }

    /** What comes next; late at night that is what tomorrow's evening begins with. */
    private static String next(Map<String, Object> row) {
        String now = FleetRows.text(row, "time");
        List<String> chapters = row.get("chapters") instanceof List<?> all
                ? all.stream().map(ControlOptions::chapter).toList()
                : List.of();
        return chapters.stream()
                .filter(chapter -> chapter.compareTo(now) > 0)
                .findFirst()
                .or(() -> chapters.stream().findFirst().map(first -> first + ", tomorrow"))
                .orElse(NONE);
    }

    private static String chapter(@Nullable Object chapter) {
        return chapter instanceof Map<?, ?> one ? FleetRows.text(one, "at") + " " + FleetRows.text(one, "title") : "";
    }
}
