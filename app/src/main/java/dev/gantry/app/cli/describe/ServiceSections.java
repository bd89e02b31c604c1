package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Service in the order of kubectl, each port with where it leads. */
final class ServiceSections {
    private final Page page;

    ServiceSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode service) throws ClusterFailure {
        JsonNode spec = service.path("spec");
        page.heading(service);
        page.field("Selector", Json.orNone(Selectors.ofMap(spec.path("selector"))));
        page.field("Type", Json.text(spec, "type"));
        page.present("IP Family Policy", Json.text(spec, "ipFamilyPolicy"));
        page.field("IP Families", Json.orNone(Json.joined(spec.path("ipFamilies"), ",")));
        page.field("IP", Json.text(spec, "clusterIP"));
        page.field("IPs", Json.orNone(Json.joined(spec.path("clusterIPs"), ",")));
        page.present("External IPs", Json.joined(spec.path("externalIPs"), ","));
        page.present("Desired LoadBalancer IP", Json.text(spec, "loadBalancerIP"));
        page.present("External Name", Json.text(spec, "externalName"));
        page.present("LoadBalancer Ingress", balancers(Json.at(service, "status", "loadBalancer", "ingress")));
        ports(service);
        page.field("Session Affinity", Json.text(spec, "sessionAffinity"));
        page.present("External Traffic Policy", Json.text(spec, "externalTrafficPolicy"));
        page.present("Internal Traffic Policy", Json.text(spec, "internalTrafficPolicy"));
        page.present("HealthCheck NodePort", Json.text(spec, "healthCheckNodePort"));
        page.present("LoadBalancer Source Ranges", Json.joined(spec.path("loadBalancerSourceRanges"), ","));
        page.present("Traffic Distribution", Json.text(spec, "trafficDistribution"));
    }

    private static String balancers(JsonNode balancers) {
        List<String> all = new ArrayList<>();
        for (JsonNode balancer : balancers) {
            String ip = Json.text(balancer, "ip");
            String mode = Json.text(balancer, "ipMode");
            all.add(ip.isEmpty() ? Json.text(balancer, "hostname") : mode.isEmpty() ? ip : ip + " (" + mode + ")");
        }
        return String.join(", ", all);
    }

    private void ports(JsonNode service) throws ClusterFailure {
        JsonNode meta = service.path("metadata");
        Known<List<JsonNode>> slices = Known.ask(
                () -> EndpointText.slices(page.related(), Json.text(meta, "namespace"), Json.text(meta, "name")));
        for (JsonNode port : service.path("spec").path("ports")) {
            String name = Json.orUnset(port, "name");
            String protocol = "/" + Json.text(port, "protocol");
            page.field("Port", name + "\t" + Json.text(port, "port") + protocol);
            page.field("TargetPort", Json.text(port, "targetPort") + protocol);
            page.present("AppProtocol", Json.text(port, "appProtocol"));
            if (Json.number(port, "nodePort") != 0) {
                page.field("NodePort", name + "\t" + Json.text(port, "nodePort") + protocol);
            }
            page.field("Endpoints", EndpointText.of(slices, Json.text(port, "name")));
        }
    }
}
