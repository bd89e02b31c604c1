package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.fleet.AppObjects;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.NodeObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a cluster of the fleet is filled with: its machines and its apps. Pure. */
final class FleetObjects {
    private FleetObjects() {}

    record Seed(Resource resource, ObjectNode tree) {}

    static List<Seed> of(ClusterPlan plan, Instant now) {
        List<Seed> seeds = new ArrayList<>();
        NodeObjects nodes = new NodeObjects(plan.site(), 1);
        for (NodePlan node : plan.nodes()) {
            seeds.add(new Seed(Resource.NODES, nodes.node(node, now, now)));
        }
        AppObjects apps = new AppObjects(1, plan);
        for (AppPlan app : plan.apps()) {
            seeds.add(new Seed(kind(app), apps.workload(app, now)));
            seeds.add(new Seed(Resource.SERVICES, apps.service(app, now)));
            if (app.service().extras().isScaled()) {
                seeds.add(new Seed(Resource.AUTOSCALERS, apps.autoscaler(app, now)));
            }
        }
        return seeds;
    }

    private static Resource kind(AppPlan app) {
        return switch (app.service().kind()) {
            case "CronJob" -> Resource.CRON_JOBS;
            case "DaemonSet" -> Resource.DAEMON_SETS;
            case "StatefulSet" -> Resource.STATEFUL_SETS;
            default -> Resource.DEPLOYMENTS;
        };
    }
}
