package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Elements.Key;
import dev.gantry.services.demo.patch.Division.Open;
import dev.gantry.services.demo.patch.Division.Parts;
import dev.gantry.services.demo.patch.Division.Unowned;
import dev.gantry.services.demo.patch.Division.Whole;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.Field.Shape;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the objects of every kind divide. Immutable once built; any thread. */
final class Divisions {
    static final Parts OPEN_PARTS = new Parts(Open.OPEN);

    /** What nobody owns of an object's own metadata. */
    private static final List<String> UNOWNED = List.of(
            "name",
            "namespace",
            "creationTimestamp",
            "selfLink",
            "uid",
            "clusterName",
            "generation",
            "managedFields",
            "resourceVersion");

    /** By name, so that another reading of the schema will do. */
    private final Map<String, Parts> types = new HashMap<>();

    private final Map<String, Parts> roots = new HashMap<>();
    /** Types whose objects are owned as a whole wherever they stand. */
    private final Set<String> whole = new HashSet<>(Set.of("meta/v1.OwnerReference"));

    private final Parts metadata;
    private final Parts custom;

    Divisions(Schema schema) {
        for (ObjectType type : schema.types()) {
            types.put(type.name(), new Parts(Open.OPEN));
            type.fields().forEach(this::findWhole);
        }
        for (ObjectType type : schema.types()) {
            Parts parts = parts(type);
            type.fields().forEach(field -> parts.declare(field.name(), divide(field)));
        }
        metadata = parts(schema.type("meta/v1.ObjectMeta")).copy();
        UNOWNED.forEach(name -> metadata.declare(name, Unowned.UNOWNED));
        types.forEach((name, parts) -> roots.put(name, root(parts)));
        custom = root(OPEN_PARTS);
        custom.declare("spec", OPEN_PARTS);
        custom.declare("status", OPEN_PARTS);
    }

    /** The schema says it of fields, and a list of such objects has none to say it of. */
    private void findWhole(Field field) {
        if (field.shape() instanceof Shape.Atomic && field.type() instanceof ObjectOf object) {
            whole.add(object.type().name());
        }
    }

    /** How objects of the kind divide; custom ones declare metadata, spec and status and nothing else. */
    Parts of(Kind kind) {
        ObjectType type = kind.type();
        Parts root = type == null ? custom : roots.get(type.name());
        if (root == null) {
            throw new IllegalArgumentException("the schema has no " + type);
        }
        return root;
    }

    /** How an object's own metadata divides. */
    Parts metadata() {
        return metadata;
    }

    private Parts root(Parts parts) {
        Parts root = parts.copy();
        root.declare("apiVersion", Unowned.UNOWNED);
        root.declare("kind", Unowned.UNOWNED);
        root.declare("metadata", metadata);
        return root;
    }

    private Parts parts(ObjectType type) {
        Parts parts = types.get(type.name());
        if (parts == null) {
            throw new IllegalArgumentException("the schema has no " + type);
        }
        return parts;
    }

    private Division divide(Field field) {
        return switch (field.shape()) {
            case Shape.Atomic atomic -> Whole.WHOLE;
            case Shape.Granular granular -> divide(field.type());
            case Shape.SetOf set -> new Elements(List.of(), Whole.WHOLE);
            case Shape.Keyed keyed -> keyed(field.type(), keyed.keys());
        };
    }

    private Division divide(FieldType type) {
        return switch (type) {
            case ObjectOf object -> parts(object.type());
            case MapOf map -> new Parts(divide(map.value()));
            case ListOf list -> Whole.WHOLE;
            case Scalar scalar -> Whole.WHOLE;
        };
    }

    private Division keyed(FieldType type, List<String> names) {
        if (!(type instanceof ListOf list) || !(list.element() instanceof ObjectOf object)) {
            return Whole.WHOLE;
        }
        List<Key> keys = names.stream()
                .map(name -> new Key(name, missing(object.type().field(name))))
                .sorted(Comparator.comparing(Key::name))
                .toList();
        boolean isWhole = whole.contains(object.type().name());
        return new Elements(keys, isWhole ? Whole.WHOLE : parts(object.type()));
    }

    /** What Go has where a key is left out: its default, or the zero of a field that JSON always shows. */
    private static @Nullable JsonNode missing(@Nullable Field key) {
        if (key == null || (key.defaultValue() == null && (key.pointer() || key.omitEmpty()))) {
            return null;
        }
        String value = key.defaultValue();
        return switch (key.type()) {
            case Scalar.INT32, Scalar.INT64 ->
                JsonNodeFactory.instance.numberNode(value == null ? 0 : Long.parseLong(value));
            case Scalar.STRING -> JsonNodeFactory.instance.stringNode(value == null ? "" : value);
            default -> null;
        };
    }
}
