package dev.gantry.views.fx;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Where a screen's work runs and what time it is; tests pass the same thread and a clock of their own.
 *
 * @param fx the FX thread's door
 * @param background for sorting, filtering and blocking reads; virtual threads in the application
 */
public record Threads(Executor fx, Executor background, Timers timers, InstantSource clock) {}
