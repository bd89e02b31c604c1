package dev.gantry.views.fleet.heat;

import dev.gantry.resources.Messages;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ValueWords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The map of nodes with the choice of its colour and its groups above, and what its signs mean below. FX thread. */
public final class HeatPanel extends VBox {
    private final Messages messages;
    private final HeatWords words;
    private final HeatMap map;
    private final Label nothing = new Label();
    private final Label silent = new Label();
    private HeatState state = HeatState.EMPTY;
    private Measure measure = Measure.CPU;
    private Grouping grouping = Grouping.POOL;

    public HeatPanel(PageContext context) {
        messages = context.messages();
        words = new HeatWords(messages, context.threads().clock());
        map = new HeatMap(
                messages,
                words,
                context.faces(),
                node -> context.navigator()
                        .open(new Route.Details(
                                node.cluster(), Kind.NODE, node.node().meta().at())));
        getStyleClass().add("panel");
        setId("heat");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        silent.getStyleClass().addAll("small", "tone-word", "heat-silent");
        silent.setWrapText(true);
        silent.setMinHeight(USE_PREF_SIZE);
        silent.setGraphic(new StateMark(Tone.LOST));
        Tone.LOST.applyTo(silent);
        StackPane body = new StackPane(map, nothing);
        body.setMinHeight(0);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), body, silent, legend());
        show();
    }

    private HBox head() {
        Label title = new Label(messages.text("fleet.heat.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        MenuButton colour =
                choice("fleet.heat.colour", List.of(Measure.values()), measure, words::of, next -> measure = next);
        MenuButton groups =
                choice("fleet.heat.group", List.of(Grouping.values()), grouping, words::of, next -> grouping = next);
        HBox head = new HBox(title, gap(), colour, groups);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private <T> MenuButton choice(String key, List<T> values, T now, Function<T, String> word, Consumer<T> chosen) {
        Label of = new Label(messages.text(key));
        of.getStyleClass().addAll("small", "muted");
        of.setMinWidth(USE_PREF_SIZE);
        Label value = new Label(word.apply(now));
        value.getStyleClass().addAll("small", "heat-choice");
        value.setMinWidth(USE_PREF_SIZE);
        MenuButton button = new MenuButton("", new HBox(5, of, value));
        button.getStyleClass().add("choice");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(of.getText() + " " + value.getText());
        ToggleGroup one = new ToggleGroup();
        for (T each : values) {
            RadioMenuItem item = new RadioMenuItem(word.apply(each));
            item.setToggleGroup(one);
            item.setSelected(each.equals(now));
            item.setOnAction(event -> {
                chosen.accept(each);
                value.setText(word.apply(each));
                button.setAccessibleText(of.getText() + " " + value.getText());
                show();
            });
            button.getItems().add(item);
        }
        return button;
    }

    private HBox legend() {
        Region scale = new Region();
        scale.getStyleClass().add("heat-scale");
        HBox.setHgrow(scale, Priority.ALWAYS);
        HBox legend = new HBox(8, word(messages.percent(0)), scale, word(messages.percent(1)), gap());
        for (Tone tone : List.of(Tone.FAILING, Tone.WARNING, Tone.LOST)) {
            HBox one = new HBox(5, new StateMark(tone), word(ValueWords.of(tone, messages)));
            one.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(one);
        }
        legend.getStyleClass().add("panel-foot");
        return legend;
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows other nodes. */
    public void show(HeatState next) {
        if (!next.equals(state)) {
            state = next;
            show();
        }
    }

    private void show() {
        List<HeatNode> nodes = state.nodes();
        map.show(HeatPlan.of(nodes, grouping), measure, grouping);
        map.setVisible(!nodes.isEmpty());
        nothing.setText(words.nothing(state.lists()));
        nothing.setVisible(nodes.isEmpty());
        silent.setText(messages.text("fleet.heat.silent", NameLists.all(state.silent(), messages)));
        silent.setVisible(!state.silent().isEmpty() && !nodes.isEmpty());
        silent.setManaged(silent.isVisible());
    }

    /** Draws only between the page's being shown and hidden. */
    public void setActive(boolean active) {
        map.setActive(active);
    }

    /** Moves the keyboard onto the map. */
    public void focusMap() {
        map.requestFocus();
    }
}
