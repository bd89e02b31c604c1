package dev.gantry.app.cli.describe;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A node in the order of {@code kubectl describe node}, but for its lease. Its pods are told by {@code gantry get pods
 * --filter node:NAME} and what they ask for by {@code gantry get nodes}.
 */
final class NodeSections {
    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";

    private final Sheet sheet;
    private final ZoneId zone;

    NodeSections(Sheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    void tell(JsonNode node) {
        JsonNode meta = node.path("metadata");
        JsonNode spec = node.path("spec");
        JsonNode status = node.path("status");
        sheet.field(0, "Name", Json.text(meta, "name"));
        sheet.field(0, "Roles", roles(meta.path("labels")));
        Heading.labels(sheet, 0, meta);
        Heading.annotations(sheet, 0, meta);
        sheet.field(0, "CreationTimestamp", Json.time(meta, zone, "creationTimestamp"));
        sheet.fields(0, "Taints", taints(spec.path("taints")));
        sheet.field(0, "Unschedulable", spec.path("unschedulable").asBoolean(false));
        conditions(status.path("conditions"));
        sheet.line(0, "Addresses:");
        status.path("addresses")
                .forEach(address -> sheet.field(1, Json.text(address, "type"), Json.text(address, "address")));
        amounts("Capacity", status.path("capacity"));
        amounts("Allocatable", status.path("allocatable"));
        system(status.path("nodeInfo"));
        present("PodCIDR", Json.text(spec, "podCIDR"));
        present("PodCIDRs", joined(spec.path("podCIDRs")));
        present("ProviderID", Json.text(spec, "providerID"));
    }

    private static String roles(JsonNode labels) {
        TreeSet<String> roles = new TreeSet<>();
        labels.properties().forEach(label -> {
            if (label.getKey().startsWith(ROLE_PREFIX)) {
                roles.add(label.getKey().substring(ROLE_PREFIX.length()));
            } else if (label.getKey().equals("kubernetes.io/role")) {
                roles.add(label.getValue().asString(""));
            }
        });
        roles.remove("");
        return Json.orNone(String.join(",", roles));
    }

    private static List<String> taints(JsonNode taints) {
        List<JsonNode> sorted = new ArrayList<>();
        taints.forEach(sorted::add);
        sorted.sort(Comparator.comparing((JsonNode taint) -> Json.text(taint, "effect"))
                .thenComparing(taint -> Json.text(taint, "key")));
        List<String> lines = new ArrayList<>();
        for (JsonNode taint : sorted) {
            String value = Json.text(taint, "value");
            lines.add(
                    Json.text(taint, "key") + (value.isEmpty() ? "" : "=" + value) + ":" + Json.text(taint, "effect"));
        }
        return lines;
    }

    private void conditions(JsonNode conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        sheet.line(0, "Conditions:");
        sheet.line(1, "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage");
        sheet.line(1, "----\t------\t-----------------\t------------------\t------\t-------");
        for (JsonNode condition : conditions) {
            sheet.line(
                    1,
                    String.join(
                            " \t",
                            Json.text(condition, "type"),
                            Json.text(condition, "status"),
                            Json.time(condition, zone, "lastHeartbeatTime"),
                            Json.time(condition, zone, "lastTransitionTime"),
                            Json.text(condition, "reason"),
                            Json.text(condition, "message")));
        }
    }

    private void amounts(String title, JsonNode amounts) {
        if (!amounts.isEmpty()) {
            sheet.line(0, title + ":");
            Json.sorted(amounts).forEach((name, amount) -> sheet.field(1, name, amount.asString("")));
        }
    }

    private void system(JsonNode info) {
        sheet.line(0, "System Info:");
        String[][] lines = {
            {"Machine ID", "machineID"},
            {"System UUID", "systemUUID"},
            {"Boot ID", "bootID"},
            {"Kernel Version", "kernelVersion"},
            {"OS Image", "osImage"},
            {"Operating System", "operatingSystem"},
            {"Architecture", "architecture"},
            {"Container Runtime Version", "containerRuntimeVersion"},
            {"Kubelet Version", "kubeletVersion"},
        };
        for (String[] line : lines) {
            sheet.field(1, line[0], Json.text(info, line[1]));
        }
    }

    private static String joined(JsonNode values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(value.asString("")));
        return String.join(",", all);
    }

    private void present(String title, String value) {
        if (!value.isEmpty()) {
            sheet.field(0, title, value);
        }
    }
}
