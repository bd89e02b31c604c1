package dev.gantry.services.demo.store;

import dev.gantry.services.demo.kinds.Kind;

/**
 * Where an object is kept.
 *
 * @param namespace empty for kinds without one
 */
public record ObjectKey(Kind kind, String namespace, String name) {
    /** The order of lists, which is etcd's: namespace, then name. */
    String path() {
        return namespace + "/" + name;
    }
}
