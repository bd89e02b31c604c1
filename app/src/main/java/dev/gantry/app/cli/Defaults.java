package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;

/** What kubectl assumes where the user says nothing. Pure. */
final class Defaults {
    private Defaults() {}

    /** For verbs about one object: the one given, else the context's, else {@code default}. */
    static String namespace(String given, Cluster cluster) {
        if (!given.isEmpty()) {
            return given;
        }
        return cluster.namespace().isEmpty() ? "default" : cluster.namespace();
    }
}
