package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import java.util.UUID;

/** One frame of a watch. */
public sealed interface WatchFrame<T extends Resource> {
    /** ADDED or MODIFIED. */
    record Upserted<T extends Resource>(T object) implements WatchFrame<T> {}

    /** DELETED: gone, or no longer matching; carries the resourceVersion of that moment. */
    record Deleted<T extends Resource>(UUID uid, long version) implements WatchFrame<T> {}

    /** BOOKMARK: nothing changed up to this resourceVersion. */
    record Bookmark<T extends Resource>(long version, boolean initialEventsEnd) implements WatchFrame<T> {}

    /** ERROR: a Status in the stream; the watch ends after it. */
    record Failed<T extends Resource>(ApiStatus status) implements WatchFrame<T> {}

    /**
     * A frame that could not be understood. If it is fatal the stream must be reopened, else relisted for that object.
     */
    record Garbled<T extends Resource>(DecodeProblem problem) implements WatchFrame<T> {}
}
