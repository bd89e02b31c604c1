package dev.gantry.views.events;

import dev.gantry.services.events.Event;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.tables.RowFeed;
import dev.gantry.views.tables.page.Feature;
import dev.gantry.views.tables.page.PageWords;
import dev.gantry.views.tables.page.PageWords.Loading;
import dev.gantry.views.tables.page.PageWords.Nothing;
import dev.gantry.views.tables.page.PageWords.Said;
import dev.gantry.views.tables.page.PageWords.Summary;
import dev.gantry.views.tables.page.SavedView;
import dev.gantry.views.tables.page.TablePageModel;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Events of the shown clusters, newest first. FX thread. */
public final class EventsViewModel implements AutoCloseable {
    static final PageWords WORDS = new PageWords(
            "events.title",
            "events.filter.prompt",
            "events.table.name",
            "events",
            new Summary("events.summary.all", "events.summary"),
            new Loading("empty.loading", "empty.loading.about"),
            new Nothing(
                    new Said("events.empty.title", "events.empty.meaning"),
                    new Said("events.no-match.title", "events.no-match.meaning"),
                    new Said("events.denied.title", "events.denied.meaning")));

    static final List<SavedView> VIEWS =
            List.of(new SavedView("events.view.warnings", "type:Warning"), new SavedView("events.view.all", ""));

    private final TablePageModel<Event, EventRow> page;

    public EventsViewModel(PageContext context, ZoneId zone) {
        InstantSource clock = context.threads().clock();
        page = new TablePageModel<>(
                new Feature<>(
                        WORDS,
                        FilterFields.EVENTS,
                        RowFeed.Origin.of(Kind.EVENT, (inventory, kind) -> inventory.events()),
                        (source, event) -> EventRow.of(source.name(), event, clock.instant()),
                        VIEWS,
                        ""),
                context,
                zone);
    }

    /** The table page, which does all the work. */
    public TablePageModel<Event, EventRow> page() {
        return page;
    }

    @Override
    public void close() {
        page.close();
    }
}
