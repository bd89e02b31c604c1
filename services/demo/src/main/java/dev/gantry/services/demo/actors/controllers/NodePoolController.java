package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which machines are in a pool of OpenYurt and how many of them are ready. One thread. */
final class NodePoolController extends Controller {
    static final Resource POOLS = new Resource("apps.openyurt.io/v1beta2", "nodepools", "NodePool", false);

    private static final String POOL = "apps.openyurt.io/nodepool";

    private final Index<Node> byPool;

    /** Only where there are such pools, see {@link #isWanted}. */
    NodePoolController(Lookout lookout, Picture picture) {
        super(lookout);
        byPool = picture.nodes().indexed(node -> node.labels().getOrDefault(POOL, ""));
        picture.nodes().onChange(this::nodeChanged);
        lookout.follow(POOLS, sighting -> {
            if (!sighting.isDeletion()) {
                queue.add(Key.of(sighting.object()));
            }
        });
    }

    /** Whether the cluster knows pools at all. */
    static boolean isWanted(Lookout lookout) {
        return lookout.api().resources().contains(POOLS);
    }

    private void nodeChanged(@Nullable Node before, @Nullable Node after) {
        boolean isSame = before != null
                && after != null
                && before.labels().equals(after.labels())
                && isReady(before) == isReady(after);
        if (!isSame) {
            mark(before);
            mark(after);
        }
    }

    private void mark(@Nullable Node node) {
        String pool = node == null ? "" : node.labels().getOrDefault(POOL, "");
        if (!pool.isEmpty()) {
            queue.add(new Key("", pool));
        }
    }

    private static boolean isReady(Node node) {
        return "True".equals(node.conditions().get("Ready"));
    }

    @Override
    protected void sync(Key key, Beat beat) {
        ObjectNode pool = api.get(POOLS, "", key.name());
        if (pool == null || pool.path("metadata").has("deletionTimestamp")) {
            return;
        }
        Set<String> names = new TreeSet<>();
        int ready = 0;
        for (Node node : byPool.find(key.name())) {
            names.add(node.meta().name());
            ready += isReady(node) ? 1 : 0;
        }
        ArrayNode list = array();
        names.forEach(list::add);
        ObjectNode status = pool.objectNode();
        status.put("readyNodeNum", ready)
                .put("unreadyNodeNum", names.size() - ready)
                .set("nodes", list);
        if (!status.equals(pool.path("status"))) {
            ObjectNode patch = pool.objectNode();
            patch.set("status", status);
            api.patch(POOLS, "", key.name(), "status", patch);
        }
    }
}
