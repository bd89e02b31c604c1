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

    /** The objects of a namespace, in no particular order; empty where there are none. */
    Collection<T> inNamespace(String namespace);

    /** The objects whose controller has this uid, in no particular order; empty where there are none. */
    Collection<T> ownedBy(UUID owner);

    /** The pods bound to a node, in no particular order; empty where there are none and for every other kind. */
    Collection<T> onNode(String node);

    /** The resourceVersion up to which the table has followed the server. */
    long version();
}
