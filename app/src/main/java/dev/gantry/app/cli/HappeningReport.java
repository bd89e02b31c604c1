package dev.gantry.app.cli;

import dev.gantry.app.cli.DemoFleets.Happening;
import dev.gantry.app.cli.output.Report;
import java.util.List;
import java.util.function.Function;

/** What a happening of the demo fleet says. Pure. */
final class HappeningReport {
    private HappeningReport() {}

    static Report<Happening> report() {
        return new Report<>(
                List.of(
                        field("time", happening -> happening.time().toString()),
                        field("cluster", Happening::cluster),
                        field("kind", Happening::kind),
                        field("what", Happening::what),
                        field("object", Happening::object),
                        field("detail", Happening::detail)),
                List.of());
    }

    private static Report.Field<Happening> field(String name, Function<Happening, String> value) {
        return new Report.Field<>(name, happening -> {
            String text = value.apply(happening);
            return text.isEmpty() ? null : text;
        });
    }
}
