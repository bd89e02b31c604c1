package dev.gantry.services.inventory;

/**
 * Told of a table's changes. Called on the writer's thread, in order, one at a time: be quick and do not write back.
 */
public interface TableObserver<T extends Resource> {
    /** What is there at the moment of subscribing; every later change comes to {@link #changed}. */
    void present(Snapshot<T> snapshot);

    void changed(Change<T> change);
}
