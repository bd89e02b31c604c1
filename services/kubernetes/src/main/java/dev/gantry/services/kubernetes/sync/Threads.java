package dev.gantry.services.kubernetes.sync;

/** Starts the threads of streams and probes. Any thread. */
@FunctionalInterface
interface Threads {
    /** One virtual thread for each. */
    Threads VIRTUAL = (name, task) -> Thread.ofVirtual().name(name).start(task);

    Thread start(String name, Runnable task);
}
