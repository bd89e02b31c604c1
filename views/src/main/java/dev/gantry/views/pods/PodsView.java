package dev.gantry.views.pods;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.pods.Pod;
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

/** The pods page. FX thread. */
public final class PodsView extends TablePageView<Pod, PodRow> {
    private final PodsViewModel model;

    public PodsView(PageContext context, String filter) {
        this(context, new PodsViewModel(context, ZoneId.systemDefault()), filter);
    }

    private PodsView(PageContext context, PodsViewModel model, String filter) {
        super(model.page(), columns(context, model.page()), PodColumns.AGE, PodsViewModel.WORDS, context);
        this.model = model;
        table().columns().sortedAtFirst(PodColumns.STATUS.id(), false);
        filter(filter);
    }

    private static TableColumns<PodRow> columns(PageContext context, TablePageModel<Pod, PodRow> page) {
        String live = context.messages().text("freshness.live");
        return new TableColumns<>(
                "pods",
                PodColumns.of(context.faces(), () -> page.state().old(), live),
                context.messages(),
                context.settings());
    }

    @Override
    public Route route() {
        return new Route.Pods(model.page().filterText());
    }

    @Override
    protected Subject subject(Slot<PodRow> slot) {
        return new Subject(slot.source().link(), Kind.POD, slot.row().pod().meta());
    }

    @Override
    protected Standing standing(PodRow row) {
        return new Standing(Tones.of(row.aged().health()), row.status());
    }
}
