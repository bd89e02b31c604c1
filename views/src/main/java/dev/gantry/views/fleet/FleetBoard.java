package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.views.fleet.heat.HeatPanel;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Findings and the map of nodes: side by side where there is room for both, else one of them as chosen. FX thread. */
final class FleetBoard extends VBox {
    private static final double GAP = 12;
    private static final double BOTH = 860;
    private static final double MAP_SHARE = 0.39;
    private static final double MAP_LEAST = 340;
    private static final double MAP_MOST = 468;

    private final FindingsPanel findings;
    private final HeatPanel heat;
    private final HBox beside = new HBox(GAP);
    private final HBox tabs;
    private final ToggleButton mapTab;

    FleetBoard(Messages messages, FindingsPanel findings, HeatPanel heat) {
        super(GAP);
        this.findings = findings;
        this.heat = heat;
        ToggleGroup one = new ToggleGroup();
        ToggleButton findingsTab = tab(messages.text("fleet.problems.title"), one);
        mapTab = tab(messages.text("fleet.heat.title"), one);
        findingsTab.setSelected(true);
        tabs = new HBox(findingsTab, mapTab);
        tabs.getStyleClass().add("segments");
        tabs.setMaxWidth(USE_PREF_SIZE);
        HBox.setHgrow(findings, Priority.ALWAYS);
        findings.setMinWidth(0);
        findings.setPrefWidth(0);
        setVgrow(beside, Priority.ALWAYS);
        beside.setMinHeight(0);
        getChildren().addAll(tabs, beside);
        widthProperty().subscribe(this::arrange);
        one.selectedToggleProperty().subscribe(this::arrange);
    }

    private static ToggleButton tab(String word, ToggleGroup one) {
        ToggleButton tab = new ToggleButton(word);
        tab.getStyleClass().add("segment");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setToggleGroup(one);
        tab.setOnAction(event -> tab.setSelected(true));
        return tab;
    }

    private void arrange() {
        boolean both = getWidth() >= BOTH;
        tabs.setVisible(!both);
        tabs.setManaged(!both);
        boolean isMap = mapTab.isSelected();
        HBox.setHgrow(heat, both ? Priority.NEVER : Priority.ALWAYS);
        double wide = Math.round(Math.clamp(getWidth() * MAP_SHARE, MAP_LEAST, MAP_MOST));
        heat.setMinWidth(both ? wide : 0);
        heat.setPrefWidth(both ? wide : 0);
        beside.getChildren().setAll(both ? List.of(findings, heat) : List.of(isMap ? heat : findings));
    }

    /** The keyboard goes to what needs a person, to the map where only that is seen. */
    void focusFirst() {
        if (beside.getChildren().contains(findings)) {
            findings.focusList();
        } else {
            heat.focusMap();
        }
    }
}
