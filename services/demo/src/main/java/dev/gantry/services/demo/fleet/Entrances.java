package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the public reaches an app: ingresses of gateways, of what serves pages, and of the login, all with the
 * certificate of whoever answers for the class. Pure; any thread.
 */
final class Entrances {
    private Entrances() {}

    static boolean has(Service service) {
        boolean isPublic = service.name().endsWith("-gateway")
                || service.language().equals("nginx")
                || service.name().equals("login");
        return isPublic && service.kind().equals("Deployment");
    }

    /** @param cluster whose name is part of the host's */
    static ObjectNode ingress(AppPlan app, ObjectNode labels, String cluster, Instant created) {
        String host = app.name() + "." + cluster + ".live.example";
        ObjectNode backend = object("service", object("name", app.name(), "port", object("name", "http")));
        ObjectNode path = object("path", "/", "pathType", "Prefix", "backend", backend);
        return object(
                "metadata",
                object(
                        "name", app.name(),
                        "namespace", app.service().namespace(),
                        "labels", labels,
                        "creationTimestamp", Tree.time(created)),
                "spec",
                object(
                        "ingressClassName", ClusterObjects.INGRESS_CLASS,
                        "tls", array(object("hosts", array(host))),
                        "rules", array(object("host", host, "http", object("paths", array(path))))),
                "status",
                object("loadBalancer", object("ingress", array(object("ip", "203.0.113.2")))));
    }
}
