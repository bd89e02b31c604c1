package dev.gantry.app.cli;

import dev.gantry.app.cli.output.Report;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a running demo fleet answers, row by row and by name. Pure. */
final class FleetRows {
    private FleetRows() {}

    static Report.Field<Map<String, Object>> field(String name) {
        return new Report.Field<>(name, row -> row.get(name));
    }

    /** Empty for what is not there. */
    static String text(Map<?, ?> row, String name) {
        @Nullable Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
