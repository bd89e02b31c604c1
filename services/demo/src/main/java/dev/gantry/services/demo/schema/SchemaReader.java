package dev.gantry.services.demo.schema;

import dev.gantry.services.demo.schema.Field.Merge;
import dev.gantry.services.demo.schema.Field.Shape;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the table of types; its format is told in the table's own head. */
final class SchemaReader {
    private final Map<String, ObjectType> types = new HashMap<>();
    private final List<Embedding> embeddings = new ArrayList<>();

    private record Embedding(ObjectType into, int number, ObjectType what) {}

    static Schema read(BufferedReader lines) throws IOException {
        SchemaReader reader = new SchemaReader();
        ObjectType current = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (!line.startsWith(" ")) {
                current = reader.named(line);
            } else if (current != null) {
                reader.field(current, line.trim().split(" "));
            }
        }
        reader.embed();
        return new Schema(reader.types);
    }

    private ObjectType named(String name) {
        return types.computeIfAbsent(name, ObjectType::new);
    }

    private void field(ObjectType type, String[] words) {
        if (words[0].equals("-")) {
            embeddings.add(new Embedding(type, Integer.parseInt(words[1]), named(words[2])));
            return;
        }
        FieldType holds = typed(words[2]);
        Map<String, String> options = options(words);
        type.add(new Field(
                words[0],
                Integer.parseInt(words[1]),
                0,
                holds,
                options.containsKey("*"),
                options.containsKey("?"),
                options.containsKey("!"),
                merge(options),
                shape(holds, options),
                options.get("default"),
                options.containsKey("enum") ? List.of(options.get("enum").split("\\|")) : List.of()));
    }

    private static Map<String, String> options(String[] words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            options.put(
                    equals < 0 ? words[i] : words[i].substring(0, equals),
                    equals < 0 ? "" : words[i].substring(equals + 1));
        }
        return options;
    }

    private FieldType typed(String word) {
        if (word.startsWith("[]")) {
            return new ListOf(typed(word.substring(2)));
        }
        if (word.startsWith("{}")) {
            return new MapOf(typed(word.substring(2)));
        }
        return word.indexOf('.') < 0 ? Scalar.valueOf(word.toUpperCase(Locale.ROOT)) : new ObjectOf(named(word));
    }

    private static Merge merge(Map<String, String> options) {
        String strategy = options.getOrDefault("patch", "");
        return new Merge(
                strategy.contains("merge"),
                strategy.contains("replace"),
                strategy.contains("retainKeys"),
                options.getOrDefault("key", ""));
    }

    private static Shape shape(FieldType type, Map<String, String> options) {
        String list = options.getOrDefault("list", "");
        if (list.startsWith("map:")) {
            return new Shape.Keyed(List.of(list.substring("map:".length()).split(",")));
        }
        if (list.equals("set")) {
            return new Shape.SetOf();
        }
        boolean isWhole = type instanceof Scalar || type instanceof ListOf || "atomic".equals(options.get("map"));
        return isWhole ? new Shape.Atomic() : new Shape.Granular();
    }

    /** Embedded structs may embed others, so the innermost are taken first: they are complete when copied. */
    private void embed() {
        List<Embedding> open = new ArrayList<>(embeddings);
        while (!open.isEmpty()) {
            List<Embedding> ready = open.stream()
                    .filter(one -> open.stream().noneMatch(other -> other.into == one.what))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("types embed each other: " + open);
            }
            for (Embedding one : ready) {
                one.what.fields().forEach(field -> one.into.add(field.within(one.number)));
            }
            open.removeAll(ready);
        }
    }
}
