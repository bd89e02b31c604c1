package dev.gantry.services.kubernetes.sync;

import java.util.List;
import java.util.Locale;

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

    /** Whether a user who writes this means this kind: its plural, singular, short name or kind, group after a dot. */
    boolean isMeantBy(String written) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        String name = dot < 0 ? wanted : wanted.substring(0, dot);
        boolean group = dot < 0 || (groupOf() + "/").startsWith(wanted.substring(dot + 1) + "/");
        return group && (name.equals(plural) || name.equals(kind.toLowerCase(Locale.ROOT)) || others.contains(name));
    }

    private String groupOf() {
        int slash = groupVersion.indexOf('/');
        return slash < 0 ? "" : groupVersion.substring(0, slash);
    }

    /** The object's path; a cluster-scoped kind has no namespace whatever was asked. */
    String path(String namespace, String name) {
        return Targets.collection(groupVersion, namespaced ? namespace : "", plural) + "/" + Targets.encode(name);
    }
}
