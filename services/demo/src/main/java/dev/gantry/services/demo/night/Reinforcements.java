package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.NodeObjects;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Machines that are rented for the evening and given back. One thread. */
final class Reinforcements {
    private final FleetApi api;
    private final NodeObjects nodes;
    private final Rentals rentals;

    /** @param rentals what is rented when the evening is joined */
    Reinforcements(FleetApi api, NodeObjects nodes, Rentals rentals) {
        this.api = api;
        this.nodes = nodes;
        this.rentals = rentals;
    }

    /** @param stamp what the machines that come are stamped with */
    void ride(Wave wave, Instant stamp) {
        for (int i = 0; i < wave.count(); i++) {
            if (wave.isComing()) {
                come(rentals.rent(wave.pool(), wave.due()), stamp);
            } else {
                go(rentals.giveBack(wave.pool()));
            }
        }
    }

    /** Whatever is still rented goes. */
    void giveBackAll() {
        rentals.standing().forEach(one -> go(rentals.giveBack(one.node().pool())));
    }

    private void come(NodePlan node, Instant stamp) {
        ObjectNode object = nodes.node(node, stamp.minus(NodeObjects.STARTS), stamp);
        ((ObjectNode) object.path("metadata")).remove("creationTimestamp");
        ObjectNode status = object("status", object.path("status"));
        if (api.create(Resource.NODES, object) != null) {
            api.patch(Resource.NODES, "", node.name(), "status", status);
        }
    }

    private void go(@Nullable NodePlan node) {
        if (node != null) {
            api.delete(Resource.NODES, "", node.name(), null);
            api.delete(Resource.LEASES, "kube-node-lease", node.name(), null);
        }
    }
}
