package dev.gantry.views.shell;

import dev.gantry.services.inventory.Kind;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.navigation.Route;
import java.util.List;

/** The screens there are, in the rail's order. A new screen is one more line here. Constants; any thread. */
public final class Destinations {
    public static final String FLEET = "fleet";
    public static final String APPS = "apps";
    public static final String PODS = "pods";
    public static final String NODES = "nodes";
    public static final String EVENTS = "events";

    private static final String WORKLOADS = "shell.rail.workloads";

    /** All of them. */
    public static final List<Destination> ALL = List.of(
            new Destination(FLEET, Icon.FLEET, "shell.rail.fleet", "", new Route.Fleet()),
            new Destination(APPS, Icon.APPS, "shell.rail.apps", WORKLOADS, new Route.Apps("")),
            new Destination(PODS, Icon.PODS, "shell.rail.pods", WORKLOADS, new Route.Pods("")),
            new Destination(NODES, Icon.NODES, "shell.rail.nodes", WORKLOADS, new Route.Nodes("")),
            new Destination(EVENTS, Icon.EVENTS, "shell.rail.events", WORKLOADS, new Route.Events("")));

    private Destinations() {}

    /** The id of the entry a route belongs to. */
    public static String idOf(Route route) {
        return switch (route) {
            case Route.Fleet fleet -> FLEET;
            case Route.Pods pods -> PODS;
            case Route.Nodes nodes -> NODES;
            case Route.Apps apps -> APPS;
            case Route.Events events -> EVENTS;
            case Route.Details details -> idOf(details.kind());
        };
    }

    private static String idOf(Kind kind) {
        return switch (kind) {
            case POD -> PODS;
            case NODE -> NODES;
            case EVENT -> EVENTS;
            case NAMESPACE -> FLEET;
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB -> APPS;
        };
    }
}
