package dev.gantry.views.beta;

/** A feature of its own, for the rule that keeps features apart. */
public record Beta(String name) {}
