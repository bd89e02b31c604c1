package dev.gantry.app.cli.describe;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/** Deployments, StatefulSets, DaemonSets and ReplicaSets in the order kubectl tells them. */
final class WorkloadSections {
    private final Sheet sheet;
    private final ZoneId zone;

    WorkloadSections(Sheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    void tell(JsonNode workload) {
        JsonNode meta = workload.path("metadata");
        JsonNode spec = workload.path("spec");
        JsonNode status = workload.path("status");
        sheet.field(0, "Name", Json.text(meta, "name"));
        sheet.field(0, "Namespace", Json.text(meta, "namespace"));
        sheet.field(0, "CreationTimestamp", Json.time(meta, zone, "creationTimestamp"));
        Heading.labels(sheet, 0, meta);
        Heading.annotations(sheet, 0, meta);
        String selector = String.join(",", Json.pairs(spec.path("selector").path("matchLabels"), "="));
        sheet.field(0, "Selector", Json.orNone(selector));
        String controller = Heading.controller(meta);
        if (!controller.isEmpty()) {
            sheet.field(0, "Controlled By", controller);
        }
        replicas(Json.text(workload, "kind"), spec, status);
        template(spec.path("template"));
        conditions(status.path("conditions"));
    }

    private void replicas(String kind, JsonNode spec, JsonNode status) {
        switch (kind) {
            case "Deployment" -> deployment(spec, status);
            case "StatefulSet" -> {
                sheet.field(
                        0,
                        "Replicas",
                        number(spec, "replicas") + " desired | " + number(status, "replicas") + " total");
                sheet.field(0, "Update Strategy", Json.text(spec, "updateStrategy", "type"));
            }
            case "ReplicaSet" ->
                sheet.field(
                        0,
                        "Replicas",
                        number(status, "replicas") + " current / " + number(spec, "replicas") + " desired");
            default -> daemons(status);
        }
    }

    private void deployment(JsonNode spec, JsonNode status) {
        sheet.field(
                0,
                "Replicas",
                number(spec, "replicas") + " desired | " + number(status, "updatedReplicas") + " updated | "
                        + number(status, "replicas") + " total | " + number(status, "availableReplicas")
                        + " available | " + number(status, "unavailableReplicas") + " unavailable");
        sheet.field(0, "StrategyType", Json.text(spec, "strategy", "type"));
        sheet.field(0, "MinReadySeconds", number(spec, "minReadySeconds"));
        JsonNode rolling = Json.at(spec, "strategy", "rollingUpdate");
        if (!rolling.isMissingNode() && !rolling.isNull()) {
            sheet.field(
                    0,
                    "RollingUpdateStrategy",
                    Json.text(rolling, "maxUnavailable") + " max unavailable, " + Json.text(rolling, "maxSurge")
                            + " max surge");
        }
    }

    private void daemons(JsonNode status) {
        sheet.line(0, "Desired Number of Nodes Scheduled: " + number(status, "desiredNumberScheduled"));
        sheet.line(0, "Current Number of Nodes Scheduled: " + number(status, "currentNumberScheduled"));
        sheet.line(0, "Number of Nodes Scheduled with Up-to-date Pods: " + number(status, "updatedNumberScheduled"));
        sheet.line(0, "Number of Nodes Scheduled with Available Pods: " + number(status, "numberAvailable"));
        sheet.line(0, "Number of Nodes Misscheduled: " + number(status, "numberMisscheduled"));
    }

    private void template(JsonNode template) {
        JsonNode spec = template.path("spec");
        sheet.line(0, "Pod Template:");
        Heading.labels(sheet, 1, template.path("metadata"));
        if (!template.path("metadata").path("annotations").isEmpty()) {
            Heading.annotations(sheet, 1, template.path("metadata"));
        }
        if (!Json.text(spec, "serviceAccountName").isEmpty()) {
            sheet.field(1, "Service Account", Json.text(spec, "serviceAccountName"));
        }
        ContainerSections containers = new ContainerSections(sheet, zone, 1);
        containers.tellAll("Init Containers", spec.path("initContainers"), spec.path("none"));
        containers.tellAll("Containers", spec.path("containers"), spec.path("none"));
        new VolumeSections(sheet).tell(1, spec.path("volumes"));
        sheet.fields(1, "Node-Selectors", Json.pairs(spec.path("nodeSelector"), "="));
        sheet.fields(1, "Tolerations", PodSections.tolerations(spec.path("tolerations")));
    }

    private void conditions(JsonNode conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        sheet.line(0, "Conditions:");
        sheet.line(1, "Type\tStatus\tReason");
        sheet.line(1, "----\t------\t------");
        conditions.forEach(condition -> sheet.line(
                1,
                Json.text(condition, "type") + " \t" + Json.text(condition, "status") + "\t"
                        + Json.text(condition, "reason")));
    }

    private static int number(JsonNode node, String field) {
        return node.path(field).asInt(0);
    }
}
