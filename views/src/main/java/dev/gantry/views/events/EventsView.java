package dev.gantry.views.events;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.details.Standing;
import dev.gantry.views.details.Subject;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tables.Slot;
import dev.gantry.views.tables.TableColumns;
import dev.gantry.views.tables.page.TablePageModel;
import dev.gantry.views.tables.page.TablePageView;
import java.time.ZoneId;

/** The events page. FX thread. */
public final class EventsView extends TablePageView<Event, EventRow> {
    private final EventsViewModel model;

    public EventsView(PageContext context, String filter) {
        this(context, new EventsViewModel(context, ZoneId.systemDefault()), filter);
    }

    private EventsView(PageContext context, EventsViewModel model, String filter) {
        super(model.page(), columns(context, model.page()), EventColumns.AGE, EventsViewModel.WORDS, context);
        this.model = model;
        table().columns().sortedAtFirst(EventColumns.AGE.id(), true);
        filter(filter);
    }

    private static TableColumns<EventRow> columns(PageContext context, TablePageModel<Event, EventRow> page) {
        String live = context.messages().text("freshness.live");
        return new TableColumns<>(
                "events",
                EventColumns.of(context.faces(), () -> page.state().old(), live),
                context.messages(),
                context.settings());
    }

    @Override
    public Route route() {
        return new Route.Events(model.page().filterText());
    }

    @Override
    protected Subject subject(Slot<EventRow> slot) {
        return new Subject(slot.source().link(), Kind.EVENT, slot.row().event().meta());
    }

    @Override
    protected Standing standing(EventRow row) {
        return new Standing(
                row.isWarning() ? Tone.WARNING : Tone.HEALTHY, row.event().reason());
    }
}
