package dev.gantry.app.cli;

import dev.gantry.app.cli.output.OutputFormat;

/** The values of {@code get -o}: rows in Gantry's own terms, or the server's whole objects. */
enum GetFormat {
    table,
    json,
    csv,
    yaml;

    boolean isWholeObjects() {
        return this == yaml;
    }

    /** @throws IllegalStateException for whole objects, which are no rows */
    OutputFormat rows() {
        return switch (this) {
            case table -> OutputFormat.table;
            case json -> OutputFormat.json;
            case csv -> OutputFormat.csv;
            case yaml -> throw new IllegalStateException("whole objects are no rows");
        };
    }
}
