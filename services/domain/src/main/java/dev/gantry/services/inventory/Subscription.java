package dev.gantry.services.inventory;

/** A running registration. Closing it, from any thread and any number of times, ends the deliveries. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
