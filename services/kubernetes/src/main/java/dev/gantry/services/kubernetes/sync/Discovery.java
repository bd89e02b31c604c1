package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks one server which kinds it serves beyond the usual ones, in one answer per root (aggregated discovery,
 * {@code k8s.io/api/apidiscovery/v2}), once. Blocks; any thread.
 */
final class Discovery {
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    private final OneOff asks;
    private List<ApiKind> known = List.of();

    Discovery(OneOff asks) {
        this.asks = asks;
    }

    /** The kind meant by a plural, singular, short name or kind; empty where the server has none such. */
    Optional<ApiKind> find(String written) throws ClusterFailure {
        Optional<ApiKind> usual = BuiltInKinds.find(written);
        return usual.isPresent() ? usual : discovered(written);
    }

    private synchronized Optional<ApiKind> discovered(String written) throws ClusterFailure {
        Optional<ApiKind> before = among(known, written);
        if (before.isPresent()) {
            return before;
        }
        List<ApiKind> all = new ArrayList<>();
        for (String root : List.of("/api", "/apis")) {
            read(asks.json(root, AGGREGATED), all);
        }
        known = List.copyOf(all);
        return among(known, written);
    }

    private static Optional<ApiKind> among(List<ApiKind> kinds, String written) {
        return kinds.stream().filter(kind -> kind.isMeantBy(written)).findFirst();
    }

    /** Groups come in the server's order and versions with the preferred one first, so the first match is kubectl's. */
    private static void read(JsonNode list, List<ApiKind> into) {
        for (JsonNode group : list.path("items")) {
            String name = group.path("metadata").path("name").asString("");
            for (JsonNode version : group.path("versions")) {
                String number = version.path("version").asString("");
                String groupVersion = name.isEmpty() ? number : name + "/" + number;
                for (JsonNode resource : version.path("resources")) {
                    into.add(kind(groupVersion, resource));
                }
            }
        }
    }

    private static ApiKind kind(String groupVersion, JsonNode resource) {
        List<String> others = new ArrayList<>();
        String singular = resource.path("singularResource").asString("");
        if (!singular.isEmpty()) {
            others.add(singular);
        }
        resource.path("shortNames").forEach(name -> others.add(name.asString("")));
        return new ApiKind(
                groupVersion,
                resource.path("resource").asString(""),
                resource.path("responseKind").path("kind").asString(""),
                others,
                resource.path("scope").asString("").equals("Namespaced"));
    }
}
