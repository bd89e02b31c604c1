package dev.gantry.app.cli.describe;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A NetworkPolicy in the order of kubectl. */
final class NetworkPolicySections {
    private static final DateTimeFormatter GO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z z", Locale.ENGLISH);
    private static final String INDENT = "    ";

    private final Page page;

    NetworkPolicySections(Page page) {
        this.page = page;
    }

    void tell(JsonNode policy) {
        JsonNode spec = policy.path("spec");
        String created = Json.text(policy, "metadata", "creationTimestamp");
        List<String> types = Json.texts(spec.path("policyTypes"));
        String pods = Selectors.of(spec.path("podSelector"));
        page.name(policy, true);
        page.field("Created on", GO.format(Instant.parse(created).atZone(page.zone())));
        page.labels(policy);
        page.annotations(policy);
        page.line(0, "Spec:");
        page.line(
                1,
                "PodSelector:     "
                        + (pods.isEmpty()
                                ? "<none> (Allowing the specific traffic to all pods in this namespace)"
                                : pods));
        direction(types.contains("Ingress"), "ingress", "From", spec.path("ingress"));
        direction(types.contains("Egress"), "egress", "To", spec.path("egress"));
        page.line(1, "Policy Types: " + Json.orNone(String.join(", ", types)));
    }

    private void direction(boolean affected, String direction, String peer, JsonNode rules) {
        if (!affected) {
            page.line(1, "Not affecting " + direction + " traffic");
            return;
        }
        page.line(1, "Allowing " + direction + " traffic:");
        if (rules.isEmpty()) {
            page.line(0, INDENT + "<none> (Selected pods are isolated for " + direction + " connectivity)");
        }
        boolean first = true;
        for (JsonNode rule : rules) {
            if (!first) {
                page.line(0, INDENT + "----------");
            }
            first = false;
            ports(rule.path("ports"));
            peers(peer, rule.path(peer.toLowerCase(Locale.ROOT)));
        }
    }

    private void ports(JsonNode ports) {
        if (ports.isEmpty()) {
            page.line(0, INDENT + "To Port: <any> (traffic allowed to all ports)");
        }
        for (JsonNode port : ports) {
            String number = Json.has(port, "port") ? Json.text(port, "port") : "<nil>";
            String protocol = Json.has(port, "protocol") ? Json.text(port, "protocol") : "TCP";
            String end = Json.text(port, "endPort");
            page.line(
                    0,
                    INDENT
                            + (end.isEmpty()
                                    ? "To Port: " + number + "/" + protocol
                                    : "To Port Range: " + number + "-" + end + "/" + protocol));
        }
    }

    private void peers(String title, JsonNode peers) {
        if (peers.isEmpty()) {
            String end = title.equals("To") ? "destination" : "source";
            page.line(0, INDENT + title + ": <any> (traffic not restricted by " + end + ")");
        }
        for (JsonNode peer : peers) {
            page.line(0, INDENT + title + ":");
            selector("NamespaceSelector", peer.path("namespaceSelector"));
            selector("PodSelector", peer.path("podSelector"));
            JsonNode block = peer.path("ipBlock");
            if (block.isObject()) {
                page.line(1, INDENT + "IPBlock:");
                page.line(2, INDENT + "CIDR: " + Json.text(block, "cidr"));
                page.line(2, INDENT + "Except: " + Json.joined(block.path("except"), ", "));
            }
        }
    }

    private void selector(String title, JsonNode selector) {
        if (selector.isObject()) {
            page.line(1, INDENT + title + ": " + Selectors.orNone(selector));
        }
    }
}
