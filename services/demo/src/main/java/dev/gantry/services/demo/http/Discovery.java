package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server says of its kinds: groups, resources, and both at once (aggregated discovery v2). Any thread. */
final class Discovery {
    /** The one version of the aggregated form that is still served. */
    static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    private final Kinds kinds;
    private final ObjectMapper mapper;

    Discovery(Kinds kinds, ObjectMapper mapper) {
        this.kinds = kinds;
        this.mapper = mapper;
    }

    /**
     * Whether a client takes aggregated discovery before the older form.
     *
     * @throws dev.gantry.services.demo.api.ApiException 406 where it takes neither
     */
    static boolean isAggregated(Exchange exchange) {
        String accept = exchange.header("Accept");
        if (accept == null || accept.isBlank()) {
            return false;
        }
        for (String entry : accept.split(",")) {
            boolean isOfGroup = entry.contains("g=apidiscovery.k8s.io");
            if (isOfGroup && List.of(entry.strip().split(";")).contains("v=v2")) {
                return true;
            }
            if (!isOfGroup && Format.accepted(entry, true) != null) {
                return false;
            }
        }
        throw Refusals.notAcceptable(Bodies.SUPPORTED);
    }

    byte[] bytes(ObjectNode answer) {
        return mapper.writeValueAsBytes(answer);
    }

    /** Where groups and versions are, {@code /apis/} as well, which answers by itself. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>(List.of("/api", "/apis", "/apis/"));
        for (Kind kind : kinds.all()) {
            paths.add(kind.root());
            if (!kind.group().isEmpty()) {
                paths.add("/apis/" + kind.group());
            }
        }
        return paths;
    }

    /**
     * {@code /api}.
     *
     * @param host where the server is reached, with its port
     */
    ObjectNode coreVersions(String host) {
        ObjectNode versions = mapper.createObjectNode().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        ObjectNode address = versions.putArray("serverAddressByClientCIDRs").addObject();
        address.put("clientCIDR", "0.0.0.0/0");
        address.put("serverAddress", host);
        return versions;
    }

    /** {@code /apis}. */
    ObjectNode groups() {
        ObjectNode list = typed("APIGroupList");
        ArrayNode groups = list.putArray("groups");
        versionsByGroup().forEach((group, versions) -> {
            if (!group.isEmpty()) {
                fill(groups.addObject(), group, versions);
            }
        });
        return list;
    }

    /** {@code /apis/GROUP}; null for one that is not served. */
    @Nullable
    ObjectNode group(String group) {
        Set<String> versions = versionsByGroup().get(group);
        if (versions == null || group.isEmpty()) {
            return null;
        }
        ObjectNode node = typed("APIGroup");
        fill(node, group, versions);
        return node;
    }

    private static void fill(ObjectNode node, String group, Set<String> versions) {
        node.put("name", group);
        ArrayNode list = node.putArray("versions");
        for (String version : versions) {
            list.addObject().put("groupVersion", group + "/" + version).put("version", version);
        }
        String preferred = versions.iterator().next();
        node.putObject("preferredVersion")
                .put("groupVersion", group + "/" + preferred)
                .put("version", preferred);
    }

    private Map<String, Set<String>> versionsByGroup() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        kinds.all()
                .forEach(kind -> groups.computeIfAbsent(kind.group(), any -> versions(kind))
                        .add(kind.version()));
        return groups;
    }

    /** Built-in versions stand as they are registered, those of definitions by age and what they promise. */
    private static Set<String> versions(Kind kind) {
        return kind.isCustom() ? new TreeSet<>(VersionOrder.PREFERRED_FIRST) : new LinkedHashSet<>();
    }

    private List<Kind> kindsOf(String group, String version) {
        return kinds.all().stream()
                .filter(kind -> kind.group().equals(group) && kind.version().equals(version))
                .toList();
    }

    /** {@code /api/v1} and {@code /apis/GROUP/VERSION}. */
    ObjectNode resources(String group, String version) {
        ObjectNode list =
                group.isEmpty() ? mapper.createObjectNode().put("kind", "APIResourceList") : typed("APIResourceList");
        list.put("groupVersion", group.isEmpty() ? version : group + "/" + version);
        ArrayNode resources = list.putArray("resources");
        for (Kind kind : kindsOf(group, version)) {
            ObjectNode node = resources.addObject();
            node.put("name", kind.plural());
            node.put("singularName", kind.names().singular());
            node.put("namespaced", kind.namespaced());
            node.put("kind", kind.kind());
            addAll(node.putArray("verbs"), kind.verbs());
            addUnlessEmpty(node, "shortNames", kind.names().shortNames());
            addUnlessEmpty(node, "categories", kind.names().categories());
            for (String subresource : kind.subresources()) {
                ObjectNode sub = resources.addObject();
                sub.put("name", kind.plural() + "/" + subresource);
                sub.put("singularName", "");
                sub.put("namespaced", kind.namespaced());
                Subresource known = Subresource.named(subresource);
                if (!known.group().isEmpty()) {
                    sub.put("group", known.group());
                    sub.put("version", known.version());
                }
                sub.put("kind", known.kind(kind));
                addAll(sub.putArray("verbs"), known.verbs());
            }
        }
        return list;
    }

    /** {@code /api} or {@code /apis} with everything in them. */
    ObjectNode aggregated(boolean isCore) {
        ObjectNode list = mapper.createObjectNode();
        list.put("kind", "APIGroupDiscoveryList");
        list.put("apiVersion", "apidiscovery.k8s.io/v2");
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        versionsByGroup().forEach((group, versions) -> {
            if (group.isEmpty() == isCore) {
                ObjectNode item = items.addObject();
                ObjectNode metadata = item.putObject("metadata");
                if (!group.isEmpty()) {
                    metadata.put("name", group);
                }
                ArrayNode all = item.putArray("versions");
                versions.forEach(version -> addVersion(all.addObject(), group, version));
            }
        });
        return list;
    }

    private void addVersion(ObjectNode node, String group, String version) {
        node.put("version", version);
        ArrayNode resources = node.putArray("resources");
        for (Kind kind : kindsOf(group, version)) {
            ObjectNode resource = resources.addObject();
            resource.put("resource", kind.plural());
            putType(resource.putObject("responseKind"), own(kind, group), own(kind, version), kind.kind());
            resource.put("scope", kind.namespaced() ? "Namespaced" : "Cluster");
            resource.put("singularResource", kind.names().singular());
            addAll(resource.putArray("verbs"), kind.verbs());
            addUnlessEmpty(resource, "shortNames", kind.names().shortNames());
            addUnlessEmpty(resource, "categories", kind.names().categories());
            if (!kind.subresources().isEmpty()) {
                ArrayNode subs = resource.putArray("subresources");
                for (String subresource : kind.subresources()) {
                    Subresource known = Subresource.named(subresource);
                    ObjectNode sub = subs.addObject();
                    sub.put("subresource", subresource);
                    putType(
                            sub.putObject("responseKind"),
                            known.group().isEmpty() ? own(kind, group) : known.group(),
                            known.version().isEmpty() ? own(kind, version) : known.version(),
                            known.kind(kind));
                    addAll(sub.putArray("verbs"), known.verbs());
                }
            }
        }
        node.put("freshness", "Current");
    }

    /** Built-in kinds leave out what stands above them. */
    private static String own(Kind kind, String above) {
        return kind.type() == null ? above : "";
    }

    private static void putType(ObjectNode node, String group, String version, String kind) {
        node.put("group", group).put("version", version).put("kind", kind);
    }

    private ObjectNode typed(String kind) {
        return mapper.createObjectNode().put("kind", kind).put("apiVersion", "v1");
    }

    private static void addAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void addUnlessEmpty(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            addAll(node.putArray(key), values);
        }
    }
}
