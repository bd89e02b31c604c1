package dev.gantry.views.tables;

import dev.gantry.resources.Messages;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.services.settings.TableChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table: which, how wide, in which order, sorted by what, as the user left them in the settings. FX
 * thread.
 */
public final class TableColumns<R extends Row> {
    private static final double MARKS_WIDTH = 36;
    private static final double SCROLL_BAR = 10;
    private static final double NARROWEST = 40;

    private final String name;
    private final List<LiveColumn<R>> all;
    private final Messages messages;
    private final SettingsStore settings;
    private final Map<String, TableColumn<Slot<R>, Slot<R>>> made = new HashMap<>();
    private final Map<String, Double> given = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();
    private final CellTips<R> tips = new CellTips<>();
    private final TableColumn<Slot<R>, Slot<R>> marks = new TableColumn<>();
    private @Nullable LiveTable<R> table;
    private @Nullable TableView<Slot<R>> grid;
    private boolean roomy;
    private boolean restoring = true;

    /** @param name of the table in the settings */
    public TableColumns(String name, List<LiveColumn<R>> all, Messages messages, SettingsStore settings) {
        this.name = name;
        this.all = List.copyOf(all);
        this.messages = messages;
        this.settings = settings;
    }

    void install(LiveTable<R> owner, TableView<Slot<R>> view) {
        table = owner;
        grid = view;
        marks.setCellValueFactory(cell -> cell.getValue());
        marks.setCellFactory(column -> new MarkCell<>(owner));
        marks.setSortable(false);
        marks.setReorderable(false);
        marks.setResizable(false);
        marks.setPrefWidth(MARKS_WIDTH);
        marks.setVisible(false);
        view.getColumns().add(marks);
        SortArrows<Slot<R>> arrows = new SortArrows<>(view);
        for (LiveColumn<R> column : all) {
            made.put(column.column().id(), make(column));
            arrows.follow(column(column.column().id()));
        }
        restore(view);
        view.setSortPolicy(sorted -> sortAsked());
        view.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<Slot<R>, ?>>) change -> columnsChanged());
        view.widthProperty().addListener((observed, before, width) -> fill());
        restoring = false;
        columnsChanged();
    }

    private TableColumn<Slot<R>, Slot<R>> make(LiveColumn<R> column) {
        TableColumn<Slot<R>, Slot<R>> made =
                new TableColumn<>(messages.text(column.column().titleKey()));
        made.setId(column.column().id());
        made.setUserData(column);
        made.setCellValueFactory(cell -> cell.getValue());
        made.setCellFactory(ignored -> tips.watch(column.cell().get(), column.column()));
        made.getStyleClass().addAll(column.styles());
        made.setPrefWidth(column.width().usual());
        made.setMinWidth(Math.min(column.width().bare(), NARROWEST));
        given.put(made.getId(), column.width().usual());
        made.setVisible(column.role() != LiveColumn.Role.ON_DEMAND);
        made.widthProperty().addListener((observed, before, width) -> widthChanged(made, width.doubleValue()));
        return made;
    }

    private void restore(TableView<Slot<R>> view) {
        TableChoice choice = settings.current().table(name);
        for (TableChoice.Column place : choice.columns()) {
            TableColumn<Slot<R>, Slot<R>> column = made.get(place.id());
            if (column != null && !view.getColumns().contains(column)) {
                if (place.width() > 0) {
                    chosen.add(place.id());
                    column.setPrefWidth(place.width());
                }
                column.setVisible(place.shown());
                view.getColumns().add(column);
            }
        }
        for (LiveColumn<R> column : all) {
            TableColumn<Slot<R>, Slot<R>> one = column(column.column().id());
            if (!view.getColumns().contains(one)) {
                view.getColumns().add(one);
            }
        }
        if (made.containsKey(choice.sortedBy())) {
            showSort(choice.sortedBy(), !choice.descending());
        }
        setRoomy(settings.current().appearance().density() == Appearance.Density.ROOMY);
    }

    /** Shows the arrow of a first sort, unless the user's own was restored; no sort starts by it. */
    public void sortedAtFirst(String id, boolean ascending) {
        if (grid().getSortOrder().isEmpty()) {
            restoring = true;
            showSort(id, ascending);
            restoring = false;
        }
        table().model().sort(sorting());
    }

    private void showSort(String id, boolean ascending) {
        TableColumn<Slot<R>, Slot<R>> column = column(id);
        column.setSortType(ascending ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
        grid().getSortOrder().add(column);
    }

    private boolean sortAsked() {
        if (!restoring) {
            table().model().sort(sorting());
            remember();
        }
        return true;
    }

    private List<SortBy<R>> sorting() {
        List<SortBy<R>> sorting = new ArrayList<>();
        for (TableColumn<Slot<R>, ?> column : grid().getSortOrder()) {
            sorting.add(new SortBy<>(looks(column).column(), column.getSortType() == TableColumn.SortType.ASCENDING));
        }
        return sorting;
    }

    private void columnsChanged() {
        List<TableColumn<Slot<R>, ?>> visible = grid().getVisibleLeafColumns();
        for (TableColumn<Slot<R>, ?> column : grid().getColumns()) {
            boolean first = !visible.isEmpty() && visible.getFirst() == column;
            column.getStyleClass().remove("first-column");
            if (first) {
                column.getStyleClass().add("first-column");
            }
        }
        fill();
        if (!restoring) {
            remember();
        }
    }

    /** A width that was not given here is the user's, and stays. */
    private void widthChanged(TableColumn<Slot<R>, ?> column, double width) {
        boolean ours = Math.abs(width - given.getOrDefault(column.getId(), 0.0)) < 1;
        if (!ours && looks(column).role() != LiveColumn.Role.GROWS) {
            chosen.add(column.getId());
            fill();
        }
    }

    /** Shares the width among the columns whose width the user left to the table. */
    private void fill() {
        if (grid().getWidth() <= 0) {
            return;
        }
        List<TableColumn<Slot<R>, ?>> columns = new ArrayList<>(grid().getVisibleLeafColumns());
        columns.remove(marks);
        double room = grid().getWidth() - SCROLL_BAR - (marks.isVisible() ? MARKS_WIDTH : 0);
        List<Double> shares = WidthShares.of(columns.stream().map(this::widthOf).toList(), room);
        for (int i = 0; i < shares.size(); i++) {
            give(columns.get(i), shares.get(i));
        }
    }

    private Width widthOf(TableColumn<Slot<R>, ?> column) {
        return chosen.contains(column.getId())
                ? Width.fixed(column.getWidth())
                : looks(column).width();
    }

    private void give(TableColumn<Slot<R>, ?> column, double share) {
        if (!chosen.contains(column.getId())) {
            given.put(column.getId(), share);
            column.setPrefWidth(share);
        }
    }

    void showMarks(boolean shown) {
        marks.setVisible(shown);
    }

    void setRoomy(boolean next) {
        roomy = next;
        grid().setFixedCellSize(next ? LiveTable.ROOMY : LiveTable.COMPACT);
        grid().getStyleClass().remove("roomy");
        if (next) {
            grid().getStyleClass().add("roomy");
        }
    }

    /** Whether rows are 32 px high. */
    public boolean isRoomy() {
        return roomy;
    }

    /** Another head for a column, such as As of for Age. */
    public void retitle(String id, String title) {
        TableColumn<Slot<R>, Slot<R>> column = column(id);
        if (!title.equals(column.getText())) {
            column.setText(title);
        }
    }

    /** The visible columns in their order. */
    public List<Column<R>> visible() {
        List<Column<R>> visible = new ArrayList<>();
        for (TableColumn<Slot<R>, ?> column : grid().getVisibleLeafColumns()) {
            if (column != marks) {
                visible.add(looks(column).column());
            }
        }
        return visible;
    }

    List<String> visibleHeads() {
        return grid().getVisibleLeafColumns().stream()
                .filter(column -> column != marks)
                .map(TableColumn::getText)
                .toList();
    }

    /** One check per column. */
    public ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (LiveColumn<R> looks : all) {
            TableColumn<Slot<R>, Slot<R>> column = column(looks.column().id());
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setSelected(column.isVisible());
            item.setOnAction(event -> column.setVisible(item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Writes down what the user has chosen, if it is another than before. */
    public void remember() {
        TableChoice choice = choice();
        if (!choice.equals(settings.current().table(name))) {
            settings.update(old -> old.withTable(name, choice));
        }
    }

    private TableChoice choice() {
        List<TableChoice.Column> places = new ArrayList<>();
        for (TableColumn<Slot<R>, ?> column : grid().getColumns()) {
            if (column != marks) {
                double width = chosen.contains(column.getId()) ? column.getWidth() : 0;
                places.add(new TableChoice.Column(column.getId(), column.isVisible(), width));
            }
        }
        List<TableColumn<Slot<R>, ?>> order = grid().getSortOrder();
        return order.isEmpty()
                ? new TableChoice(places, "", false)
                : new TableChoice(
                        places,
                        order.getFirst().getId(),
                        order.getFirst().getSortType() == TableColumn.SortType.DESCENDING);
    }

    @SuppressWarnings("unchecked")
    private LiveColumn<R> looks(TableColumn<Slot<R>, ?> column) {
        return (LiveColumn<R>) column.getUserData();
    }

    private TableColumn<Slot<R>, Slot<R>> column(String id) {
        return Objects.requireNonNull(made.get(id), () -> "No column is called " + id);
    }

    private LiveTable<R> table() {
        return Objects.requireNonNull(table, "The columns are in no table yet");
    }

    private TableView<Slot<R>> grid() {
        return Objects.requireNonNull(grid, "The columns are in no table yet");
    }
}
