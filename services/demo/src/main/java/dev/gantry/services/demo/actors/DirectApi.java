package dev.gantry.services.demo.actors;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.DeleteOptions;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Reading.Query;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.MergePatch;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.StoreEvent;
import dev.gantry.services.demo.store.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The API of a cluster in this process, through its verbs and without HTTP. One thread at a time. */
public final class DirectApi implements FleetApi {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BATCH = 4096;

    private final Cluster cluster;
    private final String manager;

    /** @param manager whose name the changes carry */
    public DirectApi(Cluster cluster, String manager) {
        this.cluster = cluster;
        this.manager = manager;
    }

    private Kind kind(Resource resource) {
        return Objects.requireNonNull(
                cluster.kinds().at(resource.apiVersion(), resource.plural()), () -> resource + " is not served");
    }

    private Target target(Resource resource, String namespace, String name) {
        return Target.of(kind(resource), resource.namespaced() ? namespace : "", name);
    }

    @Override
    public @Nullable ObjectNode get(Resource resource, String namespace, String name) {
        Stored stored = cluster.store().get(target(resource, namespace, name).key());
        return stored == null ? null : cluster.documents().tree(stored);
    }

    @Override
    public List<ObjectNode> list(Resource resource, String namespace) {
        Query all = new Query(LabelSelector.EVERYTHING, FieldSelector.parse("", kind(resource)), 0, "", "", "");
        List<ObjectNode> trees = new ArrayList<>();
        for (Stored stored :
                cluster.reading().list(target(resource, namespace, ""), all).objects()) {
            trees.add(cluster.documents().tree(stored));
        }
        return trees;
    }

    @Override
    public List<Resource> resources() {
        return cluster.kinds().all().stream()
                .filter(kind -> !kind.isView() && kind.allows("list") && kind.allows("watch") && kind.allows("delete"))
                .map(kind -> new Resource(kind.apiVersion(), kind.plural(), kind.kind(), kind.namespaced()))
                .toList();
    }

    @Override
    public Feed follow(Resource resource) {
        return new StoreFeed(kind(resource));
    }

    @Override
    public @Nullable ObjectNode create(Resource resource, ObjectNode object) {
        String namespace = object.path("metadata").path("namespace").asString("");
        return unless(
                CONFLICT,
                () -> cluster.writing().create(target(resource, namespace, ""), object, WriteOptions.by(manager)));
    }

    @Override
    public @Nullable ObjectNode patch(
            Resource resource, String namespace, String name, String subresource, ObjectNode patch) {
        Target target = new Target(kind(resource), resource.namespaced() ? namespace : "", name, subresource);
        return unless(
                NOT_FOUND,
                () -> cluster.writing().patch(target, old -> MergePatch.into(old, patch), WriteOptions.by(manager)));
    }

    @Override
    public @Nullable ObjectNode update(Resource resource, String subresource, ObjectNode object) {
        String namespace = object.path("metadata").path("namespace").asString("");
        String name = object.path("metadata").path("name").asString();
        Target target = new Target(kind(resource), namespace, name, subresource);
        return unless(
                CONFLICT,
                () -> unless(NOT_FOUND, () -> cluster.writing().update(target, object, WriteOptions.by(manager))));
    }

    @Override
    public void delete(Resource resource, String namespace, String name, @Nullable Long graceSeconds) {
        DeleteOptions options = graceSeconds == null ? DeleteOptions.PLAIN : DeleteOptions.PLAIN.in(graceSeconds);
        unless(
                NOT_FOUND,
                () -> cluster.deleting()
                        .delete(target(resource, namespace, name), options)
                        .object());
    }

    @Override
    public boolean bind(String namespace, String pod, String node) {
        return unless(CONFLICT, () -> unless(NOT_FOUND, () -> cluster.pods().bind(namespace, pod, node, manager)))
                != null;
    }

    /** Null where it is refused with that code; any other refusal is a mistake of the actor's and goes on up. */
    private static @Nullable ObjectNode unless(int code, Supplier<@Nullable ObjectNode> request) {
        try {
            return request.get();
        } catch (ApiException refusal) {
            if (refusal.code() == code) {
                return null;
            }
            throw refusal;
        }
    }

    private final class StoreFeed implements Feed {
        private final Kind kind;
        private long position = -1;

        StoreFeed(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void poll(Consumer<Change> eye) {
            if (position < 0) {
                everything(eye);
                return;
            }
            long end = cluster.store().revision();
            List<StoreEvent> events = next();
            while (events != null && !events.isEmpty()) {
                for (StoreEvent event : events) {
                    if (event.revision() > end) {
                        return;
                    }
                    position = event.revision();
                    eye.accept(new Change(cluster.documents().view(event.object()), event.isDeletion()));
                }
                events = next();
            }
            if (events == null) {
                throw new IllegalStateException("an actor fell behind the window of the store for " + kind);
            }
        }

        private @Nullable List<StoreEvent> next() {
            try {
                return cluster.store().after(kind, position, BATCH, Duration.ZERO);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }

        /** One after another, so that no more than one of thousands of trees is held. */
        private void everything(Consumer<Change> eye) {
            ObjectStore.Listing listing = cluster.store().list(kind, null);
            position = listing.revision();
            for (Stored stored : listing.objects()) {
                eye.accept(new Change(cluster.documents().view(stored), false));
            }
        }

        @Override
        public void close() {
            position = -1;
        }
    }
}
