package dev.gantry.services.demo.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the trees written in this beat and the one before from the collector, as long as they are not too many. Any
 * thread.
 */
final class Freshness {
    private static final int MOST = 1024;

    private List<ObjectNode> now = new ArrayList<>();
    private List<ObjectNode> before = List.of();

    synchronized void add(ObjectNode tree) {
        if (now.size() < MOST) {
            now.add(tree);
        }
    }

    synchronized void endBeat() {
        before = now;
        now = new ArrayList<>();
    }

    synchronized int size() {
        return now.size() + before.size();
    }
}
