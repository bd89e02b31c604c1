package dev.gantry.services.demo.offenders;

import dev.gantry.services.pods.Pod;

/** A class of the demo server that leans on its client, for the rule that forbids it. */
public record KnowsTheConsole(Pod pod) {}
