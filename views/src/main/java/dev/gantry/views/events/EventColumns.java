package dev.gantry.views.events;

import static dev.gantry.views.tables.LiveColumn.left;
import static dev.gantry.views.tables.LiveColumn.right;

import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.tables.AgeCell;
import dev.gantry.views.tables.ClusterCell;
import dev.gantry.views.tables.Column;
import dev.gantry.views.tables.LiveColumn;
import dev.gantry.views.tables.StatusCell;
import dev.gantry.views.tables.TextCell;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The columns of events. */
final class EventColumns {
    static final Column<EventRow> AGE = new Column<>(
            "seen",
            "events.column.seen",
            EventRow::seen,
            Comparator.comparingLong((EventRow row) -> row.event().seen().last())
                    .reversed());
    private static final Column<EventRow> COUNT = new Column<>(
            "count",
            "events.column.count",
            EventRow::count,
            Comparator.comparingInt(row -> row.event().seen().count()));

    private EventColumns() {}

    static List<LiveColumn<EventRow>> of(Faces faces, BooleanSupplier asOf, String live) {
        return List.of(
                left(
                                text("reason", "events.column.reason", EventColumns::reason),
                                170,
                                () -> new StatusCell<>(EventColumns::tone, EventColumns::reason))
                        .flexing(140, 200),
                left(text("object", "events.column.object", EventRow::object), 280, () -> TextCell.of(EventRow::object))
                        .flexing(160, 200, 380)
                        .styled("mono-column", "cut-inside"),
                left(
                                text("message", "events.column.message", EventRow::message),
                                300,
                                () -> TextCell.muted(EventRow::message))
                        .growing(),
                muted("namespace", "events.column.namespace", 110, EventRow::namespace)
                        .flexing(80, 140),
                left(cluster(), 104, () -> new ClusterCell<>(faces)).flexing(84, 130),
                right(
                        COUNT,
                        70,
                        () -> TextCell.faintWhere(row -> row.event().seen().count() == 1, EventRow::count)),
                muted("type", "events.column.type", 80, row -> row.event().type())
                        .onDemand(),
                muted("source", "events.column.source", 140, row -> row.event().source())
                        .onDemand(),
                right(AGE, 84, () -> new AgeCell<>(EventRow::seen, asOf, live)));
    }

    private static String reason(EventRow row) {
        return row.event().reason();
    }

    private static Tone tone(EventRow row) {
        return row.isWarning() ? Tone.WARNING : Tone.HEALTHY;
    }

    private static Column<EventRow> cluster() {
        return text("cluster", "events.column.cluster", row -> row.key().cluster());
    }

    private static Column<EventRow> text(String id, String key, Function<EventRow, String> text) {
        return Column.ofText(id, key, text);
    }

    private static LiveColumn<EventRow> muted(String id, String key, double width, Function<EventRow, String> text) {
        return left(text(id, key, text), width, () -> TextCell.muted(text));
    }
}
