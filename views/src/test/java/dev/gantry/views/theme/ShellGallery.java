package dev.gantry.views.theme;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.CountLabel;
import dev.gantry.views.controls.Guard;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.KeyHint;
import dev.gantry.views.controls.SplitName;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of the window and a table of pods, built of style classes alone, to judge the sheets of both. */
final class ShellGallery {
    private static final ClusterFace SH = new ClusterFace("live-sh", "SH", 1, Guard.PROTECTED);
    private static final ClusterFace GZ = new ClusterFace("live-gz", "GZ", 2, Guard.NORMAL);
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Messages words;

    ShellGallery(Messages words) {
        this.words = words;
    }

    BorderPane build() {
        BorderPane shell = new BorderPane();
        shell.getStyleClass().add("shell");
        shell.setPrefSize(1280, 640);
        shell.setLeft(rail());
        shell.setCenter(new VBox(head(), table()));
        shell.setBottom(status());
        return shell;
    }

    private VBox rail() {
        VBox rail = new VBox(
                item(Icon.FLEET, "shell.rail.fleet", 11, 0, false),
                label(words.text("shell.rail.workloads"), "rail-group"),
                item(Icon.APPS, "shell.rail.apps", 0, 356, false),
                item(Icon.PODS, "shell.rail.pods", 41, 7012, true),
                item(Icon.NODES, "shell.rail.nodes", 6, 704, false),
                item(Icon.EVENTS, "shell.rail.events", 0, 0, false));
        rail.getStyleClass().add("rail");
        return rail;
    }

    private HBox item(Icon icon, String key, int problems, int total, boolean selected) {
        HBox item = new HBox(icon.node(), label(words.text(key), "rail-name"), grow());
        item.getStyleClass().add("rail-item");
        if (problems > 0) {
            CountLabel count = new CountLabel(Tone.FAILING);
            count.show(Tone.FAILING, problems, words.count(problems), words.text("shell.rail.problems", key, problems));
            count.getStyleClass().add("rail-problems");
            item.getChildren().add(count);
        }
        if (total > 0) {
            item.getChildren().add(label(words.count(total), "rail-total"));
        }
        item.pseudoClassStateChanged(SELECTED, selected);
        return item;
    }

    private HBox head() {
        HBox head = new HBox(label(words.text("pods.title"), "page-title"), grow(), new KeyHint("?"));
        head.getStyleClass().add("page-head");
        return head;
    }

    private HBox status() {
        HBox cluster = new HBox(
                new ClusterSquare(ClusterSquare.Size.STATUS, SH),
                new StateMark(Tone.HEALTHY),
                label(words.text("shell.status.traffic", 186, "840 KB/s"), "status-text"));
        cluster.getStyleClass().add("status-cluster");
        HBox bar = new HBox(cluster, grow(), label(words.text("shell.status.rows", 29), "status-text"));
        bar.getStyleClass().add("status-bar");
        return bar;
    }

    private TableView<Row> table() {
        TableView<Row> table = new TableView<>();
        table.getStyleClass().add("grid");
        table.getColumns().add(status("pods.column.status", 170));
        table.getColumns().add(name("pods.column.name", 300));
        table.getColumns().add(text("pods.column.namespace", 100, row -> row.namespace));
        table.getColumns().add(cluster("pods.column.cluster", 100));
        TableColumn<Row, String> restarts = text("pods.column.restarts", 100, row -> row.restarts);
        restarts.getStyleClass().add("right");
        table.getColumns().add(restarts);
        TableColumn<Row, String> age = text("pods.column.age", 90, row -> row.age);
        age.getStyleClass().add("right");
        table.getColumns().add(age);
        table.getSortOrder().add(table.getColumns().getFirst());
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(STALE, row != null && row.stale);
            }
        });
        table.getItems().setAll(rows());
        table.getSelectionModel().select(1);
        table.getFocusModel().focus(1);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.FAILING, "CrashLoopBackOff", "gift-rank-9vqzffkn4g", "-vmrd7", "gift", SH, "9", "11m", false));
        rows.add(new Row(
                Tone.WARNING, "NotReady", "danmaku-gateway-2w6njh6bc8", "-gn8d2", "chat", SH, "0", "12m", false));
        rows.add(new Row(
                Tone.PROGRESSING,
                "ContainerCreating",
                "stream-relay-6fbz9wbdrb",
                "-sglvk",
                "media",
                SH,
                "0",
                "4s",
                false));
        rows.add(new Row(Tone.LOST, "Running", "stream-ingest-tcnpn6jqsf", "-dp9xx", "media", GZ, "0", "2m14s", true));
        rows.add(new Row(Tone.LOST, "Running", "stream-ingest-tcnpn6jqsf", "-d9s2d", "media", GZ, "1", "2m14s", true));
        for (int i = 0; i < 12; i++) {
            rows.add(new Row(
                    Tone.HEALTHY,
                    "Running",
                    "stream-origin-shield-7ll5qdqb2w",
                    "-kmgl" + i,
                    "media",
                    SH,
                    "0",
                    "41d",
                    false));
        }
        return rows;
    }

    private TableColumn<Row, String> text(String key, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private TableColumn<Row, Row> drawn(String key, double width, Function<Row, Node> graphic) {
        TableColumn<Row, Row> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null || empty ? null : graphic.apply(row));
            }
        });
        return column;
    }

    private TableColumn<Row, Row> status(String key, double width) {
        TableColumn<Row, Row> column = new TableColumn<>(words.text(key));
        column.setPrefWidth(width);
        column.getStyleClass().add("first-column");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(row == null ? "" : row.status);
                setGraphic(row == null ? null : new StateMark(row.tone));
                (row == null ? Tone.UNKNOWN : row.tone).applyTo(this);
            }
        });
        return column;
    }

    private TableColumn<Row, Row> name(String key, double width) {
        return drawn(key, width, row -> {
            SplitName name = new SplitName();
            name.show(row.head, row.tail);
            return name;
        });
    }

    private TableColumn<Row, Row> cluster(String key, double width) {
        return drawn(key, width, row -> {
            HBox both = new HBox(
                    6, new ClusterSquare(ClusterSquare.Size.ROW, row.cluster), label(row.cluster.name(), "cell-word"));
            both.setAlignment(Pos.CENTER_LEFT);
            return both;
        });
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static Region grow() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private record Row(
            Tone tone,
            String status,
            String head,
            String tail,
            String namespace,
            ClusterFace cluster,
            String restarts,
            String age,
            boolean stale) {}
}
