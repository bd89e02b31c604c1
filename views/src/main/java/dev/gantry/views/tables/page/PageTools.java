package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.FilterBar;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.ToolButton;
import dev.gantry.views.controls.ViewChip;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The filter, the tool buttons beside it and the saved views below. FX thread. */
final class PageTools {
    private final FilterBar filter = new FilterBar();
    private final HBox bar = new HBox();
    private final HBox views = new HBox();
    private final Label problem = new Label();
    private final Actions actions;

    /** What a person may do here. */
    interface Actions {
        void filtered(String text);

        void viewChosen(int index);

        /** Shows the column menu at a button. */
        void columns(Node at);

        void density();

        /** Saves what is shown; the node says in which window. */
        void export(Node at);
    }

    PageTools(Messages messages, String prompt, Actions actions) {
        this.actions = actions;
        filter.setWords(prompt, messages.text("filter.name"), messages.text("filter.remove"));
        filter.expressionProperty().addListener((observed, before, text) -> actions.filtered(text));
        HBox.setHgrow(filter, Priority.ALWAYS);
        bar.getStyleClass().add("page-tools");
        bar.getChildren()
                .addAll(
                        filter,
                        tool(Icon.COLUMNS, messages.text("table.columns.name"), actions::columns),
                        tool(Icon.DENSITY, messages.text("table.density.name"), at -> actions.density()),
                        tool(Icon.EXPORT, messages.text("export.csv"), actions::export));
        views.getStyleClass().add("page-views");
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setManaged(false);
        problem.setVisible(false);
    }

    private static ToolButton tool(Icon icon, String name, Consumer<Node> action) {
        ToolButton[] made = new ToolButton[1];
        made[0] = new ToolButton(icon, name, () -> action.accept(made[0]));
        return made[0];
    }

    FilterBar filter() {
        return filter;
    }

    Node bar() {
        return bar;
    }

    Node views() {
        return views;
    }

    /** The line that says why the filter cannot be read. */
    Node problem() {
        return problem;
    }

    void show(PageState state, String text) {
        filter.setInvalid(!state.filterProblem().isEmpty());
        problem.setText(state.filterProblem());
        problem.setManaged(!state.filterProblem().isEmpty());
        problem.setVisible(!state.filterProblem().isEmpty());
        List<PageState.View> next = state.views();
        while (views.getChildren().size() < next.size()) {
            views.getChildren().add(chip(views.getChildren().size()));
        }
        for (int i = 0; i < next.size(); i++) {
            ViewChip chip = (ViewChip) views.getChildren().get(i);
            PageState.View view = next.get(i);
            chip.setName(view.name());
            chip.setCount(view.count());
            chip.setSelected(view.chosen());
        }
    }

    private ViewChip chip(int index) {
        ViewChip chip = new ViewChip("");
        chip.setOnAction(event -> {
            actions.viewChosen(index);
            chip.setSelected(true);
        });
        return chip;
    }
}
