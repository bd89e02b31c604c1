package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a file of kinds: a YAML list of {@code group}, {@code version} and {@code kinds}, as the head of
 * {@code kubernetes.yaml} tells. Custom kinds leave out {@code type} and may give {@code columns}.
 */
public final class KindFile {
    private final Schema schema;

    public KindFile(Schema schema) {
        this.schema = schema;
    }

    /** Reads a file that is part of this module. */
    public List<Kind> ofModule(String name) {
        try (InputStream file = KindFile.class.getResourceAsStream(name)) {
            return read(name, Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with the file's name and what is wrong in it */
    public List<Kind> read(String name, InputStream file) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try {
            Object groups = new Load(settings).loadFromInputStream(file);
            List<Kind> kinds = new ArrayList<>();
            for (Object group : list(groups)) {
                Map<?, ?> entry = (Map<?, ?>) group;
                for (Object kind : list(entry.get("kinds"))) {
                    kinds.add(kind(text(entry, "group", ""), text(entry, "version", "v1"), (Map<?, ?>) kind));
                }
            }
            return kinds;
        } catch (YamlEngineException | ClassCastException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private Kind kind(String group, String version, Map<?, ?> entry) {
        String kind = text(entry, "kind", "");
        String type = text(entry, "type", "");
        if (kind.isEmpty() || text(entry, "plural", "").isEmpty()) {
            throw new IllegalArgumentException("a kind of " + group + "/" + version + " lacks its kind or plural");
        }
        return new Kind(
                group,
                version,
                kind,
                new Names(
                        text(entry, "plural", ""),
                        text(entry, "singular", kind.toLowerCase(Locale.ROOT)),
                        texts(entry.get("short")),
                        texts(entry.get("categories"))),
                !"false".equals(text(entry, "namespaced", "true")),
                entry.containsKey("verbs") ? texts(entry.get("verbs")) : Kind.ALL_VERBS,
                texts(entry.get("subresources")),
                type.isEmpty() ? null : schema.type(type),
                texts(entry.get("fields")),
                columns(entry.get("columns")));
    }

    private static List<Column> columns(@Nullable Object value) {
        return list(value).stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> new Column(
                        text(one, "name", ""),
                        text(one, "type", "string"),
                        text(one, "path", ""),
                        Integer.parseInt(text(one, "priority", "0"))))
                .toList();
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static String text(Map<?, ?> entry, String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : value.toString();
    }
}
