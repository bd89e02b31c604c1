package dev.gantry.views.pods;

import static dev.gantry.views.tables.LiveColumn.left;
import static dev.gantry.views.tables.LiveColumn.right;

import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.Requests;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The columns of pods. CPU and memory are what pods ask for; what they use is not known without a metrics source. */
final class PodColumns {
    private static final Comparator<PodRow> BY_STATUS = Comparator.<PodRow>comparingInt(
                    row -> Tones.urgency(row.aged().health()))
            .thenComparing(PodRow::status, Comparator.reverseOrder());
    private static final Comparator<PodRow> BY_AGE =
            Comparator.comparingLong((PodRow row) -> row.pod().meta().created()).reversed();

    static final Column<PodRow> STATUS = new Column<>("status", "pods.column.status", PodRow::status, BY_STATUS);
    static final Column<PodRow> AGE =
            new Column<>("age", "pods.column.age", row -> row.aged().age(), BY_AGE);

    private PodColumns() {}

    /** @param asOf whether Age says how old the reading is, since some cluster does not answer */
    static List<LiveColumn<PodRow>> of(Faces faces, BooleanSupplier asOf, String live) {
        List<LiveColumn<PodRow>> all = new ArrayList<>();
        all.addAll(who(faces));
        all.addAll(how());
        all.addAll(where(asOf, live));
        all.addAll(onDemand());
        return all;
    }

    private static List<LiveColumn<PodRow>> who(Faces faces) {
        return List.of(
                left(
                                STATUS,
                                156,
                                () -> new StatusCell<>(
                                        row -> Tones.of(row.aged().health()), PodRow::status))
                        .flexing(130, 150, 200),
                left(text("name", "pods.column.name", PodRow::name), 300, PodColumns::nameCell)
                        .growing(),
                left(
                                text("namespace", "pods.column.namespace", PodRow::namespace),
                                102,
                                () -> TextCell.muted(PodRow::namespace))
                        .flexing(66, 84, 130),
                left(
                                text(
                                        "cluster",
                                        "pods.column.cluster",
                                        row -> row.key().cluster()),
                                100,
                                () -> new ClusterCell<>(faces))
                        .flexing(84, 90, 130));
    }

    private static NameCell<PodRow> nameCell() {
        return new NameCell<>(row -> row.fixed().head(), row -> row.fixed().tail());
    }

    private static List<LiveColumn<PodRow>> how() {
        return List.of(
                right(
                        new Column<>(
                                "ready", "pods.column.ready", row -> row.fixed().ready(), byReady()),
                        58,
                        () -> new ToneCell<>(
                                PodColumns::readyTone, row -> row.fixed().ready())),
                right(
                                new Column<>(
                                        "restarts",
                                        "pods.column.restarts",
                                        PodColumns::restarts,
                                        Comparator.comparingInt(
                                                row -> row.pod().status().restarts())),
                                RestartsCell.WHOLE,
                                RestartsCell::new)
                        .flexing(72, RestartsCell.WHOLE),
                amount(
                        "cpu",
                        "pods.column.cpu",
                        90,
                        row -> row.fixed().cpu(),
                        row -> requests(row).cpuMillicores()),
                amount(
                        "memory",
                        "pods.column.memory",
                        108,
                        row -> row.fixed().memory(),
                        row -> requests(row).memoryBytes()));
    }

    private static List<LiveColumn<PodRow>> where(BooleanSupplier asOf, String live) {
        return List.of(
                left(
                                text(
                                        "node",
                                        "pods.column.node",
                                        row -> row.pod().node()),
                                150,
                                () -> TextCell.<PodRow>muted(row -> row.fixed().node()))
                        .flexing(80, 112, 260)
                        .styled("mono-column", "cut-inside"),
                right(AGE, 64, () -> new AgeCell<>(row -> row.aged().age(), asOf, live)));
    }

    private static List<LiveColumn<PodRow>> onDemand() {
        return List.of(
                hidden("app", "pods.column.app", 140, PodRow::app),
                hidden("ip", "pods.column.ip", 110, row -> row.pod().ip()),
                hidden(
                        "phase",
                        "pods.column.phase",
                        90,
                        row -> row.pod().status().phase()),
                hidden("owner", "pods.column.owner", 180, row -> owner(row.pod())),
                hidden(
                        "images",
                        "pods.column.images",
                        260,
                        row -> String.join(", ", row.pod().spec().images())),
                hidden(
                        "priority",
                        "pods.column.priority",
                        120,
                        row -> row.pod().spec().priorityClass()),
                hidden(
                        "account",
                        "pods.column.account",
                        120,
                        row -> row.pod().spec().serviceAccount()),
                amount(
                                "gpu",
                                "pods.column.gpu",
                                90,
                                row -> row.fixed().gpu(),
                                row -> GpuResources.count(requests(row).extended()))
                        .onDemand(),
                hidden("uid", "pods.column.uid", 260, row -> row.key().uid().toString()));
    }

    private static Requests requests(PodRow row) {
        return row.pod().spec().requests();
    }

    /** An amount with its unit, faint where there is none or nobody asked for any. */
    private static LiveColumn<PodRow> amount(
            String id, String key, double width, Function<PodRow, String> text, ToLongFunction<PodRow> amount) {
        return right(
                new Column<>(id, key, text, Comparator.comparingLong(amount)),
                width,
                () -> TextCell.faintWhere(row -> amount.applyAsLong(row) <= 0, text));
    }

    private static Column<PodRow> text(String id, String key, Function<PodRow, String> text) {
        return Column.ofText(id, key, text);
    }

    private static LiveColumn<PodRow> hidden(String id, String key, double width, Function<PodRow, String> text) {
        return left(text(id, key, text), width, () -> TextCell.muted(text)).onDemand();
    }

    private static String restarts(PodRow row) {
        String ago = row.aged().restarted();
        return ago.isEmpty() ? row.restarts() : row.restarts() + " (" + ago + ")";
    }

    private static String owner(Pod pod) {
        return pod.meta().owner().isNone()
                ? ""
                : pod.meta().owner().kind() + "/" + pod.meta().owner().name();
    }

    private static Tone readyTone(PodRow row) {
        boolean notAll = row.pod().status().ready() < row.pod().status().containers();
        return switch (row.aged().health()) {
            case FAILING -> notAll ? Tone.FAILING : Tone.HEALTHY;
            case WARNING -> notAll ? Tone.WARNING : Tone.HEALTHY;
            case HEALTHY, PROGRESSING, LOST, UNKNOWN -> Tone.HEALTHY;
        };
    }

    private static Comparator<PodRow> byReady() {
        return Comparator.<PodRow>comparingInt(
                        row -> row.pod().status().ready() - row.pod().status().containers())
                .thenComparingInt(row -> row.pod().status().containers());
    }
}
