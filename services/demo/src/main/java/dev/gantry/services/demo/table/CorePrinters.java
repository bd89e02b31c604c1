package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of nodes, namespaces and what they hold beside pods and volumes. Pure. */
final class CorePrinters {
    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
    private static final String UNKNOWN = "<unknown>";

    private CorePrinters() {}

    static void addTo(Map<String, RowPrinter> printers) {
        printers.put("core/v1.Pod", new PodPrinter());
        printers.put("core/v1.Event", new EventPrinter());
        printers.put("core/v1.Node", CorePrinters::node);
        printers.put("core/v1.Namespace", CorePrinters::namespace);
        printers.put("core/v1.ConfigMap", CorePrinters::configMap);
        printers.put("core/v1.Secret", CorePrinters::secret);
        printers.put("core/v1.ServiceAccount", CorePrinters::nameAndAge);
        printers.put("core/v1.ResourceQuota", CorePrinters::resourceQuota);
        printers.put("coordination/v1.Lease", CorePrinters::lease);
    }

    static void nameAndAge(ObjectNode object, Row row) {
        row.name().age();
    }

    private static void namespace(ObjectNode object, Row row) {
        row.name().text(Fields.text(object, "status", "phase")).age();
    }

    private static void configMap(ObjectNode object, Row row) {
        row.name()
                .number(object.path("data").size() + object.path("binaryData").size())
                .age();
    }

    private static void secret(ObjectNode object, Row row) {
        row.name()
                .text(Fields.text(object, "type"))
                .number(object.path("data").size())
                .age();
    }

    private static void lease(ObjectNode object, Row row) {
        row.name().text(Fields.text(object, "spec", "holderIdentity")).age();
    }

    private static void node(ObjectNode object, Row row) {
        JsonNode info = Fields.at(object, "status", "nodeInfo");
        String architecture = Fields.text(info, "architecture");
        row.name()
                .text(nodeStatus(object))
                .text(roles(object.path("metadata").path("labels")))
                .age()
                .text(Fields.text(info, "kubeletVersion"))
                .text(address(object, "InternalIP"))
                .text(address(object, "ExternalIP"))
                .text(Fields.textOr(UNKNOWN, info, "osImage"))
                .text(Fields.textOr(UNKNOWN, info, "kernelVersion")
                        + (architecture.isEmpty() ? "" : " (" + architecture + ")"))
                .text(Fields.textOr(UNKNOWN, info, "containerRuntimeVersion"));
    }

    private static String nodeStatus(ObjectNode node) {
        String ready = "Unknown";
        for (JsonNode condition : Fields.at(node, "status", "conditions")) {
            if (Fields.text(condition, "type").equals("Ready")) {
                ready = Fields.text(condition, "status").equals("True") ? "Ready" : "NotReady";
            }
        }
        return ready + (Fields.flag(node, "spec", "unschedulable") ? ",SchedulingDisabled" : "");
    }

    private static String roles(JsonNode labels) {
        TreeSet<String> roles = new TreeSet<>();
        labels.forEachEntry((key, value) -> {
            if (key.startsWith(ROLE_PREFIX)) {
                roles.add(key.substring(ROLE_PREFIX.length()));
            } else if (key.equals("kubernetes.io/role")) {
                roles.add(value.asString(""));
            }
        });
        roles.remove("");
        return roles.isEmpty() ? "<none>" : String.join(",", roles);
    }

    private static String address(ObjectNode node, String type) {
        for (JsonNode address : Fields.at(node, "status", "addresses")) {
            if (Fields.text(address, "type").equals(type)) {
                return Fields.text(address, "address");
            }
        }
        return "<none>";
    }

    private static void resourceQuota(ObjectNode object, Row row) {
        JsonNode used = Fields.at(object, "status", "used");
        TreeMap<String, String> hard = new TreeMap<>();
        Fields.at(object, "status", "hard").forEachEntry((key, value) -> hard.put(key, value.asString("")));
        List<String> requests = new ArrayList<>();
        List<String> limits = new ArrayList<>();
        hard.forEach((resource, amount) -> (resource.startsWith("limits.") ? limits : requests)
                .add(resource + ": " + Fields.textOr("0", used, resource) + "/" + amount));
        row.name()
                .text(String.join(", ", requests))
                .text(String.join(", ", limits))
                .age();
    }
}
