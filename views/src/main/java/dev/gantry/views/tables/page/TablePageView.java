package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.controls.Banner;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.details.DetailsDock;
import dev.gantry.views.details.Standing;
import dev.gantry.views.details.Subject;
import dev.gantry.views.fx.Motion;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.tables.Column;
import dev.gantry.views.tables.LiveTable;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowKey;
import dev.gantry.views.tables.Slot;
import dev.gantry.views.tables.TableColumns;
import java.time.Duration;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A page that is one table, from head to foot, with room for details below. It decides nothing; the
 * {@link TablePageModel} does. FX thread.
 */
public abstract class TablePageView<T extends Resource, R extends Row> implements Page {
    private static final double DETAILS_SHARE = 0.42;
    private static final Duration BEFORE_FOLLOWING = Duration.ofMillis(200);

    private final TablePageModel<T, R> model;
    private final PageContext context;
    private final Messages messages;
    private final LiveTable<R> table;
    private final PageHead head;
    private final PageTools tools;
    private final Banner banner = new Banner();
    private final PageBody body;
    private final SelectionBar<R> selection;
    private final VBox upper = new VBox();
    private final SplitPane split = new SplitPane();
    private final VBox root = new VBox(split);
    private final Subscription settings;
    private final javafx.util.Subscription faces;
    private final PageWords words;
    private final Motion motion = new Motion();
    private final Column<R> age;
    private boolean old;
    private final DetailsDock details;
    private @Nullable Subscription followed;
    private @Nullable RowKey opened;
    private @Nullable Wanted wanted;

    /** @param age the column that says how old rows are while some cluster does not answer */
    protected TablePageView(
            TablePageModel<T, R> model, TableColumns<R> columns, Column<R> age, PageWords words, PageContext context) {
        this.model = model;
        this.age = age;
        this.words = words;
        this.context = context;
        this.messages = context.messages();
        table = new LiveTable<>(model.table(), columns);
        table.grid().setAccessibleText(messages.text(words.tableName()));
        head = new PageHead(messages.text(words.title()));
        tools = new PageTools(this.messages, messages.text(words.prompt()), new Actions());
        body = new PageBody(table, messages, model::retryNow, () -> filter(""));
        selection = new SelectionBar<>(table, messages, () -> filter(""));
        table.setOnSelection(this::selected);
        details = new DetailsDock(context, this::closeDetails);
        table.setOnBack(this::back);
        table.setOnOpen(this::open);
        table.setOnPaint(this::stand);
        table.setMenu(rowMenu());
        VBox.setVgrow(body, Priority.ALWAYS);
        upper.getChildren().addAll(head, tools.bar(), tools.problem(), tools.views(), banner, body, selection);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("page-split");
        split.getItems().add(upper);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().add("page");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        faces = context.faces().facesProperty().subscribe(table::repaint);
        settings = context.settings().onChange(next -> context.threads().fx().execute(() -> follow(next)));
        model.onState(this::show);
    }

    @Override
    public final Parent root() {
        return root;
    }

    @Override
    public final String titleKey() {
        return words.title();
    }

    @Override
    public final int rows() {
        return model.rows();
    }

    @Override
    public final void shown() {
        model.show();
        table.grid().requestFocus();
    }

    @Override
    public final void hidden() {
        table.columns().remember();
        model.hide();
    }

    /** The panel of one object, open or not. */
    public final DetailsDock details() {
        return details;
    }

    public final LiveTable<R> table() {
        return table;
    }

    /** The object a row is about, or null where it has no details. */
    protected abstract @Nullable Subject subject(Slot<R> slot);

    /** The mark and word of a row whose cluster answers. */
    protected abstract Standing standing(R row);

    /** Opens the details of an object as soon as its row is there. */
    public final void openWhenThere(String cluster, NamespacedName at) {
        wanted = new Wanted(cluster, at);
        openWanted();
    }

    private void openWanted() {
        Wanted now = wanted;
        if (now == null) {
            return;
        }
        for (Slot<R> slot : model.table().list()) {
            R row = slot.row();
            if (row.name().equals(now.at.name())
                    && row.namespace().equals(now.at.namespace())
                    && slot.source().name().equals(now.cluster)) {
                wanted = null;
                table.moveTo(slot.key());
                open(slot);
                return;
            }
        }
    }

    private void open(Slot<R> slot) {
        Subject subject = subject(slot);
        if (subject == null) {
            return;
        }
        if (opened == null) {
            motion.finish();
        }
        opened = slot.key();
        details.show(subject);
        stand();
        if (!split.getItems().contains(details)) {
            split.getItems().add(details);
            split.setDividerPositions(Motion.isWanted(split) ? 1 : 1 - DETAILS_SHARE);
            motion.slide(split, split.getDividers().getFirst().positionProperty(), 1 - DETAILS_SHARE, () -> {});
        }
    }

    private void stand() {
        Slot<R> slot = opened == null ? null : model.table().slot(opened);
        if (slot != null) {
            Standing now = standing(slot.row());
            details.stands(slot.source().state().isOld() ? new Standing(Tone.LOST, now.word()) : now);
        }
    }

    private boolean back() {
        boolean open = opened != null;
        if (open) {
            closeDetails();
        }
        return open;
    }

    private void closeDetails() {
        opened = null;
        details.close();
        table.grid().requestFocus();
        if (split.getItems().contains(details)) {
            motion.slide(
                    split,
                    split.getDividers().getFirst().positionProperty(),
                    1,
                    () -> split.getItems().remove(details));
        }
    }

    /** The panel follows the current row, a little later, so that holding an arrow key asks the server for nothing. */
    private void selected() {
        selection.refresh();
        if (followed != null) {
            followed.close();
            followed = null;
        }
        Slot<R> slot = table.current();
        if (opened != null && slot != null && !slot.key().equals(opened)) {
            followed = context.threads()
                    .timers()
                    .after(BEFORE_FOLLOWING, () -> context.threads().fx().execute(this::follow));
        }
    }

    private void follow() {
        Slot<R> slot = table.current();
        if (opened != null && slot != null) {
            open(slot);
        }
    }

    /** Filters by a text, in the bar too. */
    public final void filter(String text) {
        tools.filter().setExpression(text);
        model.filter(text);
    }

    @Override
    public final void focusFilter() {
        tools.filter().focusQuery();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() == tools.filter().query()
                && (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN)) {
            table.grid().requestFocus();
            event.consume();
        }
    }

    private void show(PageState state) {
        head.show(state.summary(), state.badges());
        tools.show(state, model.filterText());
        state.notice().ifPresentOrElse(this::warn, banner::hide);
        body.show(state.body());
        selection.refresh();
        followAges(state.old());
        openWanted();
    }

    private void followAges(boolean next) {
        if (next != old) {
            old = next;
            table.columns().retitle(age.id(), messages.text(old ? "table.column.as-of" : age.titleKey()));
            table.repaint();
        }
    }

    private void warn(Notice notice) {
        banner.show(notice.tone(), notice.what(), notice.meaning());
        banner.setNote(notice.more() == 0 ? "" : messages.text("banner.more", notice.more()));
        banner.setActions(NoticeActions.of(notice, messages, model::retryNow));
    }

    private void follow(Settings next) {
        boolean roomy = next.appearance().density() == Appearance.Density.ROOMY;
        if (roomy != table.columns().isRoomy()) {
            table.setRoomy(roomy);
        }
    }

    private ContextMenu rowMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("keys.open", table::openCurrent),
                        item("copy.name", table::copy),
                        item("copy.csv", table::copyCsv));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    @Override
    public void close() {
        if (followed != null) {
            followed.close();
        }
        motion.finish();
        details.close();
        settings.close();
        faces.unsubscribe();
        table.close();
        model.close();
    }

    /** An object whose row has not come yet. */
    private record Wanted(String cluster, NamespacedName at) {}

    /** What the tools ask for. */
    private final class Actions implements PageTools.Actions {
        @Override
        public void filtered(String text) {
            if (!text.equals(model.filterText())) {
                model.filter(text);
            }
        }

        @Override
        public void viewChosen(int index) {
            model.chooseView(index);
            tools.filter().setExpression(model.filterText());
        }

        @Override
        public void columns(Node at) {
            table.columns().menu().show(at, Side.BOTTOM, 0, 4);
        }

        @Override
        public void density() {
            context.settings()
                    .update(old -> old.withAppearance(old.appearance()
                            .withDensity(old.appearance().density().other())));
        }

        @Override
        public void export(Node at) {
            new CsvExport(messages, context.threads(), head::tell).save(at.getScene(), table.csvOfAll());
        }
    }
}
