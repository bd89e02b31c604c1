package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where the traffic of a service's port goes: the first three ready addresses, and how many more. Pure. */
final class EndpointText {
    private static final int MOST = 3;

    private EndpointText() {}

    static List<JsonNode> slices(Related related, String namespace, String service) throws ClusterFailure {
        return related.list(new JsonQuery("endpointslices", namespace, "kubernetes.io/service-name=" + service, ""));
    }

    static String of(Known<List<JsonNode>> slices, String port) {
        return switch (slices) {
            case Known.Is<List<JsonNode>>(List<JsonNode> all) -> of(all, port);
            case Known.Not<List<JsonNode>> not -> not.toString();
        };
    }

    private static String of(List<JsonNode> slices, String port) {
        if (slices.isEmpty()) {
            return "<none>";
        }
        List<String> all = new ArrayList<>();
        for (JsonNode slice : slices) {
            JsonNode ports = slice.path("ports");
            if (ports.isEmpty()) {
                // A headless service may have no port at all.
                addresses(slice, "").forEach(all::add);
            }
            for (JsonNode one : ports) {
                if (Json.text(one, "name").equals(port)) {
                    all.addAll(addresses(slice, Json.text(one, "port")));
                }
            }
        }
        String first = String.join(",", all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? first : first + " + " + (all.size() - MOST) + " more...";
    }

    private static List<String> addresses(JsonNode slice, String port) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode endpoint : slice.path("endpoints")) {
            // Not said means ready.
            if (Json.at(endpoint, "conditions", "ready").asBoolean(true)) {
                String address = endpoint.path("addresses").path(0).asString("");
                addresses.add(port.isEmpty() ? address : ProbeText.hostAndPort(address, port));
            }
        }
        return addresses;
    }
}
