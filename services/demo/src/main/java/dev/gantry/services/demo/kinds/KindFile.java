package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a file of kinds: a YAML list of {@code group}, {@code version} or {@code versions}, and {@code kinds}, as the
 * heads of {@code kubernetes.yaml} and {@code custom/kruise.yaml} tell.
 */
public final class KindFile {
    private static final Set<String> OF_GROUP = Set.of("group", "version", "versions", "kinds");

    private final Schema schema;

    public KindFile(Schema schema) {
        this.schema = schema;
    }

    /** Reads a file of built-in kinds that is part of this module. */
    public List<Kind> ofModule(String name) {
        return read(name, text(name));
    }

    /** Reads a file of custom kinds that is part of this module. */
    static List<Kind> customOfModule(String name) {
        return custom(name, text(name));
    }

    private static String text(String name) {
        try (InputStream file = KindFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a user's file, which holds custom kinds only.
     *
     * @throws IOException where it cannot be read
     * @throws KindProblem where it is no file of kinds, with the line
     */
    public static List<Kind> custom(Path file) throws IOException {
        return custom(file.toString(), Files.readString(file));
    }

    /** @throws KindProblem where it is no file of custom kinds, with the line */
    static List<Kind> custom(String name, String text) {
        List<Kind> kinds = new ArrayList<>();
        for (KindEntry group : KindEntry.all(name, text)) {
            group.only(OF_GROUP);
            List<CustomKind> versions = CustomKind.in(group);
            List<KindEntry> entries = group.entries("kinds");
            if (entries.isEmpty()) {
                throw group.problem("kinds: is missing; give at least one kind and its plural");
            }
            entries.forEach(entry -> addAll(kinds, entry, versions));
        }
        return kinds;
    }

    private static void addAll(List<Kind> kinds, KindEntry entry, List<CustomKind> versions) {
        Kind kept = versions.getFirst().read(entry);
        kinds.add(kept);
        for (CustomKind other : versions.subList(1, versions.size())) {
            kinds.add(other.read(entry).keptAs(kept));
        }
    }

    private List<Kind> read(String name, String text) {
        List<Kind> kinds = new ArrayList<>();
        for (KindEntry group : KindEntry.all(name, text)) {
            for (KindEntry kind : group.entries("kinds")) {
                Kind read = kind(group.text("group", ""), group.text("version", "v1"), kind);
                kinds.add(kind.has("keptAs") ? read.keptAs(keptAs(kinds, kind)) : read);
            }
        }
        return kinds;
    }

    private static Kind keptAs(List<Kind> kinds, KindEntry entry) {
        String version = entry.required("keptAs");
        return kinds.stream()
                .filter(one -> one.apiVersion().equals(version) && one.kind().equals(entry.text("kind", "")))
                .findFirst()
                .orElseThrow(() -> entry.problemOf("keptAs", "no such kind before this one in " + version));
    }

    private Kind kind(String group, String version, KindEntry entry) {
        String kind = entry.required("kind");
        String type = entry.text("type", "");
        return new Kind(
                group,
                version,
                kind,
                new Names(
                        entry.required("plural"),
                        entry.text("singular", kind.toLowerCase(Locale.ROOT)),
                        entry.texts("short"),
                        entry.texts("categories")),
                !"false".equals(entry.text("namespaced", "true")),
                entry.has("verbs") ? entry.texts("verbs") : Kind.ALL_VERBS,
                entry.texts("subresources"),
                type.isEmpty() ? null : schema.type(type),
                entry.texts("fields"),
                List.of(),
                null,
                null);
    }
}
