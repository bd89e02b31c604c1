package dev.gantry.views.apps;

import static dev.gantry.views.tables.LiveColumn.left;
import static dev.gantry.views.tables.LiveColumn.right;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.health.Health;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.Tones;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.tables.AgeCell;
import dev.gantry.views.tables.ClusterCell;
import dev.gantry.views.tables.Column;
import dev.gantry.views.tables.LiveColumn;
import dev.gantry.views.tables.NameCell;
import dev.gantry.views.tables.StatusCell;
import dev.gantry.views.tables.TextCell;
import dev.gantry.views.tables.ToneCell;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The columns of apps. */
final class AppColumns {
    static final Column<AppRow> STATUS = new Column<>(
            "status",
            "apps.column.status",
            AppRow::status,
            Comparator.<AppRow>comparingInt(row -> Tones.urgency(row.health())).thenComparing(AppRow::status));
    static final Column<AppRow> AGE = new Column<>(
            "age",
            "apps.column.age",
            AppRow::age,
            Comparator.comparingLong((AppRow row) -> row.workload().meta().created())
                    .reversed());
    private static final Column<AppRow> READY = new Column<>(
            "ready",
            "apps.column.ready",
            AppRow::ready,
            Comparator.comparingInt(row ->
                    WorkloadRules.ready(row.workload()) - row.workload().scale().desired()));

    private AppColumns() {}

    static List<LiveColumn<AppRow>> of(Faces faces, BooleanSupplier asOf, String live) {
        return List.of(
                left(STATUS, 196, () -> new StatusCell<>(row -> Tones.of(row.health()), AppRow::status))
                        .flexing(110, 130, 204),
                left(text("name", "apps.column.name", AppRow::name), 240, () -> new NameCell<>(AppRow::name, row -> ""))
                        .growing(),
                muted(
                                "kind",
                                "apps.column.kind",
                                100,
                                row -> row.workload().kind().title())
                        .flexing(70, 94, 120),
                muted("namespace", "apps.column.namespace", 108, AppRow::namespace)
                        .flexing(66, 80, 140),
                left(cluster(), 96, () -> new ClusterCell<>(faces)).flexing(84, 130),
                right(READY, 72, () -> new ToneCell<>(AppColumns::readyTone, AppRow::ready))
                        .flexing(64, 72),
                number("updated", "apps.column.updated", Workload.Scale::updated),
                number("available", "apps.column.available", Workload.Scale::available),
                muted(
                                "revision",
                                "apps.column.revision",
                                84,
                                row -> row.workload().revision())
                        .flexing(60, 72, 180)
                        .styled("cut-inside"),
                muted("images", "apps.column.images", 150, AppRow::images).flexing(60, 120, 420),
                right(AGE, 66, () -> new AgeCell<>(AppRow::age, asOf, live)));
    }

    private static Column<AppRow> cluster() {
        return text("cluster", "apps.column.cluster", row -> row.key().cluster());
    }

    private static Column<AppRow> text(String id, String key, Function<AppRow, String> text) {
        return Column.ofText(id, key, text);
    }

    private static LiveColumn<AppRow> muted(String id, String key, double width, Function<AppRow, String> text) {
        return left(text(id, key, text), width, () -> TextCell.muted(text));
    }

    private static LiveColumn<AppRow> number(String id, String key, ToIntFunction<Workload.Scale> number) {
        ToIntFunction<AppRow> of = row -> number.applyAsInt(row.workload().scale());
        Function<AppRow, String> text = row -> row.pods(of.applyAsInt(row));
        return right(
                        new Column<>(id, key, text, Comparator.comparingInt(of)),
                        78,
                        () -> TextCell.faintWhere(row -> of.applyAsInt(row) == 0, text))
                .flexing(72, 78);
    }

    private static Tone readyTone(AppRow row) {
        Health health = row.health();
        return health == Health.FAILING || health == Health.WARNING ? Tones.of(health) : Tone.HEALTHY;
    }
}
