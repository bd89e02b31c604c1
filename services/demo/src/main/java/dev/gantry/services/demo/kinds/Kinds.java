package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds one cluster serves. Immutable; any thread. */
public final class Kinds {
    private final Map<String, Kind> byPath = new LinkedHashMap<>();
    private final Map<String, Kind> byKind = new LinkedHashMap<>();

    /** @param kinds in the order discovery lists them */
    public Kinds(Collection<Kind> kinds) {
        for (Kind kind : kinds) {
            byPath.put(kind.apiVersion() + "/" + kind.plural(), kind);
            byKind.putIfAbsent(kind.apiVersion() + "/" + kind.kind(), kind);
        }
    }

    /** What every cluster serves. */
    public static Kinds builtIn(Schema schema) {
        return new Kinds(new KindFile(schema).ofModule("kubernetes.yaml"));
    }

    public Kinds with(Collection<Kind> more) {
        List<Kind> all = new ArrayList<>(byPath.values());
        all.addAll(more);
        return new Kinds(all);
    }

    /** @param apiVersion {@code v1} or {@code apps/v1} */
    public @Nullable Kind at(String apiVersion, String plural) {
        return byPath.get(apiVersion + "/" + plural);
    }

    /** @param kind {@code Deployment} */
    public @Nullable Kind named(String apiVersion, String kind) {
        return byKind.get(apiVersion + "/" + kind);
    }

    /** Whether another kind has its plural or its name in its group, in whatever version, and is kept elsewhere. */
    boolean knows(Kind kind) {
        return all().stream()
                .filter(other -> other.group().equals(kind.group()) && other.kept() != kind.kept())
                .anyMatch(other ->
                        other.plural().equals(kind.plural()) || other.kind().equals(kind.kind()));
    }

    public Collection<Kind> all() {
        return byPath.values();
    }

    /** Whether anything but custom kinds is served in the version of a group. */
    public boolean servesBuiltIn(String group, String version) {
        return all().stream()
                .anyMatch(kind -> kind.group().equals(group) && kind.version().equals(version) && !kind.isCustom());
    }
}
