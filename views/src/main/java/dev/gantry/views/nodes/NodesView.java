package dev.gantry.views.nodes;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.nodes.Node;
import dev.gantry.views.controls.Tones;
import dev.gantry.views.details.Standing;
import dev.gantry.views.details.Subject;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tables.Slot;
import dev.gantry.views.tables.TableColumns;
import dev.gantry.views.tables.page.TablePageModel;
import dev.gantry.views.tables.page.TablePageView;
import java.time.ZoneId;

/** The nodes page. FX thread. */
public final class NodesView extends TablePageView<Node, NodeRow> {
    private final NodesViewModel model;

    public NodesView(PageContext context, String filter) {
        this(context, new NodesViewModel(context, ZoneId.systemDefault()), filter);
    }

    private NodesView(PageContext context, NodesViewModel model, String filter) {
        super(model.page(), columns(context, model.page()), NodeColumns.AGE, NodesViewModel.WORDS, context);
        this.model = model;
        table().columns().sortedAtFirst(NodeColumns.STATUS.id(), false);
        filter(filter);
    }

    private static TableColumns<NodeRow> columns(PageContext context, TablePageModel<Node, NodeRow> page) {
        String live = context.messages().text("freshness.live");
        return new TableColumns<>(
                "nodes",
                NodeColumns.of(context.faces(), () -> page.state().old(), live),
                context.messages(),
                context.settings());
    }

    @Override
    public Route route() {
        return new Route.Nodes(model.page().filterText());
    }

    @Override
    public void close() {
        super.close();
        model.close();
    }

    @Override
    protected Subject subject(Slot<NodeRow> slot) {
        return new Subject(slot.source().link(), Kind.NODE, slot.row().node().meta());
    }

    @Override
    protected Standing standing(NodeRow row) {
        return new Standing(Tones.of(row.health()), row.texts().status());
    }
}
