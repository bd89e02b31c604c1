package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** How much of an app may go at once: budgets of the apps that matter most. Pure; any thread. */
final class Protection {
    private static final int FEWEST = 3;
    private static final int PART = 4;

    private Protection() {}

    /** Apps that keep data, and those an autoscaler minds. */
    static boolean has(AppPlan app) {
        Service service = app.service();
        boolean isStateful = service.kind().equals("StatefulSet");
        return app.replicas() >= FEWEST && (isStateful || service.extras().isScaled());
    }

    /**
     * The budget as its controller left it.
     *
     * @param healthy pods that are there and ready
     */
    static ObjectNode budget(AppPlan app, ObjectNode selector, int healthy, Instant created) {
        boolean isStateful = app.service().kind().equals("StatefulSet");
        int most = isStateful ? 1 : (app.replicas() + PART - 1) / PART;
        int desired = app.replicas() - most;
        int allowed = Math.max(healthy - desired, 0);
        ObjectNode spec = object("selector", object("matchLabels", selector));
        if (isStateful) {
            spec.put("maxUnavailable", 1);
        } else {
            spec.put("maxUnavailable", 100 / PART + "%");
        }
        return object(
                "metadata",
                object(
                        "name", app.name(),
                        "namespace", app.service().namespace(),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                spec,
                "status",
                object(
                        "observedGeneration",
                        1,
                        "currentHealthy",
                        healthy,
                        "desiredHealthy",
                        desired,
                        "disruptionsAllowed",
                        allowed,
                        "expectedPods",
                        app.replicas(),
                        "conditions",
                        array(condition(allowed > 0, created))));
    }

    private static ObjectNode condition(boolean isAllowed, Instant since) {
        return object(
                "type",
                "DisruptionAllowed",
                "status",
                isAllowed ? "True" : "False",
                "observedGeneration",
                1,
                "lastTransitionTime",
                Tree.time(since),
                "reason",
                isAllowed ? "SufficientPods" : "InsufficientPods",
                "message",
                "");
    }
}
