package dev.gantry.services.demo;

/** The embedded fleet. */
public final class DemoFleet {
    private DemoFleet() {}
}
