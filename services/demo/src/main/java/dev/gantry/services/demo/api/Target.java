package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectKey;

/**
 * What a request is about. Immutable; any thread.
 *
 * @param namespace empty for kinds without one, and for all namespaces in lists
 * @param name empty for a collection
 * @param subresource empty for the object itself
 */
public record Target(Kind kind, String namespace, String name, String subresource) {
    public static Target of(Kind kind, String namespace, String name) {
        return new Target(kind, namespace, name, "");
    }

    /** The object itself, whatever part of it was named. */
    public Target object() {
        return of(kind, namespace, name);
    }

    public Target named(String objectName) {
        return new Target(kind, namespace, objectName, subresource);
    }

    /** Where the object is kept, in whatever form it is asked for. */
    public ObjectKey key() {
        return new ObjectKey(kind.kept(), namespace, name);
    }

    public boolean isStatus() {
        return subresource.equals("status");
    }
}
