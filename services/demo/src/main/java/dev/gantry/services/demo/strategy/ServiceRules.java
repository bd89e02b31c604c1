package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What services must be, and the addresses and ports they are given. Any thread. */
final class ServiceRules {
    private static final int MOST_AFFINITY_SECONDS = 86_400;
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final ServiceNumbers numbers;

    ServiceRules(Supplier<InUse> inUse) {
        this.numbers = new ServiceNumbers(inUse);
    }

    Rules rules() {
        return Rules.of(Names::label)
                .prepared(this::prepare)
                .valid(ServiceRules::check)
                .validNew(numbers::check)
                .changedFirst(ServiceRules::changed);
    }

    private void prepare(ObjectNode service, ObjectNode old) {
        ObjectNode spec = Filling.object(service, "spec");
        JsonNode before = old.path("spec");
        if (spec.path("type").asString("").equals("ExternalName")) {
            if (before.path("type").asString("").equals("ExternalName") || before.isMissingNode()) {
                return;
            }
            List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy").forEach(spec::remove);
            return;
        }
        keepAllocated(spec, before);
        addresses(spec);
        ports(spec, before);
    }

    private static void keepAllocated(ObjectNode spec, JsonNode before) {
        boolean hadNone = before.path("clusterIP").asString("").isEmpty();
        if (!hadNone
                && spec.path("clusterIP").asString("").isEmpty()
                && spec.path("clusterIPs").isEmpty()) {
            spec.set("clusterIP", before.path("clusterIP"));
            spec.set("clusterIPs", before.path("clusterIPs").deepCopy());
        }
        for (String field : List.of("ipFamilies", "ipFamilyPolicy")) {
            if (!before.path(field).isMissingNode()
                    && spec.path(field).isEmpty()
                    && !spec.path(field).isString()) {
                spec.set(field, before.path(field).deepCopy());
            }
        }
    }

    private void addresses(ObjectNode spec) {
        String given = spec.path("clusterIP").asString("");
        if (given.isEmpty() && !spec.path("clusterIPs").isEmpty()) {
            given = spec.path("clusterIPs").path(0).asString("");
            spec.put("clusterIP", given);
        }
        if (given.isEmpty()) {
            given = numbers.nextAddress();
            spec.put("clusterIP", given);
        }
        if (spec.path("clusterIPs").isEmpty()) {
            spec.putArray("clusterIPs").add(given);
        }
        boolean isEverywhere = given.equals("None") && spec.path("selector").isEmpty();
        Filling.absent(spec, "ipFamilyPolicy", isEverywhere ? "RequireDualStack" : "SingleStack");
        if (spec.path("ipFamilies").isEmpty()) {
            spec.putArray("ipFamilies").add("IPv4");
            if (isEverywhere) {
                spec.withArray("/ipFamilies").add("IPv6");
            }
        }
    }

    private void ports(ObjectNode spec, JsonNode before) {
        String type = spec.path("type").asString("");
        boolean isReached = type.equals("NodePort")
                || type.equals("LoadBalancer")
                        && spec.path("allocateLoadBalancerNodePorts").asBoolean(true);
        if (!isReached) {
            return;
        }
        for (JsonNode one : spec.path("ports")) {
            ObjectNode own = (ObjectNode) one;
            if (own.path("nodePort").asInt(0) == 0) {
                own.put("nodePort", earlier(own, before));
            }
        }
    }

    private int earlier(ObjectNode own, JsonNode before) {
        for (JsonNode one : before.path("ports")) {
            if (one.path("port").equals(own.path("port"))
                    && one.path("protocol").equals(own.path("protocol"))
                    && one.path("nodePort").asInt(0) != 0) {
                return one.path("nodePort").asInt();
            }
        }
        return numbers.nextPort();
    }

    private static void check(Spot service) {
        Spot spec = service.at("spec");
        boolean isHeadless = spec.at("clusterIP").is("None");
        String type = spec.at("type").text();
        if (spec.at("ports").isEmpty() && !isHeadless && !type.equals("ExternalName")) {
            spec.at("ports").required();
        }
        if (isHeadless && (type.equals("LoadBalancer") || type.equals("NodePort"))) {
            spec.at("clusterIPs").item(0).invalid("may not be set to 'None' for " + type + " services");
        }
        if (type.equals("ExternalName")) {
            externalName(spec);
        }
        Set<String> names = new HashSet<>();
        spec.at("ports")
                .items()
                .forEach(one -> port(one, spec.at("ports").value().size() > 1, names));
        MetadataRules.labels(spec.at("selector"));
        spec.at("sessionAffinity").oneOf("ClientIP", "None");
        Spot seconds = spec.at("sessionAffinityConfig.clientIP.timeoutSeconds");
        if (seconds.isSet() && (seconds.number() <= 0 || seconds.number() > MOST_AFFINITY_SECONDS)) {
            seconds.invalid("must be greater than 0 and less than " + MOST_AFFINITY_SECONDS);
        }
        if (!type.equals("ExternalName")) {
            addresses(spec);
        }
        spec.at("type").oneOf("ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        if (type.equals("ClusterIP")) {
            for (Spot one : spec.at("ports").items()) {
                if (one.at("nodePort").number() != 0) {
                    one.at("nodePort").forbidden("may not be used when `type` is 'ClusterIP'");
                }
            }
        }
        unique(spec);
        spec.at("externalTrafficPolicy").oneOfWhereSet("Cluster", "Local");
        spec.at("internalTrafficPolicy").oneOfWhereSet("Cluster", "Local");
    }

    private static void externalName(Spot spec) {
        if (!spec.at("clusterIPs").isEmpty()) {
            spec.at("clusterIPs").forbidden("may not be set for ExternalName services");
        }
        Spot name = spec.at("externalName");
        String bare =
                name.text().endsWith(".") ? name.text().substring(0, name.text().length() - 1) : name.text();
        if (bare.isEmpty()) {
            name.required();
        } else {
            Names.subdomain(bare).forEach(problem -> name.invalid(GoValues.quoted(bare), problem));
        }
    }

    private static void port(Spot port, boolean needsName, Set<String> names) {
        Spot name = port.at("name");
        if (needsName && name.isEmpty()) {
            name.required();
        } else if (!name.isEmpty()) {
            name.follows(Names::label);
            if (!names.add(name.text())) {
                name.duplicate();
            }
        }
        port.at("port").between(1, 65_535);
        port.at("protocol").oneOf("SCTP", "TCP", "UDP");
        ContainerRules.port(port.at("targetPort"));
        if (!port.at("appProtocol").isEmpty()) {
            port.at("appProtocol").follows(Names::key);
        }
    }

    private static void addresses(Spot spec) {
        Spot first = spec.at("clusterIPs").item(0);
        if (!first.text().equals(spec.at("clusterIP").text())) {
            spec.at("clusterIPs").invalid("first value must match `clusterIP`");
        }
        for (Spot family : spec.at("ipFamilies").items()) {
            family.oneOf("IPv4", "IPv6");
        }
        spec.at("ipFamilyPolicy").oneOfWhereSet("PreferDualStack", "RequireDualStack", "SingleStack");
        for (Spot one : spec.at("clusterIPs").items()) {
            if (!one.is("None") && !ADDRESS.matcher(one.text()).matches()) {
                one.invalid("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
            }
        }
    }

    private static void unique(Spot spec) {
        Set<String> ports = new HashSet<>();
        for (Spot port : spec.at("ports").items()) {
            String protocol = port.at("protocol").text();
            String number = port.at("port").value().asString("0");
            if (!ports.add(protocol + number)) {
                port.duplicate("{\"Name\":\"\",\"Protocol\":" + GoValues.quoted(protocol)
                        + ",\"AppProtocol\":null,\"Port\":" + number + ",\"TargetPort\":0,\"NodePort\":0}");
            }
        }
    }

    private static void changed(Spot next, Spot old) {
        Spot before = old.at("spec.clusterIPs").item(0);
        boolean isOrWasName =
                next.at("spec.type").is("ExternalName") || old.at("spec.type").is("ExternalName");
        Spot now = next.at("spec.clusterIPs").item(0);
        if (!isOrWasName && !before.isEmpty() && !before.text().equals(now.text())) {
            now.invalid(GoValues.of(next.at("spec.clusterIPs").value()), "may not change once set");
        }
    }
}
