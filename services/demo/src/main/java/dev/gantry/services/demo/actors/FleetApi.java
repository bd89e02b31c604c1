package dev.gantry.services.demo.actors;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of the Kubernetes API as actors use. Trees given to it are the caller's no more; trees it gives are the
 * caller's, but for those of a {@link Feed}. One thread at a time.
 */
public interface FleetApi {
    /** The object, or null where it is not there. */
    @Nullable
    ObjectNode get(Resource resource, String namespace, String name);

    /** @param namespace empty for all */
    List<ObjectNode> list(Resource resource, String namespace);

    /** The kinds that can be listed, followed and deleted, custom ones too, in the order of discovery. */
    List<Resource> resources();

    /** Follows a kind from now on: first everything there is, then what changes. */
    Feed follow(Resource resource);

    /** @return the object as it was made, or null where it is there already */
    @Nullable
    ObjectNode create(Resource resource, ObjectNode object);

    /**
     * Changes an object by a merge patch.
     *
     * @param subresource {@code status}, or empty for the object itself
     * @return the object as it is now, or null where it is gone
     */
    @Nullable
    ObjectNode patch(Resource resource, String namespace, String name, String subresource, ObjectNode patch);

    /**
     * Replaces an object in the version it was read in.
     *
     * @return the object as it is now, or null where it is gone or was changed meanwhile
     */
    @Nullable
    ObjectNode update(Resource resource, String subresource, ObjectNode object);

    /** @param graceSeconds null for the kind's own */
    void delete(Resource resource, String namespace, String name, @Nullable Long graceSeconds);

    /** Puts a pod on a node, as a scheduler does. False where the pod is gone or has one. */
    boolean bind(String namespace, String pod, String node);

    /** What happened to the objects of a kind since it was last asked. */
    interface Feed extends AutoCloseable {
        /**
         * Shows the changes in order, up to and with whatever was written through the same API before, but not what is
         * written meanwhile.
         */
        void poll(Consumer<Change> eye);

        @Override
        void close();
    }

    /**
     * One change.
     *
     * @param object as it became, or as it last was where it was deleted; others see the same tree, so it is not to be
     *     changed, and nothing of it to be kept
     */
    record Change(ObjectNode object, boolean isDeletion) {}
}
