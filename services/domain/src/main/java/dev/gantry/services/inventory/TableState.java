package dev.gantry.services.inventory;

import dev.gantry.services.inventory.PersistentMap.Edit;
import dev.gantry.services.pods.Pod;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table and its indexes at one moment; never changes, shares structure with its predecessor. Any thread. */
record TableState<T extends Resource>(
        PersistentMap<UUID, T> objects,
        Index<String, T> byNamespace,
        Index<UUID, T> byOwner,
        Index<String, T> byNode,
        long version)
        implements Snapshot<T> {
    static <T extends Resource> TableState<T> empty() {
        return new TableState<>(PersistentMap.empty(Resource::uid), Index.empty(), Index.empty(), Index.empty(), 0);
    }

    /** The state after one object went from {@code before} to {@code after}; null is not being there. */
    TableState<T> moved(UUID uid, @Nullable T before, @Nullable T after, @Nullable Edit edit) {
        return new TableState<>(
                after == null ? objects.without(uid, edit) : objects.with(after, edit),
                byNamespace.moved(namespaceOf(before), namespaceOf(after), uid, after, edit),
                byOwner.moved(ownerOf(before), ownerOf(after), uid, after, edit),
                byNode.moved(nodeOf(before), nodeOf(after), uid, after, edit),
                version);
    }

    TableState<T> at(long nextVersion) {
        return nextVersion == version ? this : new TableState<>(objects, byNamespace, byOwner, byNode, nextVersion);
    }

    @Override
    public int size() {
        return objects.size();
    }

    @Override
    public @Nullable T get(UUID uid) {
        return objects.get(uid);
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        objects.forEach(action);
    }

    @Override
    public Collection<T> inNamespace(String namespace) {
        return byNamespace.get(namespace);
    }

    @Override
    public Collection<T> ownedBy(UUID owner) {
        return byOwner.get(owner);
    }

    @Override
    public Collection<T> onNode(String node) {
        return byNode.get(node);
    }

    private static @Nullable String namespaceOf(@Nullable Resource object) {
        return object == null || object.namespace().isEmpty() ? null : object.namespace();
    }

    private static @Nullable UUID ownerOf(@Nullable Resource object) {
        return object == null || object.meta().owner().isNone()
                ? null
                : object.meta().owner().uid();
    }

    private static @Nullable String nodeOf(@Nullable Resource object) {
        return object instanceof Pod pod && !pod.node().isEmpty() ? pod.node() : null;
    }

    @Override
    public String toString() {
        return size() + " objects as of " + version;
    }
}
