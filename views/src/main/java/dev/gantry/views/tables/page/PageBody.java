package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.EmptyState;
import dev.gantry.views.controls.Icon;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The table, or what stands in the place of its rows. FX thread. */
final class PageBody extends StackPane {
    private final Messages messages;
    private final Runnable retry;
    private final Runnable clearFilter;
    private final EmptyState empty = new EmptyState();
    private final SkeletonRows skeleton = new SkeletonRows();

    PageBody(Node table, Messages messages, Runnable retry, Runnable clearFilter) {
        this.messages = messages;
        this.retry = retry;
        this.clearFilter = clearFilter;
        setMinHeight(0);
        getChildren().addAll(table, skeleton, empty);
        show(new Body.Loading(""));
    }

    void show(Body body) {
        boolean loading = body instanceof Body.Loading;
        skeleton.setVisible(loading);
        empty.setVisible(body instanceof Body.Nothing);
        switch (body) {
            case Body.Rows rows -> {}
            case Body.Loading(String words) -> skeleton.show(words);
            case Body.Nothing(Body.Way way, String title, String meaning) ->
                empty.show(icon(way), title, meaning, ways(way));
        }
    }

    private static Icon icon(Body.Way way) {
        return switch (way) {
            case NONE -> Icon.NOTHING;
            case CLEAR_FILTER -> Icon.FILTER;
            case RETRY -> Icon.DISCONNECTED;
        };
    }

    private Node[] ways(Body.Way way) {
        return switch (way) {
            case NONE -> new Node[0];
            case CLEAR_FILTER -> new Node[] {button("filter.clear", clearFilter)};
            case RETRY -> new Node[] {button("banner.try-now", retry)};
        };
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.getStyleClass().add("bar-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
