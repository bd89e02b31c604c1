package dev.gantry.views.apps;

import dev.gantry.services.apps.Workload;
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

/** The apps page. FX thread. */
public final class AppsView extends TablePageView<Workload, AppRow> {
    private final AppsViewModel model;

    public AppsView(PageContext context, String filter) {
        this(context, new AppsViewModel(context, ZoneId.systemDefault()), filter);
    }

    private AppsView(PageContext context, AppsViewModel model, String filter) {
        super(model.page(), columns(context, model.page()), AppColumns.AGE, AppsViewModel.WORDS, context);
        this.model = model;
        table().columns().sortedAtFirst(AppColumns.STATUS.id(), false);
        filter(filter);
    }

    private static TableColumns<AppRow> columns(PageContext context, TablePageModel<Workload, AppRow> page) {
        String live = context.messages().text("freshness.live");
        return new TableColumns<>(
                "apps",
                AppColumns.of(context.faces(), () -> page.state().old(), live),
                context.messages(),
                context.settings());
    }

    @Override
    public Route route() {
        return new Route.Apps(model.page().filterText());
    }

    @Override
    protected Subject subject(Slot<AppRow> slot) {
        return new Subject(
                slot.source().link(),
                slot.row().workload().kind(),
                slot.row().workload().meta());
    }

    @Override
    protected Standing standing(AppRow row) {
        return new Standing(Tones.of(row.health()), row.status());
    }
}
