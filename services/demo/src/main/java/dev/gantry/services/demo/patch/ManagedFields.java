package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.forms.Versions;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.Ownership.Entry;
import dev.gantry.services.demo.patch.Ownership.Identity;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who owns which field: {@code metadata.managedFields} and server-side apply. Trees are expected as the server holds
 * them: decoded, with defaults, before admission. Immutable; any thread.
 */
public final class ManagedFields {
    private static final String BEFORE_FIRST_APPLY = "before-first-apply";

    private final Divisions divisions;
    private final NewObjects newObjects;
    private final Schema schema;
    private final @Nullable Versions versions;

    /** For kinds of one version each. */
    public ManagedFields(Schema schema) {
        this(schema, new Divisions(schema), new NewObjects(schema), null);
    }

    private ManagedFields(Schema schema, Divisions divisions, NewObjects newObjects, @Nullable Versions versions) {
        this.schema = schema;
        this.divisions = divisions;
        this.newObjects = newObjects;
        this.versions = versions;
    }

    /** The same where objects are written in several versions. */
    public ManagedFields in(Versions all) {
        return new ManagedFields(schema, divisions, newObjects, all);
    }

    /**
     * Notes in the new object who wrote it, after a create, update or patch. Changes only its
     * {@code metadata.managedFields}, which share parts with those of the stored object: nobody is to change either.
     *
     * @param before the stored object, null on creation
     * @param after the object to be stored, with the managed fields the request gave it
     */
    public void updated(@Nullable ObjectNode before, ObjectNode after, Kind kind, FieldOwner owner) {
        JsonNode stored = before == null ? null : managedFields(before);
        JsonNode given = owner.subresource().isEmpty() ? managedFields(after) : null;
        // Metadata of a custom kind loses empty lists before anyone looks at it.
        boolean isSaid = given != null && !(given.isEmpty() && kind.type() == null);
        Ownership ownership =
                given == null || !isSaid || JsonValues.same(given, stored) ? decoded(stored) : decodedOr(given, stored);
        forget(after);
        if (ownership.isEmpty() && before != null) {
            return;
        }
        record(before, after, ownership, kind, owner);
        ownership.encodeInto(after);
    }

    /** Adds to the ownership what differs between two objects. */
    private void record(
            @Nullable ObjectNode before, ObjectNode after, Ownership ownership, Kind kind, FieldOwner owner) {
        ObjectNode from = before == null ? newObjects.of(kind) : before;
        Comparison comparison = new Comparison(from, after, terms(kind, owner));
        Change change = comparison.own();
        if (change.isNone()) {
            return;
        }
        ownership.keepGroup(kind.group());
        ownership.takeFromOthers(null, comparison);
        FieldSet written = change.written().difference(Ownership.METADATA);
        if (!written.isEmpty()) {
            Identity identity = Identity.updating(owner.name(), kind.apiVersion(), owner.subresource());
            Entry previous = ownership.entries().get(identity);
            FieldSet all = previous == null ? written : written.union(previous.fields());
            ownership.put(identity, new Entry(kind.apiVersion(), owner.time(), all));
        }
        UpdateLimit.apply(ownership);
    }

    private Comparison.Terms terms(Kind kind, FieldOwner owner) {
        return new Comparison.Terms(kind, owner.subresource(), divisions, versions);
    }

    private static @Nullable JsonNode managedFields(ObjectNode object) {
        JsonNode found = object.path("metadata").get("managedFields");
        return found == null || found.isNull() ? null : found;
    }

    static void forget(ObjectNode object) {
        if (object.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("managedFields");
        }
    }

    private static Ownership decoded(@Nullable JsonNode list) {
        try {
            return Ownership.decodeStored(list);
        } catch (IllegalArgumentException e) {
            return new Ownership();
        }
    }

    /** An empty list, or one of an empty entry, starts afresh; what cannot be read, or says nothing, is not minded. */
    private static Ownership decodedOr(JsonNode given, @Nullable JsonNode stored) {
        boolean isReset = given.isEmpty() || (given.size() == 1 && given.get(0).isEmpty());
        if (isReset) {
            return new Ownership();
        }
        try {
            return Ownership.decode(given);
        } catch (IllegalArgumentException e) {
            return decoded(stored);
        }
    }

    /**
     * Server-side apply.
     *
     * @param live the stored object, null where it is to be created
     * @return a new tree with its managed fields; defaults are not yet set in it. Equal to the live one where the apply
     *     changes nothing
     * @throws ApiException 400 for what is no object of the kind, 409 for conflicts, 500 for what does not fit the type
     */
    public ObjectNode applied(
            @Nullable ObjectNode live, ObjectNode applied, Kind kind, FieldOwner owner, boolean force) {
        requireKind(applied, kind);
        Ownership ownership = live == null ? new Ownership() : decoded(managedFields(live));
        ObjectNode before = live == null ? JsonNodeFactory.instance.objectNode() : live.deepCopy();
        forget(before);
        if (ownership.isEmpty() && live != null) {
            FieldOwner unknown = new FieldOwner(BEFORE_FIRST_APPLY, owner.subresource(), owner.time());
            record(null, before, ownership, kind, unknown);
        }
        requireType(applied, kind);
        ownership.keepGroup(kind.group());
        Identity identity = Identity.applying(owner.name(), owner.subresource());
        Applier applier = new Applier(before, applied, terms(kind, owner), identity);
        Applier.Result result;
        try {
            result = applier.apply(ownership, kind.apiVersion(), owner.time(), force);
        } catch (Conflicts e) {
            Conflicts others = withoutKubectl(e, before, kind, owner);
            if (!others.isEmpty()) {
                throw others.refusal();
            }
            result = applier.apply(ownership, kind.apiVersion(), owner.time(), true);
        }
        ObjectNode object = result.object() == null ? before : result.object().deepCopy();
        if (kind.type() != null) {
            NewNulls.drop(object, before, divisions.of(kind));
        }
        if (owner.name().equals(LastApplied.KUBECTL)) {
            LastApplied.renew(object, applied);
        }
        result.ownership().encodeInto(object);
        return object;
    }

    /** kubectl may take from itself what it owned before it applied on the server's side. */
    private Conflicts withoutKubectl(Conflicts conflicts, ObjectNode live, Kind kind, FieldOwner owner) {
        if (!owner.name().equals(LastApplied.KUBECTL)) {
            return conflicts;
        }
        return LastApplied.stillApplied(live, kind.apiVersion(), divisions.of(kind))
                .map(own -> conflicts.without(own::has))
                .orElse(conflicts);
    }

    private static void requireKind(ObjectNode applied, Kind kind) {
        String apiVersion = applied.path("apiVersion").asString("");
        String name = applied.path("kind").asString("");
        if (!apiVersion.equals(kind.apiVersion()) || !name.equals(kind.kind())) {
            String version = apiVersion.contains("/") ? apiVersion : "/" + apiVersion;
            throw Refusals.badRequest("invalid object type: " + version + ", Kind=" + name);
        }
        if (applied.path("metadata").path("managedFields").isArray()) {
            throw Refusals.badRequest("metadata.managedFields must be nil");
        }
    }

    private void requireType(ObjectNode applied, Kind kind) {
        ObjectType type = kind.type();
        String problem = type == null ? customProblem(applied) : SchemaCheck.of(applied, type, divisions.of(kind));
        if (!problem.isEmpty()) {
            JsonNode metadata = applied.path("metadata");
            String version = kind.group().isEmpty() ? "/" + kind.version() : kind.apiVersion();
            throw PatchRefusals.unnamed("failed to create typed patch object ("
                    + metadata.path("namespace").asString("") + "/"
                    + metadata.path("name").asString("") + "; " + version + ", Kind=" + kind.kind() + "): " + problem);
        }
    }

    private String customProblem(ObjectNode applied) {
        return applied.get("metadata") instanceof ObjectNode metadata
                ? SchemaCheck.of(".metadata", metadata, schema.type("meta/v1.ObjectMeta"), divisions.metadata())
                : "";
    }

    /**
     * Notes who scaled an object through its {@code scale}, as {@link #updated} does: only where somebody owned the
     * replicas before.
     *
     * @param before the stored object
     * @param after the same with other replicas
     */
    public void scaled(ObjectNode before, ObjectNode after, Kind kind, FieldOwner owner) {
        Ownership ownership = decoded(managedFields(before));
        forget(after);
        ScaleOwners.scaled(ownership, replicas(before), replicas(after), kind, owner)
                .encodeInto(after);
    }

    private static long replicas(ObjectNode object) {
        return object.path("spec").path("replicas").asLong(0);
    }
}
