package dev.gantry.services.inventory;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table at one moment; never changes, costs nothing to take, may be read by any thread. */
public interface Snapshot<T extends Resource> {
    int size();

    @Nullable
    T get(UUID uid);

    /** Every object, in no particular order. */
    void forEach(Consumer<? super T> action);

    /** The objects filed under a key, in no particular order; empty where there are none. */
    Collection<T> by(By index, String key);

    /** The resourceVersion up to which the table has followed the server. */
    long version();
}
