package dev.gantry.views;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.views.apps.AppsView;
import dev.gantry.views.events.EventsView;
import dev.gantry.views.fleet.FleetView;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.navigation.PageFactory;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.nodes.NodesView;
import dev.gantry.views.pods.PodsView;
import dev.gantry.views.tables.page.TablePageView;

/** Which page belongs to which route. FX thread. */
public final class Pages implements PageFactory {
    private final PageContext context;

    public Pages(PageContext context) {
        this.context = context;
    }

    @Override
    public Page create(Route route) {
        return switch (route) {
            case Route.Fleet fleet -> new FleetView(context);
            case Route.Pods(String filter) -> new PodsView(context, filter);
            case Route.Nodes(String filter) -> new NodesView(context, filter);
            case Route.Apps(String filter) -> new AppsView(context, filter);
            case Route.Events(String filter) -> new EventsView(context, filter);
            case Route.Details(String cluster, Kind kind, NamespacedName name) -> details(cluster, kind, name);
        };
    }

    private Page details(String cluster, Kind kind, NamespacedName at) {
        String namespace = at.namespace().isEmpty() ? "" : " namespace:" + quoted(at.namespace());
        String filter = "cluster:" + quoted(cluster) + namespace + " name:" + quoted(at.name());
        return switch (kind) {
            case POD -> opened(new PodsView(context, filter), cluster, at);
            case NODE -> opened(new NodesView(context, filter), cluster, at);
            case EVENT -> opened(new EventsView(context, filter), cluster, at);
            case NAMESPACE -> new PodsView(context, "cluster:" + quoted(cluster) + " namespace:" + quoted(at.name()));
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB ->
                opened(new AppsView(context, filter), cluster, at);
        };
    }

    private static Page opened(TablePageView<?, ?> page, String cluster, NamespacedName at) {
        page.openWhenThere(cluster, at);
        return page;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
        return plain ? value : '"' + value + '"';
    }
}
