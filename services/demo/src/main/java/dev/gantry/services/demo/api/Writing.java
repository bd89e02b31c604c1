package dev.gantry.services.demo.api;

import dev.gantry.services.demo.admission.Admission;
import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.decoding.DecodingException;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.FieldOwner;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.ObjectStore.Written;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.strategy.Strategies;
import dev.gantry.services.demo.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The changing verbs but delete: create, update, patch, on objects and their status. Each is prepared, defaulted,
 * validated and owned as kube-apiserver does it, then kept unless it is a dry run or changes nothing. Any thread.
 */
public final class Writing {
    private static final int TRIES = 5;

    private final ObjectStore store;
    private final Documents documents;
    private final Metadata metadata;
    private final Strategies strategies;
    private final ManagedFields ownership;
    private final NamespaceGate namespaces;
    private final Admission admission;

    Writing(
            ObjectStore store,
            Documents documents,
            Metadata metadata,
            Strategies strategies,
            ManagedFields ownership,
            NamespaceGate namespaces,
            Admission admission) {
        this.admission = admission;
        this.store = store;
        this.documents = documents;
        this.metadata = metadata;
        this.strategies = strategies;
        this.ownership = ownership;
        this.namespaces = namespaces;
    }

    /** @throws ApiException 409 where the name is taken, 422 where it is not valid */
    public ObjectNode create(Target target, ObjectNode object, WriteOptions options) {
        metadata.prepareCreate(object, target);
        strategies.of(target.kind()).defaults(object);
        ObjectNode seen = served(kept(object, target.kind()), target.kind());
        ownership.updated(null, seen, target.kind(), writer(target, options));
        return keepNew(target, seen, options);
    }

    /** Keeps a new object that is in the form it is served in. */
    private ObjectNode keepNew(Target target, ObjectNode object, WriteOptions options) {
        ObjectNode kept = kept(object, target.kind());
        ObjectKey key = admitted(target, kept, options);
        return served(keepNew(target.named(key.name()), kept, options, key), target.kind());
    }

    private ObjectNode served(ObjectNode kept, Kind kind) {
        return documents.forms().served(kept, kind);
    }

    private ObjectNode kept(ObjectNode object, Kind kind) {
        if (!kind.isView()) {
            return object;
        }
        try {
            ObjectNode kept = documents.forms().kept(object, kind);
            strategies.of(kind.kept()).defaults(kept);
            return kept;
        } catch (DecodingException e) {
            throw Refusals.undecodable(kind, e.problem());
        }
    }

    /** Makes an object ready to be kept for the first time, or refuses it; where it goes. */
    private ObjectKey admitted(Target target, ObjectNode object, WriteOptions options) {
        Strategy strategy = strategies.of(target.kind());
        String given = Metadata.of(object).path("name").asString("");
        String name = target.name().isEmpty() ? given : target.name();
        options.guard().check(null, object);
        namespaces.admit(target.named(name));
        admission.fill(target.named(name), object);
        strategy.admit(object);
        strategy.prepareCreate(object);
        if (strategy.isCounted()) {
            Metadata.countGeneration(object, null);
        }
        if (!options.isTrusted()) {
            List<FieldProblem> problems = new ArrayList<>();
            strategy.validate(object, problems);
            refuseIfInvalid(target.kind().kept(), name, problems);
        }
        admission.check(target.named(name), object, options.isDryRun());
        return target.named(name).key();
    }

    private ObjectNode keepNew(Target target, ObjectNode object, WriteOptions options, ObjectKey key) {
        if (options.isDryRun()) {
            if (store.get(key) != null) {
                throw Refusals.alreadyExists(target.kind(), key.name());
            }
            return object;
        }
        return switch (store.create(key, revision -> documents.stored(key, object, revision))) {
            case Written.Done _ -> object;
            case Written.Occupied _, Written.Missing _ -> throw Refusals.alreadyExists(target.kind(), key.name());
        };
    }

    /**
     * Keeps an object as it stands, status and creation time and all, as a restored backup does: defaults and a uid are
     * filled in, nothing is checked. For filling a new cluster.
     */
    public ObjectNode load(Target target, ObjectNode object) {
        complete(target, object);
        keepComplete(target, object);
        return object;
    }

    /** The first half of {@link #load}: fills in what follows from the object alone, and its uid. */
    public void complete(Target target, ObjectNode object) {
        Strategy strategy = strategies.of(target.kind());
        strategy.defaults(object);
        strategy.admit(object);
        metadata.complete(object, strategy.isCounted());
    }

    /** The other half: keeps a complete object, in which only its own and its metadata's fields are written. */
    public void keepComplete(Target target, ObjectNode object) {
        keepNew(target, object, WriteOptions.by(""), target.key());
    }

    /** Replaces an object, or only its status. A body without resource version replaces whatever is there. */
    public ObjectNode update(Target target, ObjectNode body, WriteOptions options) {
        String asked = Metadata.of(body).path("resourceVersion").asString("");
        if (asked.isEmpty() && target.kind().isCustom() && store.get(target.key()) != null) {
            throw Refusals.unconditional(target.kind(), target.name());
        }
        return change(target, old -> body.deepCopy(), asked, options);
    }

    /**
     * Changes an object by a function of what it is.
     *
     * @param patch given a copy; gives the object as it is wanted, in a tree it keeps nothing of
     * @return not to be changed: it is what others read
     */
    public ObjectNode patch(Target target, UnaryOperator<ObjectNode> patch, WriteOptions options) {
        return change(target, patch, "", options);
    }

    /** Server-side apply: makes the object where it is not there. */
    public ObjectNode apply(Target target, ObjectNode intent, WriteOptions options) {
        FieldOwner writer = writer(target, options);
        if (store.get(target.key()) == null && target.subresource().isEmpty()) {
            ObjectNode object =
                    decoded(ownership.applied(null, intent, target.kind(), writer, options.force()), target.kind());
            metadata.prepareCreate(object, target);
            strategies.of(target.kind()).defaults(object);
            return keepNew(target, object, options);
        }
        return change(
                target,
                old -> decoded(ownership.applied(old, intent, target.kind(), writer, options.force()), target.kind()),
                Metadata.of(intent).path("resourceVersion").asString(""),
                options.ownedByNobody());
    }

    private static ObjectNode decoded(ObjectNode object, Kind kind) {
        try {
            return kind.type() == null ? object : Decoder.decode(object, kind.type());
        } catch (DecodingException e) {
            throw Refusals.other(500, "", e.problem());
        }
    }

    private ObjectNode change(Target target, UnaryOperator<ObjectNode> change, String expected, WriteOptions options) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Stored stored = store.get(target.key());
            if (stored == null) {
                throw Refusals.notFound(target.kind(), target.name());
            }
            ObjectNode before = documents.view(stored);
            ObjectNode old = served(before, target.kind());
            ObjectNode next = change.apply(old.deepCopy());
            String wanted = expected.isEmpty()
                    ? Metadata.of(next).path("resourceVersion").asString("")
                    : expected;
            if (!wanted.isEmpty() && !wanted.equals(Long.toString(stored.revision()))) {
                throw Refusals.modified(target.kind(), target.name());
            }
            options.guard().check(old, next);
            ObjectNode kept = keepChanged(target, stored, before, next, options);
            if (kept != null) {
                return served(kept, target.kind());
            }
        }
        throw Refusals.modified(target.kind(), target.name());
    }

    /**
     * Null where somebody else was faster.
     *
     * @param old as it is kept
     * @param wanted in the form it is served in
     * @return as it is kept
     */
    private @Nullable ObjectNode keepChanged(
            Target target, Stored stored, ObjectNode old, ObjectNode wanted, WriteOptions options) {
        strategies.of(target.kind()).defaults(wanted);
        ObjectNode next = Numbered.asParsed(kept(wanted, target.kind()));
        prepareChange(target, old, next, options);
        own(target, old, next, options);
        if (next.equals(old)) {
            return old;
        }
        if (options.isDryRun()) {
            return next;
        }
        if (isLastFinalizerGone(next)) {
            return removed(
                    store.delete(target.key(), stored.revision(), revision -> version(target, next, revision)), next);
        }
        return removed(
                store.replace(target.key(), stored.revision(), revision -> version(target, next, revision)), next);
    }

    /** Who owns which field is told in the form the object is served in. */
    private void own(Target target, ObjectNode old, ObjectNode next, WriteOptions options) {
        ObjectNode seen = served(next, target.kind());
        if (target.subresource().equals("scale")) {
            ownership.scaled(old, seen, target.kind(), writer(target, options));
        } else if (!options.manager().isEmpty()) {
            ownership.updated(served(old, target.kind()), seen, target.kind(), writer(target, options));
        }
        if (seen != next) {
            Metadata.takeOwners(next, seen);
        }
    }

    private Stored version(Target target, ObjectNode next, long revision) {
        Stored stored = documents.stored(target.key(), next, revision);
        // Made from a copy and nobody else's.
        documents.remember(stored, next);
        return stored;
    }

    private static @Nullable ObjectNode removed(Written written, ObjectNode next) {
        return written instanceof Written.Done ? next : null;
    }

    /** An object that was deleted goes when nobody holds it any more. */
    private static boolean isLastFinalizerGone(ObjectNode next) {
        ObjectNode meta = Metadata.of(next);
        boolean isHeld = !meta.path("finalizers").isEmpty()
                || !next.path("spec").path("finalizers").isEmpty()
                || meta.path("deletionGracePeriodSeconds").asLong(0) > 0;
        return meta.has("deletionTimestamp") && !isHeld;
    }

    private void prepareChange(Target target, ObjectNode old, ObjectNode next, WriteOptions options) {
        Strategy strategy = strategies.of(target.kind());
        Metadata.prepareUpdate(next, old);
        Metadata.of(next).set("resourceVersion", Metadata.of(old).get("resourceVersion"));
        switch (target.subresource()) {
            case "status" -> strategy.prepareStatus(next, old);
            case "", "scale" -> strategy.prepareUpdate(next, old);
            case "approval" -> strategy.prepareApproval(next, old, metadata.now());
            case "resize" -> strategy.prepareResize(next, old);
            // Other subresources change just what they are for, spec and status alike.
            default -> {}
        }
        if (target.kind().isCustom() && !target.isStatus()) {
            Metadata.countAnyGeneration(next, old);
        } else if (strategy.isCounted() && !target.subresource().equals("binding")) {
            Metadata.countGeneration(next, old);
        }
        if (!options.isTrusted()) {
            validate(target, strategy, old, next);
            admission.checkChange(target, next);
        }
    }

    private static void validate(Target target, Strategy strategy, ObjectNode old, ObjectNode next) {
        List<FieldProblem> problems = new ArrayList<>();
        switch (target.subresource()) {
            case "", "scale" -> strategy.validateUpdate(next, old, problems);
            case "resize" -> strategy.validateResize(next, old, problems);
            case "approval" -> strategy.validateApproval(next, old, problems);
            case "status" -> strategy.validateStatus(next, old, problems);
            default -> {}
        }
        refuseIfInvalid(target.kind().kept(), target.name(), problems);
    }

    private FieldOwner writer(Target target, WriteOptions options) {
        return new FieldOwner(options.manager(), target.subresource(), metadata.now());
    }

    private static void refuseIfInvalid(Kind kind, String name, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusals.invalid(kind, name, problems);
        }
    }
}
