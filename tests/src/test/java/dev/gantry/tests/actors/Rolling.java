package dev.gantry.tests.actors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at every single change of the pods of an app that has its namespace for itself, and holds each state between
 * two to the bounds of its rollout.
 */
final class Rolling {
    private final Feed pods;
    private final String namespace;
    private final int most;
    private final int least;
    private final Map<String, Boolean> readiness = new HashMap<>();
    private int changes;

    /**
     * @param most pods that may be there at once, apart from those on their way out
     * @param least that must be ready
     */
    Rolling(Feed pods, String namespace, int most, int least) {
        this.pods = pods;
        this.namespace = namespace;
        this.most = most;
        this.least = least;
        pods.poll(this::note);
    }

    /** Looks at what changed since. */
    void look() {
        pods.poll(change -> {
            note(change);
            changes++;
            long ready = readiness.values().stream().filter(isReady -> isReady).count();
            assertTrue(
                    readiness.size() <= most && ready >= least,
                    () -> "change " + changes + " leaves " + readiness.size() + " pods, of which " + ready + " ready");
        });
    }

    private void note(Change change) {
        ObjectNode pod = change.object();
        if (!pod.at("/metadata/namespace").asString().equals(namespace)) {
            return;
        }
        if (change.isDeletion() || Home.isEnding(pod)) {
            readiness.remove(Home.name(pod));
        } else {
            readiness.put(Home.name(pod), Home.isReady(pod));
        }
    }
}
