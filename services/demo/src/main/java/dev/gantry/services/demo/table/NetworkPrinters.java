package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of services and of what is behind and before them. Pure. */
final class NetworkPrinters {
    private static final int MAX_SHOWN = 3;
    private static final String NONE = "<none>";

    private NetworkPrinters() {}

    static void addTo(Map<String, RowPrinter> printers) {
        printers.put("core/v1.Service", NetworkPrinters::service);
        printers.put("core/v1.Endpoints", NetworkPrinters::endpoints);
        printers.put("discovery/v1.EndpointSlice", NetworkPrinters::endpointSlice);
        printers.put("networking/v1.Ingress", NetworkPrinters::ingress);
        printers.put("networking/v1.IngressClass", NetworkPrinters::ingressClass);
        printers.put("networking/v1.NetworkPolicy", NetworkPrinters::networkPolicy);
    }

    private static void service(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        List<String> ports = Fields.each(spec.path("ports"), NetworkPrinters::port);
        row.name()
                .text(Fields.text(spec, "type"))
                .text(Fields.textOr(NONE, spec.path("clusterIPs").path(0)))
                .text(externalIp(object))
                .text(ports.isEmpty() ? NONE : String.join(",", ports))
                .age()
                .text(Selectors.labels(spec.path("selector")));
    }

    private static String port(JsonNode port) {
        long nodePort = Fields.number(port, "nodePort");
        return Fields.number(port, "port") + (nodePort > 0 ? ":" + nodePort : "") + "/" + Fields.text(port, "protocol");
    }

    private static String externalIp(ObjectNode service) {
        List<String> addresses = new ArrayList<>();
        switch (Fields.text(service, "spec", "type")) {
            case "ExternalName" -> {
                return Fields.text(service, "spec", "externalName");
            }
            case "LoadBalancer" -> addresses.addAll(loadBalancer(service));
            case "ClusterIP", "NodePort" -> {}
            default -> {
                return Ages.UNKNOWN;
            }
        }
        addresses.addAll(Fields.texts(Fields.at(service, "spec", "externalIPs")));
        if (addresses.isEmpty()) {
            return Fields.text(service, "spec", "type").equals("LoadBalancer") ? "<pending>" : NONE;
        }
        return String.join(",", addresses);
    }

    private static Set<String> loadBalancer(ObjectNode object) {
        TreeSet<String> addresses = new TreeSet<>();
        for (JsonNode ingress : Fields.at(object, "status", "loadBalancer", "ingress")) {
            addresses.add(Fields.textOr(Fields.text(ingress, "hostname"), ingress, "ip"));
        }
        addresses.remove("");
        return addresses;
    }

    private static void endpoints(ObjectNode object, Row row) {
        List<String> all = new ArrayList<>();
        for (JsonNode subset : object.path("subsets")) {
            List<String> addresses = Fields.each(subset.path("addresses"), one -> Fields.text(one, "ip"));
            if (subset.path("ports").isEmpty()) {
                all.addAll(addresses);
            }
            for (JsonNode port : subset.path("ports")) {
                addresses.forEach(ip -> all.add(hostPort(ip, Fields.number(port, "port"))));
            }
        }
        row.name().text(object.path("subsets").isEmpty() ? NONE : shown(all)).age();
    }

    private static String hostPort(String ip, long port) {
        return (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + port;
    }

    /** The first few, and how many more there are. */
    private static String shown(List<String> all) {
        return all.size() <= MAX_SHOWN
                ? String.join(",", all)
                : String.join(",", all.subList(0, MAX_SHOWN)) + " + " + (all.size() - MAX_SHOWN) + " more...";
    }

    private static void endpointSlice(ObjectNode object, Row row) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode endpoint : object.path("endpoints")) {
            addresses.addAll(Fields.texts(endpoint.path("addresses")));
        }
        row.name()
                .text(Fields.text(object, "addressType"))
                .text(orUnset(Fields.each(object.path("ports"), NetworkPrinters::slicePort)))
                .text(orUnset(addresses))
                .age();
    }

    private static String slicePort(JsonNode port) {
        if (Fields.isSet(port, "port")) {
            return String.valueOf(Fields.number(port, "port"));
        }
        return Fields.isSet(port, "name") ? Fields.text(port, "name") : "*";
    }

    private static String orUnset(List<String> all) {
        String text = shown(all);
        return text.isEmpty() ? "<unset>" : text;
    }

    private static void ingress(ObjectNode object, Row row) {
        row.name()
                .text(
                        Fields.isSet(object, "spec", "ingressClassName")
                                ? Fields.text(object, "spec", "ingressClassName")
                                : NONE)
                .text(hosts(Fields.at(object, "spec", "rules")))
                .text(String.join(",", loadBalancer(object)))
                .text(Fields.at(object, "spec", "tls").isEmpty() ? "80" : "80, 443")
                .age();
    }

    /** Rules without a host are passed over, and still count among those that are not shown. */
    private static String hosts(JsonNode rules) {
        List<String> shown = new ArrayList<>();
        boolean hasMore = false;
        for (JsonNode rule : rules) {
            hasMore |= shown.size() == MAX_SHOWN;
            String host = Fields.text(rule, "host");
            if (!hasMore && !host.isEmpty()) {
                shown.add(host);
            }
        }
        if (shown.isEmpty()) {
            return "*";
        }
        return String.join(",", shown) + (hasMore ? " + " + (rules.size() - MAX_SHOWN) + " more..." : "");
    }

    private static void ingressClass(ObjectNode object, Row row) {
        boolean isDefault = Fields.text(
                        object, "metadata", "annotations", "ingressclass.kubernetes.io/is-default-class")
                .equals("true");
        row.text(Fields.text(object, "metadata", "name") + (isDefault ? " (default)" : ""))
                .text(Fields.text(object, "spec", "controller"))
                .text(parameters(Fields.at(object, "spec", "parameters")))
                .age();
    }

    private static String parameters(JsonNode parameters) {
        if (!parameters.isObject()) {
            return NONE;
        }
        String group = Fields.isSet(parameters, "apiGroup") ? "." + Fields.text(parameters, "apiGroup") : "";
        return Fields.text(parameters, "kind") + group + "/" + Fields.text(parameters, "name");
    }

    private static void networkPolicy(ObjectNode object, Row row) {
        row.name()
                .text(Selectors.selector(Fields.at(object, "spec", "podSelector")))
                .age();
    }
}
