package dev.gantry.services.kubernetes.sync;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A kind the server serves, as it is asked for. Immutable.
 *
 * @param kind as in {@code kind: DaemonSet}
 * @param others singular and short names
 */
record ApiKind(String groupVersion, String plural, String kind, List<String> others, boolean namespaced) {
    ApiKind {
        others = List.copyOf(others);
    }

    /**
     * Whether a user who writes this means this kind: its plural, singular, short name or kind; after a dot its group,
     * of which the beginning will do, or its version and its group.
     */
    boolean isMeantBy(String written) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        String name = dot < 0 ? wanted : wanted.substring(0, dot);
        return words().anyMatch(name::equals) && (dot < 0 || isOf(wanted.substring(dot + 1)));
    }

    private boolean isOf(String group) {
        String own = groupOf() + ".";
        return own.startsWith(group + ".") || (versionOf() + "." + own).equals(group + ".");
    }

    /** Everything this kind is called. */
    Stream<String> words() {
        return Stream.concat(Stream.of(plural, kind.toLowerCase(Locale.ROOT)), others.stream());
    }

    /** Its plural, with the group where it is not of the core. */
    String fullName() {
        return groupOf().isEmpty() ? plural : plural + "." + groupOf();
    }

    private String versionOf() {
        return groupVersion.substring(groupVersion.indexOf('/') + 1);
    }

    private String groupOf() {
        int slash = groupVersion.indexOf('/');
        return slash < 0 ? "" : groupVersion.substring(0, slash);
    }

    /** The path of all of them; a cluster-scoped kind has no namespace whatever was asked. */
    String path(String namespace) {
        return Targets.collection(groupVersion, namespaced ? namespace : "", plural);
    }

    /** The object's path; a cluster-scoped kind has no namespace whatever was asked. */
    String path(String namespace, String name) {
        return path(namespace) + "/" + Targets.encode(name);
    }
}
