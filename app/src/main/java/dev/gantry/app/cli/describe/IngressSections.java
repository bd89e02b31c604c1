package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.inventory.NamespacedName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** An Ingress in the order of kubectl, each path with where it leads, and its class. */
final class IngressSections {
    private final Page page;

    IngressSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode ingress) throws ClusterFailure {
        JsonNode spec = ingress.path("spec");
        String namespace = Json.text(ingress, "metadata", "namespace");
        page.name(ingress, false);
        page.labels(ingress);
        page.field("Namespace", namespace);
        page.field("Address", addresses(Json.at(ingress, "status", "loadBalancer", "ingress")));
        page.field(
                "Ingress Class", Json.has(spec, "ingressClassName") ? Json.text(spec, "ingressClassName") : "<none>");
        JsonNode fallback = spec.path("defaultBackend");
        String backend = fallback.isObject() ? backend(fallback, namespace) : "<default>";
        page.field("Default backend", backend);
        tls(spec.path("tls"));
        rules(spec.path("rules"), namespace, backend);
        page.annotations(ingress);
    }

    private static String addresses(JsonNode balancers) {
        TreeSet<String> all = new TreeSet<>();
        for (JsonNode balancer : balancers) {
            String ip = Json.text(balancer, "ip");
            all.add(ip.isEmpty() ? Json.text(balancer, "hostname") : ip);
        }
        all.remove("");
        return String.join(",", all);
    }

    private void tls(JsonNode tls) {
        if (tls.isEmpty()) {
            return;
        }
        page.line(0, "TLS:");
        for (JsonNode one : tls) {
            String secret = Json.text(one, "secretName");
            String hosts = Json.joined(one.path("hosts"), ",");
            page.line(1, secret.isEmpty() ? "SNI routes " + hosts : secret + " terminates " + hosts);
        }
    }

    private void rules(JsonNode rules, String namespace, String fallback) throws ClusterFailure {
        page.line(0, "Rules:");
        page.line(1, "Host\tPath\tBackends");
        page.line(1, "----\t----\t--------");
        int told = 0;
        for (JsonNode rule : rules) {
            if (!Json.has(rule, "http")) {
                continue;
            }
            told++;
            String host = Json.text(rule, "host");
            page.line(1, (host.isEmpty() ? "*" : host) + "\t");
            for (JsonNode path : rule.path("http").path("paths")) {
                page.line(2, "\t" + Json.text(path, "path") + " \t" + backend(path.path("backend"), namespace));
            }
        }
        if (told == 0) {
            page.line(1, "*\t*\t" + fallback);
        }
    }

    private String backend(JsonNode backend, String namespace) throws ClusterFailure {
        JsonNode service = backend.path("service");
        if (service.isObject()) {
            JsonNode port = service.path("port");
            String number = Json.text(port, "number");
            String name = Json.text(service, "name");
            return name + ":" + (number.isEmpty() ? Json.text(port, "name") : number) + " ("
                    + leadsTo(new NamespacedName(namespace, name), port) + ")";
        }
        JsonNode resource = backend.path("resource");
        return resource.isObject()
                ? "APIGroup: " + Json.orNone(Json.text(resource, "apiGroup")) + ", Kind: " + Json.text(resource, "kind")
                        + ", Name: " + Json.text(resource, "name")
                : "";
    }

    private String leadsTo(NamespacedName at, JsonNode port) throws ClusterFailure {
        Known<Optional<JsonNode>> service = Known.ask(() -> page.related().one("services", at));
        return switch (service) {
            case Known.Not<Optional<JsonNode>> not -> not.toString();
            case Known.Is<Optional<JsonNode>>(Optional<JsonNode> found) ->
                found.isEmpty()
                        ? "<error: services \"" + at.name() + "\" not found>"
                        : EndpointText.of(
                                Known.ask(() -> EndpointText.slices(page.related(), at.namespace(), at.name())),
                                portName(found.get(), port));
        };
    }

    private static String portName(JsonNode service, JsonNode wanted) {
        String name = "";
        for (JsonNode port : service.path("spec").path("ports")) {
            boolean byNumber = Json.has(wanted, "number") && Json.number(wanted, "number") == Json.number(port, "port");
            boolean byName =
                    Json.has(wanted, "name") && Json.text(wanted, "name").equals(Json.text(port, "name"));
            if (byNumber || byName) {
                name = Json.text(port, "name");
            }
        }
        return name;
    }

    void ingressClass(JsonNode type) {
        JsonNode parameters = type.path("spec").path("parameters");
        page.name(type, false);
        page.labels(type);
        page.annotations(type);
        page.field("Controller", Json.text(type, "spec", "controller"));
        if (parameters.isObject()) {
            page.line(0, "Parameters:");
            for (List<String> line :
                    List.of(List.of("APIGroup", "apiGroup"), List.of("Kind", "kind"), List.of("Name", "name"))) {
                if (Json.has(parameters, line.get(1))) {
                    page.field(1, line.get(0), Json.text(parameters, line.get(1)));
                }
            }
        }
    }
}
