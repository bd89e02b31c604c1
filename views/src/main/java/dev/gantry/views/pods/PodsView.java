package dev.gantry.views.pods;

import dev.gantry.resources.Messages;
import dev.gantry.services.pods.Pod;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tables.TableColumns;
import dev.gantry.views.tables.page.TablePageView;
import java.time.ZoneId;
import javafx.scene.Parent;

/** The pods page. FX thread. */
public final class PodsView implements Page {
    private final PodsViewModel model;
    private final Messages messages;
    private final TablePageView<Pod, PodRow> page;
    private boolean asOf;

    public PodsView(PageContext context, String filter) {
        messages = context.messages();
        model = new PodsViewModel(context, ZoneId.systemDefault());
        TableColumns<PodRow> columns = new TableColumns<>(
                "pods",
                PodColumns.of(context.faces(), () -> asOf, messages.text("freshness.live")),
                messages,
                context.settings());
        page = new TablePageView<>(model.page(), columns, PodsViewModel.WORDS, context);
        columns.sortedAtFirst(PodColumns.STATUS, false);
        page.setOnState(this::followAges);
        page.filter(filter);
    }

    private void followAges() {
        boolean next = model.page().state().old();
        if (next != asOf) {
            asOf = next;
            page.table()
                    .columns()
                    .retitle(PodColumns.AGE, messages.text(asOf ? "pods.column.as-of" : "pods.column.age"));
            page.table().repaint();
        }
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public String titleKey() {
        return PodsViewModel.WORDS.title();
    }

    @Override
    public Route route() {
        return new Route.Pods(model.page().filterText());
    }

    @Override
    public void shown() {
        model.page().show();
    }

    @Override
    public void hidden() {
        page.table().columns().remember();
        model.page().hide();
    }

    @Override
    public void focusFilter() {
        page.focusFilter();
    }

    @Override
    public void close() {
        page.close();
    }
}
