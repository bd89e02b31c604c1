package dev.gantry.services.demo.api;

import dev.gantry.services.demo.api.DeleteOptions.Propagation;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.ObjectStore.Written;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.strategy.Strategies;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deleting: at once, after a grace period, or when the last finalizer is gone (apiserver's
 * {@code registry/generic/registry/store.go}). Any thread.
 */
public final class Deleting {
    private static final int TRIES = 5;

    private final ObjectStore store;
    private final Documents documents;
    private final Metadata metadata;
    private final Strategies strategies;

    Deleting(ObjectStore store, Documents documents, Metadata metadata, Strategies strategies) {
        this.store = store;
        this.documents = documents;
        this.metadata = metadata;
        this.strategies = strategies;
    }

    /**
     * What became of the object.
     *
     * @param isGone false where it stays for a while, marked
     */
    public record Deleted(ObjectNode object, boolean isGone) {}

    /** @throws ApiException 404 where it is not there, 409 where a precondition does not hold */
    public Deleted delete(Target target, DeleteOptions options) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Stored stored = store.get(target.key());
            if (stored == null) {
                throw Refusals.notFound(target.kind(), target.name());
            }
            checkPreconditions(target, stored, options);
            Deleted deleted = delete(target, stored, options);
            if (deleted != null) {
                return new Deleted(documents.forms().served(deleted.object(), target.kind()), deleted.isGone());
            }
        }
        throw Refusals.modified(target.kind(), target.name());
    }

    private static void checkPreconditions(Target target, Stored stored, DeleteOptions options) {
        if (options.uid() != null && !options.uid().equals(stored.uid())) {
            throw Refusals.unmetPrecondition(
                    target.kind(),
                    target.name(),
                    "the UID in the precondition (" + options.uid() + ") does not match the UID in record ("
                            + stored.uid() + "). The object might have been deleted and then recreated");
        }
        String revision = Long.toString(stored.revision());
        if (options.revision() != null && !options.revision().equals(revision)) {
            throw Refusals.unmetPrecondition(
                    target.kind(),
                    target.name(),
                    "the ResourceVersion in the precondition (" + options.revision()
                            + ") does not match the ResourceVersion in record (" + revision
                            + "). The object might have been modified");
        }
    }

    /** Null where somebody else was faster. */
    private @Nullable Deleted delete(Target target, Stored stored, DeleteOptions options) {
        ObjectNode object = documents.tree(stored);
        ObjectNode meta = Metadata.of(object);
        addFinalizer(meta, options.propagation());
        long own = strategies.of(target.kind()).graceSeconds(object);
        Long asked = options.graceSeconds();
        long grace = own == 0 ? 0 : asked == null ? own : asked;
        boolean isHeld = !meta.path("finalizers").isEmpty()
                || !object.path("spec").path("finalizers").isEmpty();
        if (!isHeld && grace == 0) {
            return gone(target, stored, object, options.isDryRun());
        }
        if (!mark(object, grace)) {
            return new Deleted(object, false);
        }
        if (options.isDryRun()) {
            return new Deleted(object, false);
        }
        Written written = store.replace(
                target.key(), stored.revision(), revision -> documents.stored(target.key(), object, revision));
        return written instanceof Written.Done ? new Deleted(object, false) : null;
    }

    private @Nullable Deleted gone(Target target, Stored stored, ObjectNode object, boolean isDryRun) {
        if (isDryRun) {
            return new Deleted(object, true);
        }
        Written written = store.delete(
                target.key(), stored.revision(), revision -> documents.stored(target.key(), object, revision));
        return written instanceof Written.Done ? new Deleted(object, true) : null;
    }

    /** False where it was marked before and nothing is new. */
    private boolean mark(ObjectNode object, long graceSeconds) {
        ObjectNode meta = Metadata.of(object);
        JsonNode before = meta.deepCopy();
        if (!meta.has("deletionTimestamp")
                || graceSeconds < meta.path("deletionGracePeriodSeconds").asLong(0)) {
            meta.put("deletionTimestamp", metadata.now(graceSeconds));
            meta.put("deletionGracePeriodSeconds", graceSeconds);
            if (meta.path("generation").asLong(0) > 0) {
                meta.put("generation", meta.path("generation").asLong() + 1);
            }
        }
        if (object.path("kind").asString().equals("Namespace")) {
            ((ObjectNode) object.withObject("/status")).put("phase", "Terminating");
        }
        return !meta.equals(before);
    }

    private static void addFinalizer(ObjectNode meta, Propagation propagation) {
        switch (propagation) {
            case BACKGROUND -> {}
            case FOREGROUND -> add(meta, "foregroundDeletion");
            case ORPHAN -> add(meta, "orphan");
        }
    }

    private static void add(ObjectNode meta, String finalizer) {
        ArrayNode finalizers = meta.withArray("/finalizers");
        for (JsonNode one : finalizers) {
            if (one.asString().equals(finalizer)) {
                return;
            }
        }
        finalizers.add(finalizer);
    }
}
