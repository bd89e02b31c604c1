package dev.gantry.views.fleet;

import dev.gantry.views.fleet.heat.HeatPanel;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tables.page.PageHead;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fleet page. FX thread. */
public final class FleetView implements Page {
    private static final int ACROSS = 3;
    private static final double GAP = 12;

    private final PageContext context;
    private final FleetViewModel model;
    private final PageHead head;
    private final GridPane cards = new GridPane(GAP, GAP);
    private final Map<String, ClusterCard> made = new LinkedHashMap<>();
    private final FindingsPanel findings;
    private final HeatPanel heat;
    private final FleetBoard board;
    private final VBox root = new VBox();

    public FleetView(PageContext context) {
        this.context = context;
        model = new FleetViewModel(context, ZoneId.systemDefault());
        head = new PageHead(context.messages().text("fleet.title"));
        findings = new FindingsPanel(context.messages(), context.faces(), context.navigator());
        heat = new HeatPanel(context);
        board = new FleetBoard(context.messages(), findings, heat);
        VBox body = new VBox(GAP, cards, board);
        body.getStyleClass().add("page-body");
        VBox.setVgrow(board, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("page");
        root.getChildren().addAll(head, body);
        model.onState(this::show);
    }

    private void show(FleetState state) {
        head.show(state.summary(), state.badges());
        List<String> names = state.clusters().stream().map(ClusterSummary::name).toList();
        if (!names.equals(List.copyOf(made.keySet()))) {
            arrange(names);
        }
        for (ClusterSummary cluster : state.clusters()) {
            ClusterCard card = made.get(cluster.name());
            if (card != null) {
                card.show(cluster, context.faces().of(cluster.name()), model.rates(cluster.name()));
            }
        }
        findings.show(state.findings(), state.reading());
        heat.show(state.heat());
    }

    private void arrange(List<String> names) {
        made.keySet().retainAll(names);
        Map<String, ClusterCard> ordered = new LinkedHashMap<>();
        for (String name : names) {
            ClusterCard card = made.get(name);
            ordered.put(name, card == null ? card(name) : card);
        }
        made.clear();
        made.putAll(ordered);
        int across = Math.clamp(names.size(), 1, ACROSS);
        cards.getColumnConstraints().clear();
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            cards.getColumnConstraints().add(column);
        }
        cards.getChildren().clear();
        int index = 0;
        for (ClusterCard card : made.values()) {
            cards.add(card, index % across, index / across);
            index++;
        }
    }

    private ClusterCard card(String name) {
        return new ClusterCard(context.messages(), () -> context.navigator().open(new Route.Pods("cluster:" + name)));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String titleKey() {
        return "fleet.title";
    }

    @Override
    public Route route() {
        return new Route.Fleet();
    }

    @Override
    public void shown() {
        heat.setActive(true);
        model.show();
        board.focusFirst();
    }

    @Override
    public void hidden() {
        model.hide();
        heat.setActive(false);
    }

    /** There is nothing to filter here. */
    @Override
    public void focusFilter() {
        board.focusFirst();
    }

    @Override
    public void close() {
        model.close();
    }
}
