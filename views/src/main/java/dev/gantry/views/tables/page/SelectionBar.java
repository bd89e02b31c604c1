package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.tables.LiveTable;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.Selection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How many rows are marked, how many of them the filter hides, and what may be done with them. FX thread. */
final class SelectionBar<R extends Row> extends HBox {
    private final LiveTable<R> table;
    private final Messages messages;
    private final Label count = new Label();
    private final Label hidden = new Label("", Icon.HIDDEN.node());
    private final Hyperlink showThem;

    SelectionBar(LiveTable<R> table, Messages messages, Runnable showAll) {
        this.table = table;
        this.messages = messages;
        getStyleClass().add("selection-bar");
        count.getStyleClass().add("strong");
        hidden.getStyleClass().add("hidden-count");
        showThem = new Hyperlink(messages.text("selection.show"));
        showThem.getStyleClass().add("link");
        showThem.setOnAction(event -> showAll.run());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        count,
                        hidden,
                        showThem,
                        gap,
                        button("selection.clear", table::clearMarks, "plain"),
                        button("copy.name", table::copy),
                        button("copy.csv", table::copyCsv));
        refresh();
    }

    private Button button(String key, Runnable action, String... styles) {
        Button button = new Button(messages.text(key));
        button.getStyleClass().add("bar-button");
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    void refresh() {
        Selection selection = table.model().selection();
        boolean shown = !selection.isEmpty();
        setManaged(shown);
        setVisible(shown);
        if (!shown) {
            return;
        }
        int outOfSight = selection.hidden(table.model().list());
        count.setText(messages.text(
                "selection.count", selection.count(table.model().list().size())));
        hidden.setText(messages.text("selection.hidden", outOfSight));
        for (Region part : new Region[] {hidden, showThem}) {
            part.setManaged(outOfSight > 0);
            part.setVisible(outOfSight > 0);
        }
    }
}
