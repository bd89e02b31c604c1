package dev.gantry.services.demo.kinds;

import dev.gantry.services.demo.schema.ObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource the server serves in one version. Immutable; any thread. Compared by identity, because each cluster has
 * one of each and it is the key of everything.
 *
 * @param group empty for the core group
 * @param subresources {@code status}, {@code scale}, {@code log} …
 * @param verbs what discovery says may be done with it
 * @param type its fields, or null for a custom kind, whose fields may be anything
 * @param fields paths that field selectors may name, beside name and namespace
 * @param columns what a table of a custom kind shows; empty for built-in kinds, which print themselves
 * @param scale where a custom kind keeps its replicas, or null where the usual places hold
 * @param keptAs the kind its objects are kept as, or null for one that is kept as it is served
 */
public record Kind(
        String group,
        String version,
        String kind,
        Names names,
        boolean namespaced,
        List<String> verbs,
        List<String> subresources,
        @Nullable ObjectType type,
        List<String> fields,
        List<Column> columns,
        @Nullable Scale scale,
        @Nullable Kind keptAs) {

    /** Verbs of a kind that can be read and changed. */
    public static final List<String> ALL_VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** The same of a custom kind, in the order its server tells them. */
    public static final List<String> CUSTOM_VERBS =
            List.of("delete", "deletecollection", "get", "list", "patch", "create", "update", "watch");

    /** What clients may call it. */
    public record Names(String plural, String singular, List<String> shortNames, List<String> categories) {}

    /**
     * A printer column of a custom kind.
     *
     * @param type {@code string}, {@code integer}, {@code date} …
     * @param path JSON path as a CustomResourceDefinition writes it: {@code .status.phase}
     * @param priority 0 is always shown, others only with {@code -o wide}
     */
    public record Column(String name, String type, String path, int priority) {}

    /**
     * Where a custom kind keeps what its {@code scale} shows: paths of field names, such as {@code .spec.replicas}.
     *
     * @param selector of a label selector as text, empty where there is none
     */
    public record Scale(String spec, String status, String selector) {}

    /** The same, as one more form in which the objects of another kind are served. */
    Kind keptAs(Kind other) {
        return new Kind(
                group, version, kind, names, namespaced, verbs, subresources, type, fields, columns, scale, other);
    }

    /** The kind its objects are kept as: itself, but for one that is another form of the same objects. */
    public Kind kept() {
        return keptAs == null ? this : keptAs;
    }

    /** Whether its objects are kept as another kind, and seen there too. */
    public boolean isView() {
        return keptAs != null;
    }

    public String plural() {
        return names.plural();
    }

    /** {@code v1} or {@code apps/v1}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Where its group and version are served: {@code /api/v1} or {@code /apis/apps/v1}. */
    public String root() {
        return (group.isEmpty() ? "/api/" : "/apis/") + apiVersion();
    }

    /** {@code Pod} or {@code Deployment.apps}, as validation messages call it. */
    public String qualifiedName() {
        return group.isEmpty() ? kind : kind + "." + group;
    }

    /** Whether it is one that a CustomResourceDefinition would declare: kept by the server, its fields unknown. */
    public boolean isCustom() {
        return type == null && allows("create");
    }

    public boolean has(String subresource) {
        return subresources.contains(subresource);
    }

    public boolean allows(String verb) {
        return verbs.contains(verb);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return group.isEmpty() ? plural() : plural() + "." + group;
    }
}
