package dev.gantry.services.demo.definitions;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.services.demo.kinds.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Writes an APIService for each group and version a cluster serves, as kube-apiserver registers its own. Pure. */
final class ApiServices {
    private static final String MANAGED = "kube-aggregator.kubernetes.io/automanaged";

    private static final Rank OF_DEFINITIONS = new Rank(1000, 100);
    private static final Rank OF_SERVICES = new Rank(100, 100);

    /** What kube-apiserver 1.36 gives its own groups; versions that are not named have 15. */
    private static final Map<String, Integer> GROUPS = Map.ofEntries(
            Map.entry("", 18_000),
            Map.entry("apps", 17_800),
            Map.entry("events.k8s.io", 17_750),
            Map.entry("authentication.k8s.io", 17_700),
            Map.entry("authorization.k8s.io", 17_600),
            Map.entry("autoscaling", 17_500),
            Map.entry("batch", 17_400),
            Map.entry("certificates.k8s.io", 17_300),
            Map.entry("networking.k8s.io", 17_200),
            Map.entry("policy", 17_100),
            Map.entry("rbac.authorization.k8s.io", 17_000),
            Map.entry("storage.k8s.io", 16_800),
            Map.entry("apiextensions.k8s.io", 16_700),
            Map.entry("admissionregistration.k8s.io", 16_700),
            Map.entry("scheduling.k8s.io", 16_600),
            Map.entry("coordination.k8s.io", 16_500),
            Map.entry("node.k8s.io", 16_300),
            Map.entry("discovery.k8s.io", 16_200),
            Map.entry("resource.k8s.io", 16_200));

    private static final int USUAL_VERSION = 15;
    private static final Map<String, Integer> VERSIONS =
            Map.of("v1", 1, "autoscaling/v2", 30, "resource.k8s.io/v1", 21);

    private record Rank(int group, int version) {}

    private ApiServices() {}

    static List<ObjectNode> of(Collection<Kind> served, Instant created) {
        Map<String, Kind> versions = new LinkedHashMap<>();
        served.forEach(kind -> versions.putIfAbsent(kind.apiVersion(), kind));
        List<ObjectNode> services = new ArrayList<>();
        // The server of API services serves them itself and has no object of its own.
        versions.values().stream()
                .filter(kind -> !kind.group().equals("apiregistration.k8s.io"))
                .forEach(kind -> services.add(service(kind, created)));
        return services;
    }

    private static ObjectNode service(Kind kind, Instant created) {
        ObjectNode metadata =
                object("name", kind.version() + "." + kind.group(), "creationTimestamp", Tree.time(created));
        boolean isLocal = kind.type() != null || kind.isCustom();
        if (isLocal) {
            metadata.set("labels", object(MANAGED, kind.isCustom() ? "true" : "onstart"));
        }
        Rank rank = rank(kind);
        ObjectNode spec = object(
                "group", kind.group(),
                "version", kind.version(),
                "groupPriorityMinimum", rank.group(),
                "versionPriority", rank.version());
        if (kind.group().isEmpty()) {
            spec.remove("group");
        }
        if (!isLocal) {
            spec.put("insecureSkipTLSVerify", true);
            spec.set("service", object("name", "metrics-server", "namespace", "kube-system", "port", 443));
        }
        return object(
                "apiVersion",
                "apiregistration.k8s.io/v1",
                "kind",
                "APIService",
                "metadata",
                metadata,
                "spec",
                spec,
                "status",
                object("conditions", array(available(isLocal, created))));
    }

    private static Rank rank(Kind kind) {
        if (kind.isCustom()) {
            return OF_DEFINITIONS;
        }
        Integer group = GROUPS.get(kind.group());
        return group == null ? OF_SERVICES : new Rank(group, VERSIONS.getOrDefault(kind.apiVersion(), USUAL_VERSION));
    }

    private static ObjectNode available(boolean isLocal, Instant since) {
        return object(
                "type",
                "Available",
                "status",
                "True",
                "reason",
                isLocal ? "Local" : "Passed",
                "message",
                isLocal ? "Local APIServices are always available" : "all checks passed",
                "lastTransitionTime",
                Tree.time(since));
    }
}
