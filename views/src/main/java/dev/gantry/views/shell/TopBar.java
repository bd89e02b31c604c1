package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.controls.BrandSign;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.KeyHint;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.ToolButton;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: brand, back and forward, search, clusters, the moment, settings. FX thread. */
final class TopBar extends HBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double SEARCH_WIDTH = 380;
    private static final double SEARCH_LEAST = 200;

    private final Frame frame;
    private final ToolButton back;
    private final ToolButton forward;
    private final StateMark momentMark = new StateMark(Tone.OFFLINE);
    private final Label moment = new Label();
    private final Label clock = new Label();
    private final Label restCount = new Label();
    private final FittingLine chips;
    private List<ClusterChip> shownChips = List.of();
    private List<ClusterLink> shownLinks = List.of();
    private Map<String, ClusterFace> shownFaces = Map.of();

    TopBar(Frame frame) {
        this.frame = frame;
        getStyleClass().add("top-bar");
        back = new ToolButton(Icon.BACK, frame.text("shell.back.name"), frame.asks()::back);
        back.setId("back");
        forward = new ToolButton(Icon.FORWARD, frame.text("shell.forward.name"), frame.asks()::forward);
        forward.setId("forward");
        chips = new FittingLine(rest(), FittingLine.Flush.RIGHT, this::tellRest);
        setHgrow(chips, Priority.ALWAYS);
        ToolButton settings = new ToolButton(Icon.SETTINGS, frame.text("shell.settings.name"), frame.asks()::settings);
        settings.setId("settings-button");
        getChildren().addAll(brand(), back, forward, search(), chips, line(), momentChip(), line(), settings);
        refresh();
    }

    private HBox brand() {
        Label name = new Label(frame.text("app.name"));
        name.getStyleClass().add("brand-name");
        HBox brand = new HBox(new BrandSign(), name);
        brand.getStyleClass().add("brand");
        return brand;
    }

    private Node search() {
        Label hint = new Label(frame.text("shell.search.hint"));
        hint.getStyleClass().add("search-hint");
        hint.setMinWidth(0);
        hint.setTooltip(new Tooltip(hint.getText()));
        PressableBox box = new PressableBox(Icon.SEARCH.node(), hint, space(), new KeyHint("Ctrl K"));
        box.onPress(frame.asks()::palette);
        box.setId("search-box");
        box.getStyleClass().add("search-box");
        box.name(frame.text("shell.search.name"), frame.text("shell.search.name"));
        box.setPrefWidth(SEARCH_WIDTH);
        box.setMinWidth(SEARCH_LEAST);
        return box;
    }

    private Node momentChip() {
        moment.setId("moment");
        moment.getStyleClass().add("strong");
        moment.setMinWidth(Region.USE_PREF_SIZE);
        clock.setId("clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        HBox chip = new HBox(momentMark, moment, clock);
        chip.getStyleClass().add("moment-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setAccessibleRole(AccessibleRole.TEXT);
        return chip;
    }

    private PressableBox rest() {
        PressableBox rest = new PressableBox(restCount);
        rest.onPress(() -> frame.asks().clusters(rest));
        rest.setId("more-clusters");
        rest.getStyleClass().add("cluster-chip");
        rest.name(frame.text("shell.clusters.name"), frame.text("shell.clusters.name"));
        return rest;
    }

    private void tellRest(int hidden) {
        restCount.setText("+" + frame.messages().count(hidden));
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("vline");
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    void canGo(boolean goBack, boolean goForward) {
        back.setDisable(!goBack);
        forward.setDisable(!goForward);
    }

    /** Shows how the clusters stand and what time it is. */
    void refresh() {
        clock.setText(CLOCK.format(frame.now().atZone(frame.zone())));
        MomentWords words = MomentWords.of(
                frame.context().scope().shownProperty().get().stream()
                        .map(ClusterLink::state)
                        .toList(),
                frame.messages());
        momentMark.setTone(words.tone());
        moment.setText(words.word());
        List<ClusterLink> links = connectedFirst();
        Map<String, ClusterFace> faces = frame.context().faces().facesProperty().get();
        if (links.equals(shownLinks) && faces.equals(shownFaces)) {
            shownChips.forEach(ClusterChip::refresh);
        } else {
            shownLinks = links;
            shownFaces = faces;
            shownChips = links.stream()
                    .map(link -> new ClusterChip(
                            frame,
                            link,
                            frame.context().faces().of(link.cluster().name())))
                    .toList();
            chips.show(shownChips);
        }
        chips.requestLayout();
    }

    /** Connected ones keep their places while there are more contexts than room. */
    private List<ClusterLink> connectedFirst() {
        List<ClusterLink> connected =
                frame.context().scope().connectedProperty().get();
        List<ClusterLink> all = frame.context().scope().allProperty().get();
        List<ClusterLink> ordered = new ArrayList<>(connected);
        all.stream().filter(link -> !connected.contains(link)).forEach(ordered::add);
        return ordered;
    }
}
