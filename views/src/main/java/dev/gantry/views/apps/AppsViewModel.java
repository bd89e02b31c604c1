package dev.gantry.views.apps;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Inventory;
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

/** Workloads of the shown clusters that people call apps. FX thread. */
public final class AppsViewModel implements AutoCloseable {
    static final PageWords WORDS = new PageWords(
            "apps.title",
            "apps.filter.prompt",
            "apps.table.name",
            "deployments, statefulsets, daemonsets, jobs, cronjobs",
            new Summary("apps.summary.all", "apps.summary"),
            new Loading("empty.loading", "empty.loading.about"),
            new Nothing(
                    new Said("apps.empty.title", "apps.empty.meaning"),
                    new Said("apps.no-match.title", "apps.no-match.meaning"),
                    new Said("apps.denied.title", "apps.denied.meaning")));

    static final List<SavedView> VIEWS = List.of(
            new SavedView("apps.view.problems", "state:failing,warning"),
            new SavedView("apps.view.rolling", "rolling:yes"),
            new SavedView("apps.view.all", ""));

    private final TablePageModel<Workload, AppRow> page;

    public AppsViewModel(PageContext context, ZoneId zone) {
        InstantSource clock = context.threads().clock();
        page = new TablePageModel<>(
                new Feature<>(
                        WORDS,
                        FilterFields.APPS,
                        new RowFeed.Origin<>(
                                WorkloadRules.APP_KINDS, List.of(), Inventory::workloads, WorkloadRules::isApp),
                        (source, workload) -> AppRow.of(source.name(), workload, clock.instant(), context.messages()),
                        VIEWS,
                        ""),
                context,
                zone);
    }

    /** The table page, which does all the work. */
    public TablePageModel<Workload, AppRow> page() {
        return page;
    }

    @Override
    public void close() {
        page.close();
    }
}
