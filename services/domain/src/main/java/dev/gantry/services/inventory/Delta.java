package dev.gantry.services.inventory;

import java.util.UUID;

/** One event of a watch, as the decoder hands it to the table's writer. */
public sealed interface Delta<T extends Resource> {
    /** The object is there now, in this state; whether it is new is the table's to know. */
    record Upsert<T extends Resource>(T object) implements Delta<T> {}

    /** The object is gone, as of this resourceVersion. */
    record Remove<T extends Resource>(UUID uid, long version) implements Delta<T> {}
}
