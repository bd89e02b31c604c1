package dev.gantry.app.cli;

import dev.gantry.app.cli.output.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a fault of the demo fleet says. Pure. */
final class FaultReport {
    private static final List<String> FIELDS = List.of(
            "id",
            "cluster",
            "fault",
            "resource",
            "verb",
            "probability",
            "times",
            "forSeconds",
            "delaySeconds",
            "retryAfterSeconds",
            "skewSeconds",
            "bytesPerSecond",
            "met");

    private FaultReport() {}

    static Report<Map<String, Object>> report() {
        return new Report<>(
                FIELDS.stream().map(FleetRows::field).toList(),
                List.of(
                        Report.Column.left("ID", row -> FleetRows.text(row, "id")),
                        Report.Column.left("CLUSTER", row -> FleetRows.text(row, "cluster")),
                        Report.Column.left("FAULT", row -> FleetRows.text(row, "fault")),
                        Report.Column.optional("RESOURCE", row -> FleetRows.text(row, "resource")),
                        Report.Column.optional("VERB", row -> FleetRows.text(row, "verb")),
                        Report.Column.optional("HOW", FaultReport::how),
                        Report.Column.right("MET", row -> FleetRows.text(row, "met"))));
    }

    private static String how(Map<String, Object> row) {
        return Stream.of(
                        said(row, "delaySeconds", "%s s"),
                        said(row, "retryAfterSeconds", "retry after %s s"),
                        said(row, "skewSeconds", "by %s s"),
                        said(row, "bytesPerSecond", "%s bytes/s"),
                        said(row, "probability", "probability %s"),
                        times(FleetRows.text(row, "times")),
                        said(row, "forSeconds", "for %s s"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String times(String count) {
        return switch (count) {
            case "" -> "";
            case "1" -> "once";
            default -> count + " times";
        };
    }

    private static String said(Map<String, Object> row, String field, String form) {
        String value = FleetRows.text(row, field);
        return value.isEmpty()
                ? ""
                : form.formatted(value.endsWith(".0") ? value.substring(0, value.length() - 2) : value);
    }
}
