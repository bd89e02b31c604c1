package dev.gantry.views.nodes;

import static dev.gantry.views.tables.LiveColumn.left;
import static dev.gantry.views.tables.LiveColumn.right;

import dev.gantry.services.nodes.Node;
import dev.gantry.views.controls.Tones;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.tables.AgeCell;
import dev.gantry.views.tables.ClusterCell;
import dev.gantry.views.tables.Column;
import dev.gantry.views.tables.LiveColumn;
import dev.gantry.views.tables.MeterCell;
import dev.gantry.views.tables.NameCell;
import dev.gantry.views.tables.StatusCell;
import dev.gantry.views.tables.TextCell;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The columns of nodes. CPU and memory are what the pods on a node ask for, of what it can give. */
final class NodeColumns {
    static final Column<NodeRow> STATUS = new Column<>(
            "status",
            "nodes.column.status",
            row -> row.texts().status(),
            Comparator.<NodeRow>comparingInt(row -> Tones.urgency(row.health()))
                    .thenComparing(row -> row.texts().status()));
    static final Column<NodeRow> AGE = new Column<>(
            "age",
            "nodes.column.age",
            row -> row.aged().age(),
            Comparator.comparingLong((NodeRow row) -> row.node().meta().created())
                    .reversed());
    private static final Column<NodeRow> SEEN = new Column<>(
            "seen",
            "nodes.column.seen",
            row -> row.aged().seen(),
            Comparator.comparingLong((NodeRow row) -> row.node().status().lastSeen())
                    .reversed());
    private static final Column<NodeRow> PODS = new Column<>(
            "pods",
            "nodes.column.pods",
            row -> row.texts().pods(),
            Comparator.comparingLong(row -> row.use() == null ? -1 : row.use().pods()));

    private NodeColumns() {}

    static List<LiveColumn<NodeRow>> of(Faces faces, BooleanSupplier asOf, String live) {
        return List.of(
                left(STATUS, 190, NodeColumns::statusCell).flexing(110, 160, 190),
                left(text("name", "nodes.column.name", NodeRow::name), 260, NodeColumns::nameCell)
                        .growing(),
                left(cluster(), 104, () -> new ClusterCell<>(faces)).flexing(84, 90, 130),
                muted("roles", "nodes.column.roles", 110, row -> row.texts().roles())
                        .flexing(56, 80, 160),
                muted("room", "nodes.column.room", 90, row -> row.texts().room())
                        .onDemand(),
                muted(
                                "version",
                                "nodes.column.version",
                                90,
                                row -> row.node().system().kubeletVersion())
                        .flexing(62, 76, 120),
                right(PODS, 84, () -> TextCell.of(row -> row.texts().pods())).flexing(76, 84),
                share(
                        "cpu",
                        "nodes.column.cpu",
                        150,
                        104,
                        NodeRow::cpuShare,
                        row -> row.texts().cpu()),
                share(
                        "memory",
                        "nodes.column.memory",
                        176,
                        124,
                        NodeRow::memoryShare,
                        row -> row.texts().memory()),
                muted("ip", "nodes.column.ip", 110, row -> row.node().internalIp())
                        .onDemand(),
                muted("taints", "nodes.column.taints", 200, NodeColumns::taints).onDemand(),
                right(SEEN, 84, () -> TextCell.muted(row -> row.aged().seen())).flexing(74, 84),
                right(AGE, 66, () -> new AgeCell<>(row -> row.aged().age(), asOf, live)));
    }

    private static StatusCell<NodeRow> statusCell() {
        return new StatusCell<>(
                row -> Tones.of(row.health()), row -> row.texts().status());
    }

    private static NameCell<NodeRow> nameCell() {
        return new NameCell<>(NodeRow::name, row -> "");
    }

    private static Column<NodeRow> cluster() {
        return text("cluster", "nodes.column.cluster", row -> row.key().cluster());
    }

    private static Column<NodeRow> text(String id, String key, Function<NodeRow, String> text) {
        return Column.ofText(id, key, text);
    }

    private static LiveColumn<NodeRow> muted(String id, String key, double width, Function<NodeRow, String> text) {
        return left(text(id, key, text), width, () -> TextCell.muted(text));
    }

    /** What is not known comes last from the fullest down. */
    private static LiveColumn<NodeRow> share(
            String id,
            String key,
            double width,
            double bare,
            ToDoubleFunction<NodeRow> share,
            Function<NodeRow, String> text) {
        Comparator<NodeRow> order = Comparator.comparingDouble(
                row -> Double.isNaN(share.applyAsDouble(row)) ? -1 : share.applyAsDouble(row));
        return right(new Column<>(id, key, text, order), width, () -> new MeterCell<>(share, text, width))
                .flexing(bare, width, width);
    }

    private static String taints(NodeRow row) {
        return row.node().taints().stream().map(Node.Taint::toString).collect(Collectors.joining(", "));
    }
}
