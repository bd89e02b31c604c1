package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.World.Fate;

/**
 * Who writes a log: what is true of a container and found in its lines. Immutable; any thread.
 *
 * @param id of the pod and the container, from which the lines follow
 * @param service what it is one of many of
 * @param limitMib its memory limit
 * @param language what its lines look like
 */
record Speaker(String id, Place place, String app, String service, String version, long limitMib, Manner manner) {

    record Place(String pod, String node, String team) {}

    /** @param fate what becomes of it */
    record Manner(String language, Fate fate) {}
}
