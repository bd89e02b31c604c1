package dev.gantry.views.pods;

import dev.gantry.resources.Messages;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.pods.Pod;
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

/** Pods of the shown clusters, filtered, sorted and counted, and what is said around them. FX thread. */
public final class PodsViewModel implements AutoCloseable {
    static final PageWords WORDS = new PageWords(
            "pods.title",
            "pods.filter.prompt",
            "pods.table.name",
            "pods",
            new Summary("pods.summary.all", "pods.summary.apps"),
            new Loading("pods.loading", "pods.loading.about"),
            new Nothing(
                    new Said("pods.empty.title", "pods.empty.meaning"),
                    new Said("pods.no-match.title", "pods.no-match.meaning"),
                    new Said("pods.denied.title", "pods.denied.meaning")));

    static final List<SavedView> VIEWS = List.of(
            new SavedView("pods.view.failing", "state:failing"),
            new SavedView("pods.view.restarting", "restarted<10m"),
            new SavedView("pods.view.pending", "phase:Pending age>2m"),
            new SavedView("pods.view.lost", "state:lost"),
            new SavedView("pods.view.no-requests", "-cpu>0 -memory>0"),
            new SavedView("pods.view.all", ""));

    private final TablePageModel<Pod, PodRow> page;

    public PodsViewModel(PageContext context, ZoneId zone) {
        InstantSource clock = context.threads().clock();
        Messages messages = context.messages();
        page = new TablePageModel<>(
                new Feature<>(
                        WORDS,
                        FilterFields.PODS,
                        RowFeed.Origin.of(Kind.POD, (inventory, kind) -> inventory.pods()),
                        (source, pod) -> PodRow.of(source.name(), pod, clock.instant(), messages),
                        VIEWS,
                        "app"),
                context,
                zone);
    }

    /** The table page, which does all the work. */
    public TablePageModel<Pod, PodRow> page() {
        return page;
    }

    @Override
    public void close() {
        page.close();
    }
}
