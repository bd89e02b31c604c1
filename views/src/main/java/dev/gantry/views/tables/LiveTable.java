package dev.gantry.views.tables;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The control over a {@link TableModel}: fixed row height, columns the user chooses, and scroll, current row and marks
 * that stay with their objects through every swap. FX thread. Keys: arrows, j k, PgUp PgDn, Home End, g G, Enter opens,
 * Esc goes back, Space marks, Ctrl+A marks all that match, Ctrl+C copies as text, Shift+Ctrl+C as CSV.
 */
public final class LiveTable<R extends Row> extends StackPane implements AutoCloseable {
    /** Row height in px. */
    public static final double COMPACT = 24;

    /** Row height in px where the user wants air. */
    public static final double ROOMY = 32;

    private final TableModel<R> model;
    private final TableView<Slot<R>> grid = new Grid<>();
    private final TableColumns<R> columns;
    private final Viewport<R> viewport;
    private final Flashes flashes;
    private Consumer<Slot<R>> onOpen = slot -> {};
    private BooleanSupplier onBack = () -> false;
    private Runnable onSelection = () -> {};
    private Runnable onPaint = () -> {};
    private @Nullable ContextMenu menu;
    private int epoch;

    public LiveTable(TableModel<R> model, TableColumns<R> columns) {
        this.model = model;
        this.columns = columns;
        this.flashes = new Flashes(model.threads());
        grid.getStyleClass().addAll("grid", "dense");
        // Marks and the current row are the model's, by identity; the view's own would hang on indices.
        grid.setSelectionModel(null);
        grid.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        grid.setRowFactory(view -> makeRow());
        grid.setPlaceholder(new StackPane());
        grid.setItems(model.list());
        getChildren().add(grid);
        columns.install(this, grid);
        viewport = new Viewport<>(this, grid);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, new TableKeys<>(this)::handle);
        model.paintedBy(viewport);
    }

    private static final class Grid<S> extends TableView<S> {
        @Override
        protected Skin<?> createDefaultSkin() {
            return new GridSkin<>(this);
        }
    }

    private TableRow<Slot<R>> makeRow() {
        return new LiveRow<>(this);
    }

    public TableModel<R> model() {
        return model;
    }

    public TableColumns<R> columns() {
        return columns;
    }

    /** The table view within, for focus and tests. */
    public TableView<Slot<R>> grid() {
        return grid;
    }

    Flashes flashes() {
        return flashes;
    }

    Viewport<R> viewport() {
        return viewport;
    }

    /** Paints every visible row again, because something beside the rows looks different. */
    public void repaint() {
        epoch++;
        viewport.tick();
    }

    int epoch() {
        return epoch;
    }

    long nowSeconds() {
        return model.threads().clock().instant().getEpochSecond();
    }

    /** What Enter and a double click do. */
    public void setOnOpen(Consumer<Slot<R>> action) {
        onOpen = action;
    }

    /** What Esc does once nothing is marked; false leaves the key to others. */
    public void setOnBack(BooleanSupplier action) {
        onBack = action;
    }

    /** Told when another row is current or other rows are marked. */
    public void setOnSelection(Runnable action) {
        onSelection = action;
    }

    /** Told each time the visible rows were looked at, at most twenty times a second. */
    public void setOnPaint(Runnable action) {
        onPaint = action;
    }

    void painted() {
        onPaint.run();
    }

    /** The menu of a row. */
    public void setMenu(ContextMenu next) {
        menu = next;
    }

    /** The current row, if it is shown. */
    public @Nullable Slot<R> current() {
        int index = viewport.currentIndex();
        return index < 0 ? null : model.list().get(index);
    }

    /** Makes a row current and brings it into view. */
    public void moveTo(RowKey key) {
        model.selection().moveTo(key);
        int index = viewport.currentIndex();
        if (index >= 0) {
            viewport.reveal(index);
        }
        selectionChanged();
    }

    void moveTo(int index, boolean extend) {
        if (model.list().isEmpty()) {
            return;
        }
        int target = Math.clamp(index, 0, model.list().size() - 1);
        if (extend) {
            model.selection().extendTo(model.list(), target);
        } else {
            model.selection().moveTo(model.list().get(target).key());
        }
        viewport.reveal(target);
        selectionChanged();
    }

    /** What Enter does. */
    public void openCurrent() {
        Slot<R> slot = current();
        if (slot != null) {
            onOpen.accept(slot);
        }
    }

    boolean back() {
        if (model.selection().isEmpty()) {
            return onBack.getAsBoolean();
        }
        clearMarks();
        return true;
    }

    /** Marks the current row, or lets it go. */
    public void toggleMark() {
        Slot<R> slot = current();
        if (slot != null) {
            model.selection().toggle(slot.key());
            selectionChanged();
        }
    }

    public void markAll() {
        model.selection().markAll();
        selectionChanged();
    }

    public void clearMarks() {
        model.selection().clear();
        selectionChanged();
    }

    /** Rows that copy and export mean: the marked ones that are shown, else the current one. */
    public List<Slot<R>> chosen() {
        if (!model.selection().isEmpty()) {
            return model.selection().shownOf(model.list());
        }
        Slot<R> slot = current();
        return slot == null ? List.of() : List.of(slot);
    }

    /** The chosen rows and visible columns, tab-separated, to the clipboard. */
    public void copy() {
        put(RowText.tabbed(columns.visibleHeads(), columns.visible(), rows(chosen())));
    }

    /** The chosen rows and visible columns as CSV to the clipboard. */
    public void copyCsv() {
        put(csv(chosen()));
    }

    /** Everything that matches, as CSV. */
    public String csvOfAll() {
        return csv(model.list());
    }

    private String csv(List<Slot<R>> slots) {
        return RowText.csv(columns.visible(), rows(slots));
    }

    private List<R> rows(List<Slot<R>> slots) {
        long now = nowSeconds();
        return slots.stream().peek(slot -> slot.age(now)).map(Slot::row).toList();
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void selectionChanged() {
        columns.showMarks(!model.selection().isEmpty());
        viewport.markRows();
        onSelection.run();
    }

    void pressed(LiveRow<R> row, MouseEvent event) {
        if (row.isEmpty() || event.getButton() == MouseButton.MIDDLE) {
            return;
        }
        grid.requestFocus();
        if (event.isShortcutDown()) {
            moveTo(row.getIndex(), false);
            toggleMark();
        } else {
            moveTo(row.getIndex(), event.isShiftDown());
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            openCurrent();
        }
    }

    void menuRequested(LiveRow<R> row, ContextMenuEvent event) {
        if (menu != null && !row.isEmpty()) {
            menu.show(row, event.getScreenX(), event.getScreenY());
        }
    }

    /** 32-px rows with larger text, or 24-px rows. */
    public void setRoomy(boolean roomy) {
        columns.setRoomy(roomy);
    }

    @Override
    public void close() {
        columns.remember();
        grid.setItems(null);
        flashes.close();
        model.close();
    }
}
