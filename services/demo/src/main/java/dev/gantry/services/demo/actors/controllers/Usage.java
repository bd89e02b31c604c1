package dev.gantry.services.demo.actors.controllers;

import java.util.OptionalLong;

/** How busy pods are, as a metrics server tells. Called on the stage's thread. */
public interface Usage {
    /** Thousandths of a CPU a pod uses now; empty where nothing is known of it yet. */
    OptionalLong cpuMillis(String namespace, String pod);
}
