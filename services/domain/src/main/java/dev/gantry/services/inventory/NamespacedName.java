package dev.gantry.services.inventory;

/** Where an object is found in a cluster. The namespace is empty for cluster-scoped kinds. Immutable. */
public record NamespacedName(String namespace, String name) implements Comparable<NamespacedName> {
    @Override
    public int compareTo(NamespacedName other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
