package dev.gantry.services.inventory;

import dev.gantry.services.pods.Pod;
import org.jspecify.annotations.Nullable;

/** The secondary indexes every table keeps as it changes. */
public enum By {
    NAMESPACE,
    /** The controlling owner's uid, as text. */
    OWNER,
    /** The node a pod is bound to. */
    NODE;

    /** What the object is filed under in this index, or null where it is not filed. */
    @Nullable
    String keyOf(Resource object) {
        return switch (this) {
            case NAMESPACE -> object.namespace().isEmpty() ? null : object.namespace();
            case OWNER ->
                object.meta().owner().isNone()
                        ? null
                        : object.meta().owner().uid().toString();
            case NODE -> object instanceof Pod pod && !pod.node().isEmpty() ? pod.node() : null;
        };
    }
}
