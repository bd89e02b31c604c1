package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where traffic goes to: endpoints, old and new, and addresses of services, in the order of kubectl. */
final class EndpointSections {
    private final Page page;

    EndpointSections(Page page) {
        this.page = page;
    }

    void slice(JsonNode slice) {
        page.heading(slice);
        page.field("AddressType", Json.text(slice, "addressType"));
        if (slice.path("ports").isEmpty()) {
            page.line(0, "Ports: <unset>");
        } else {
            page.line(0, "Ports:");
            ports(1, slice.path("ports"));
        }
        if (slice.path("endpoints").isEmpty()) {
            page.line(0, "Endpoints: <none>");
        } else {
            page.line(0, "Endpoints:");
            slice.path("endpoints").forEach(this::endpoint);
        }
    }

    private void ports(int level, JsonNode ports) {
        page.line(level, "Name\tPort\tProtocol");
        page.line(level, "----\t----\t--------");
        for (JsonNode port : ports) {
            page.line(
                    level,
                    Json.orUnset(port, "name") + "\t" + Json.orUnset(port, "port") + "\t"
                            + Json.text(port, "protocol"));
        }
    }

    private void endpoint(JsonNode endpoint) {
        page.field(1, "- Addresses", Json.orNone(Json.joined(endpoint.path("addresses"), ", ")));
        page.line(2, "Conditions:");
        page.field(3, "Ready", Json.orUnset(endpoint, "conditions", "ready"));
        page.field(2, "Hostname", Json.orUnset(endpoint, "hostname"));
        JsonNode target = endpoint.path("targetRef");
        if (target.isObject()) {
            page.field(2, "TargetRef", Json.text(target, "kind") + "/" + Json.text(target, "name"));
        }
        page.field(2, "NodeName", Json.orUnset(endpoint, "nodeName"));
        page.field(2, "Zone", Json.orUnset(endpoint, "zone"));
    }

    void endpoints(JsonNode endpoints) {
        page.heading(endpoints);
        page.line(0, "Subsets:");
        for (JsonNode subset : endpoints.path("subsets")) {
            page.field(1, "Addresses", addresses(subset.path("addresses")));
            page.field(1, "NotReadyAddresses", addresses(subset.path("notReadyAddresses")));
            if (!subset.path("ports").isEmpty()) {
                page.line(1, "Ports:");
                ports(2, subset.path("ports"));
            }
            page.line(0, "");
        }
    }

    void addressRange(JsonNode range) {
        page.name(range, false);
        page.labels(range);
        page.annotations(range);
        page.field("CIDRs", Json.joined(range.path("spec").path("cidrs"), ", "));
        JsonNode conditions = range.path("status").path("conditions");
        if (!conditions.isEmpty()) {
            page.line(0, "Status:");
        }
        page.conditions(
                conditions,
                "Type\tStatus\tLastTransitionTime\tReason\tMessage",
                "----\t------\t------------------\t------\t-------",
                "{type}\t{status}\t{lastTransitionTime}\t{reason}\t{message}");
    }

    void address(JsonNode address) {
        page.name(address, false);
        page.labels(address);
        page.annotations(address);
        JsonNode parent = address.path("spec").path("parentRef");
        if (parent.isObject()) {
            page.line(0, "Parent Reference:");
            page.field(1, "Group", Json.text(parent, "group"));
            page.field(1, "Resource", Json.text(parent, "resource"));
            page.field(1, "Namespace", Json.text(parent, "namespace"));
            page.field(1, "Name", Json.text(parent, "name"));
        }
    }

    private static String addresses(JsonNode addresses) {
        List<String> all = new ArrayList<>();
        addresses.forEach(address -> all.add(Json.text(address, "ip")));
        return Json.orNone(String.join(",", all));
    }
}
