package dev.gantry.tests.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.fleet.NodeObjects;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.tests.controlplane.ServerApi;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server of any kind with the fleet's actors on it, for scenarios that have a namespace each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
abstract class PlayedServer {
    static final ClusterPlan PLAN = new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(1, 6, 80, 1))
            .plan()
            .getFirst();

    Ensemble ensemble;
    Home home;

    /** @param server an empty one, as somebody who may do everything; closed in the end */
    final void open(ServerApi server) {
        ensemble = new Ensemble(server);
        NodeObjects nodes = new NodeObjects(PLAN.site(), 1);
        for (NodePlan node : PLAN.nodes()) {
            ensemble.user.create(Resource.NODES, nodes.node(node, ensemble.now(), ensemble.now()));
            ensemble.user.create(Resource.LEASES, NodeObjects.lease(node.name(), ensemble.now()));
        }
    }

    @AfterAll
    final void close() {
        ensemble.close();
    }

    @BeforeEach
    final void moveIn(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        home = new Home(ensemble.user, name);
        ensemble.user.create(Resource.NAMESPACES, Tree.object("metadata", Tree.object("name", name)));
    }

    @AfterEach
    final void nothingWasRefused() {
        assertEquals(List.of(), ensemble.takeRefusals());
    }

    final void deploy(String name, int replicas, String rollingUpdate) {
        home.create(Resource.DEPLOYMENTS, Manifests.deployment(name, replicas, rollingUpdate));
        available(name, replicas);
    }

    final void available(String name, int replicas) {
        ensemble.until(name + " is available", () -> isAvailable(name, replicas));
    }

    final boolean isAvailable(String name, int replicas) {
        ObjectNode deployment = home.get(Resource.DEPLOYMENTS, name);
        JsonNode status = deployment.path("status");
        return Stream.of("replicas", "updatedReplicas", "availableReplicas")
                        .allMatch(field -> status.path(field).asInt(0) == replicas)
                && status.path("observedGeneration").asInt(0)
                        == deployment.at("/metadata/generation").asInt();
    }

    final String phase(String pod) {
        return home.get(Resource.PODS, pod).at("/status/phase").asString("");
    }

    final JsonNode container(String pod) {
        return home.get(Resource.PODS, pod).at("/status/containerStatuses/0");
    }

    final JsonNode state(String pod) {
        return container(pod).path("state");
    }

    final String reason(String pod) {
        return state(pod).at("/waiting/reason").asString("");
    }
}
