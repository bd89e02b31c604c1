package dev.gantry.app.cli.describe;

import dev.gantry.services.units.Ages;
import dev.gantry.services.units.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A pod in the order of {@code kubectl describe pod}. */
final class PodSections {
    private final Sheet sheet;
    private final ZoneId zone;
    private final Instant now;

    PodSections(Sheet sheet, ZoneId zone, Instant now) {
        this.sheet = sheet;
        this.zone = zone;
        this.now = now;
    }

    void tell(JsonNode pod) {
        JsonNode meta = pod.path("metadata");
        JsonNode spec = pod.path("spec");
        JsonNode status = pod.path("status");
        identity(meta, spec, status);
        state(meta, status);
        network(meta, status);
        resources(spec.path("resources"));
        new ContainerSections(sheet, zone)
                .tellAll("Init Containers", spec.path("initContainers"), status.path("initContainerStatuses"));
        new ContainerSections(sheet, zone)
                .tellAll("Containers", spec.path("containers"), status.path("containerStatuses"));
        new ContainerSections(sheet, zone)
                .tellAll(
                        "Ephemeral Containers",
                        spec.path("ephemeralContainers"),
                        status.path("ephemeralContainerStatuses"));
        readinessGates(spec.path("readinessGates"), status.path("conditions"));
        conditions(status.path("conditions"));
        new VolumeSections(sheet).tell(0, spec.path("volumes"));
        sheet.field(0, "QoS Class", Json.text(status, "qosClass"));
        sheet.fields(0, "Node-Selectors", Json.pairs(spec.path("nodeSelector"), "="));
        sheet.fields(0, "Tolerations", tolerations(spec.path("tolerations")));
    }

    private void identity(JsonNode meta, JsonNode spec, JsonNode status) {
        sheet.field(0, "Name", Json.text(meta, "name"));
        sheet.field(0, "Namespace", Json.text(meta, "namespace"));
        present(spec, "Priority", "priority");
        present(spec, "Priority Class Name", "priorityClassName");
        present(spec, "Runtime Class Name", "runtimeClassName");
        present(spec, "Service Account", "serviceAccountName");
        String node = Json.text(spec, "nodeName");
        sheet.field(0, "Node", node.isEmpty() ? "<none>" : node + "/" + Json.text(status, "hostIP"));
        if (Json.has(status, "startTime")) {
            sheet.field(0, "Start Time", Json.time(status, zone, "startTime"));
        }
        Heading.labels(sheet, 0, meta);
        Heading.annotations(sheet, 0, meta);
    }

    private void state(JsonNode meta, JsonNode status) {
        String phase = Json.text(status, "phase");
        boolean ended = phase.equals("Failed") || phase.equals("Succeeded");
        if (Json.has(meta, "deletionTimestamp") && !ended) {
            String lasts = Ages.since(Times.seconds(Json.text(meta, "deletionTimestamp")), now);
            sheet.field(0, "Status", "Terminating (lasts " + lasts + ")");
            sheet.field(0, "Termination Grace Period", Json.text(meta, "deletionGracePeriodSeconds") + "s");
        } else {
            sheet.field(0, "Status", phase);
        }
        present(status, "Reason", "reason");
        present(status, "Message", "message");
    }

    private void network(JsonNode meta, JsonNode status) {
        sheet.field(0, "IP", Json.text(status, "podIP"));
        if (status.path("podIPs").isEmpty()) {
            sheet.field(0, "IPs", "<none>");
        } else {
            sheet.line(0, "IPs:");
            status.path("podIPs").forEach(ip -> sheet.field(1, "IP", Json.text(ip, "ip")));
        }
        String controller = Heading.controller(meta);
        if (!controller.isEmpty()) {
            sheet.field(0, "Controlled By", controller);
        }
        present(status, "NominatedNodeName", "nominatedNodeName");
    }

    /** Those of the pod as a whole. */
    private void resources(JsonNode resources) {
        if (resources.path("limits").isEmpty() && resources.path("requests").isEmpty()) {
            return;
        }
        sheet.line(0, "Resources:");
        amounts("Limits", resources.path("limits"));
        amounts("Requests", resources.path("requests"));
    }

    private void amounts(String title, JsonNode amounts) {
        if (!amounts.isEmpty()) {
            sheet.line(1, title + ":");
            Json.sorted(amounts).forEach((name, amount) -> sheet.field(2, name, amount.asString("")));
        }
    }

    private void readinessGates(JsonNode gates, JsonNode conditions) {
        if (gates.isEmpty()) {
            return;
        }
        sheet.line(0, "Readiness Gates:");
        sheet.line(1, "Type\tStatus");
        for (JsonNode gate : gates) {
            String type = Json.text(gate, "conditionType");
            String status = "<none>";
            for (JsonNode condition : conditions) {
                if (Json.text(condition, "type").equals(type)) {
                    status = Json.text(condition, "status");
                }
            }
            sheet.line(1, type + " \t" + status + " ");
        }
    }

    private void conditions(JsonNode conditions) {
        if (!conditions.isEmpty()) {
            sheet.line(0, "Conditions:");
            sheet.line(1, "Type\tStatus");
            conditions.forEach(condition ->
                    sheet.line(1, Json.text(condition, "type") + " \t" + Json.text(condition, "status") + " "));
        }
    }

    static List<String> tolerations(JsonNode tolerations) {
        List<String> lines = new ArrayList<>();
        for (JsonNode toleration : tolerations) {
            StringBuilder line = new StringBuilder(Json.text(toleration, "key"));
            append(line, "=", Json.text(toleration, "value"));
            append(line, ":", Json.text(toleration, "effect"));
            if (Json.text(toleration, "operator").equals("Exists")) {
                line.append(line.isEmpty() ? "op=Exists" : " op=Exists");
            }
            if (Json.has(toleration, "tolerationSeconds")) {
                line.append(" for ")
                        .append(Json.text(toleration, "tolerationSeconds"))
                        .append('s');
            }
            lines.add(line.toString());
        }
        lines.sort(String::compareTo);
        return lines;
    }

    private static void append(StringBuilder line, String before, String text) {
        if (!text.isEmpty()) {
            line.append(before).append(text);
        }
    }

    private void present(JsonNode node, String title, String field) {
        if (!Json.text(node, field).isEmpty()) {
            sheet.field(0, title, Json.text(node, field));
        }
    }
}
