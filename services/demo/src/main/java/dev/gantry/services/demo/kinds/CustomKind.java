package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.jsonpath.JsonPath;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.services.demo.kinds.Kind.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads custom kinds in one version of a group, and refuses what no CustomResourceDefinition could declare. Immutable;
 * any thread.
 */
record CustomKind(String group, String version) {
    private static final Set<String> KNOWN = Set.of(
            "kind", "plural", "singular", "short", "categories", "namespaced", "subresources", "scale", "columns");
    private static final Set<String> OF_COLUMN = Set.of("name", "type", "path", "priority");
    private static final Set<String> OF_SCALE = Set.of("spec", "status", "selector");
    private static final Set<String> SUBRESOURCES = Set.of("status", "scale");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "date");

    private static final Pattern GROUP =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+");
    private static final Pattern VERSION = Pattern.compile("v[1-9]\\d*((alpha|beta)[1-9]\\d*)?");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern FIELDS = Pattern.compile("\\.(spec|status)(\\.[A-Za-z_][A-Za-z0-9_-]*)+");

    /**
     * One for each version of an entry, the one that objects are kept in first.
     *
     * @throws KindProblem for a group or version no server would take
     */
    static List<CustomKind> in(KindEntry entry) {
        String group = entry.required("group");
        if (!GROUP.matcher(group).matches()) {
            throw entry.problemOf("group", "wants a domain such as apps.example.com, not \"" + group + "\"");
        }
        if (!entry.has("versions")) {
            return List.of(new CustomKind(group, checked(entry, "version", entry.required("version"))));
        }
        if (entry.has("version")) {
            throw entry.problemOf("version", "is given beside versions; one of them is enough");
        }
        List<String> versions = entry.texts("versions");
        if (versions.isEmpty() || Set.copyOf(versions).size() < versions.size()) {
            throw entry.problemOf("versions", "wants each version once, the one to keep objects in first");
        }
        return versions.stream()
                .map(version -> new CustomKind(group, checked(entry, "versions", version)))
                .toList();
    }

    private static String checked(KindEntry entry, String key, String version) {
        if (!VERSION.matcher(version).matches()) {
            throw entry.problemOf(key, "wants one such as v1 or v1beta2, not \"" + version + "\"");
        }
        return version;
    }

    Kind read(KindEntry entry) {
        entry.only(KNOWN);
        String kind = entry.required("kind");
        if (!KIND.matcher(kind).matches()) {
            throw entry.problemOf("kind", "wants a name such as CloneSet, not \"" + kind + "\"");
        }
        List<String> subresources = subresources(entry);
        return new Kind(
                group,
                version,
                kind,
                names(entry, kind),
                namespaced(entry),
                Kind.CUSTOM_VERBS,
                subresources,
                null,
                List.of(),
                entry.entries("columns").stream().map(CustomKind::column).toList(),
                scale(entry, subresources.contains("scale")),
                null);
    }

    private static Names names(KindEntry entry, String kind) {
        String plural = entry.required("plural");
        String singular = entry.text("singular", kind.toLowerCase(Locale.ROOT));
        named(entry, "plural", plural);
        named(entry, "singular", singular);
        entry.texts("short").forEach(one -> named(entry, "short", one));
        entry.texts("categories").forEach(one -> named(entry, "categories", one));
        return new Names(plural, singular, entry.texts("short"), entry.texts("categories"));
    }

    private static void named(KindEntry entry, String key, String name) {
        if (!NAME.matcher(name).matches()) {
            throw entry.problemOf(key, "wants small letters, digits and dashes, not \"" + name + "\"");
        }
    }

    private static boolean namespaced(KindEntry entry) {
        return switch (entry.text("namespaced", "true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw entry.problemOf("namespaced", "wants true or false");
        };
    }

    private static List<String> subresources(KindEntry entry) {
        for (String one : entry.texts("subresources")) {
            if (!SUBRESOURCES.contains(one)) {
                throw entry.problemOf(
                        "subresources", "\"" + one + "\" is none of custom kinds; known are scale, status");
            }
        }
        // A server tells the status first.
        return List.of("status", "scale").stream()
                .filter(entry.texts("subresources")::contains)
                .toList();
    }

    private static @Nullable Scale scale(KindEntry entry, boolean isScaled) {
        KindEntry scale = entry.entry("scale");
        if (scale == null) {
            if (isScaled) {
                throw entry.problem("scale: is missing; give the paths spec and status of the replicas");
            }
            return null;
        }
        if (!isScaled) {
            throw entry.problemOf("scale", "is given, but subresources does not name scale");
        }
        scale.only(OF_SCALE);
        scale.required("spec");
        scale.required("status");
        return new Scale(fields(scale, "spec"), fields(scale, "status"), fields(scale, "selector"));
    }

    private static String fields(KindEntry entry, String key) {
        String path = entry.text(key, "");
        if (!path.isEmpty() && !FIELDS.matcher(path).matches()) {
            throw entry.problemOf(key, "wants field names such as .spec.replicas, not \"" + path + "\"");
        }
        return path;
    }

    private static Column column(KindEntry entry) {
        entry.only(OF_COLUMN);
        String type = entry.text("type", "string");
        if (!TYPES.contains(type)) {
            throw entry.problemOf("type", "wants string, integer, number, boolean or date, not \"" + type + "\"");
        }
        String path = entry.required("path");
        try {
            JsonPath.of(path);
        } catch (IllegalArgumentException e) {
            throw entry.problemOf("path", String.valueOf(e.getMessage()));
        }
        String priority = entry.text("priority", "0");
        if (!priority.matches("\\d{1,3}")) {
            throw entry.problemOf("priority", "wants a number from 0, not \"" + priority + "\"");
        }
        return new Column(entry.required("name"), type, path, Integer.parseInt(priority));
    }
}
