package dev.gantry.services.demo.actors;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is true of one cluster's machines and programs themselves, whether or not the API has heard of it: which
 * machines are cut off, which images misbehave. Actors that play people and accidents change it, those that play
 * machines live by it. Any thread; changed on the stage's.
 */
public final class World {
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();

    /** What becomes of containers of an image. */
    public enum Fate {
        /** Runs until it is told to stop. */
        WELL,
        /** Ends with exit code 1 some seconds after each start. */
        CRASHES,
        /** Outgrows its memory limit some time after each start. */
        GROWS,
        /** Runs, but its readiness probe never succeeds. */
        NEVER_READY,
        /** Is not in the registry. */
        MISSING
    }

    /** Whether a machine's link to the API server is down. */
    public boolean isUnreachable(String node) {
        return unreachable.contains(node);
    }

    public void cutOff(String node) {
        unreachable.add(node);
    }

    public void reconnect(String node) {
        unreachable.remove(node);
    }

    public Fate fateOf(String image) {
        return fates.getOrDefault(image, Fate.WELL);
    }

    public void fate(String image, Fate fate) {
        fates.put(image, fate);
    }
}
