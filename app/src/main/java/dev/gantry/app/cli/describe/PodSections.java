package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** A pod in the order of {@code kubectl describe pod}. */
final class PodSections {
    private final Page page;

    PodSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode pod) {
        JsonNode spec = pod.path("spec");
        JsonNode status = pod.path("status");
        identity(pod);
        state(pod);
        network(pod);
        if (spec.path("resources").isObject()) {
            page.line(0, "Resources:");
            ContainerSections.resources(page, 1, spec.path("resources"));
        }
        containers(pod);
        readinessGates(spec.path("readinessGates"), status.path("conditions"));
        page.conditions(status.path("conditions"), "Type\tStatus", "", "{type} \t{status} ");
        VolumeSections.of(page).tell(spec.path("volumes"));
        page.field("QoS Class", Json.text(status, "qosClass"));
        SchedulingSections scheduling = new SchedulingSections(page, 0);
        scheduling.selectorAndTolerations(spec);
        scheduling.spread(spec.path("topologySpreadConstraints"));
        scheduling.group(spec.path("schedulingGroup"));
    }

    private void identity(JsonNode pod) {
        JsonNode spec = pod.path("spec");
        JsonNode status = pod.path("status");
        page.name(pod, true);
        page.present("Priority", Json.text(spec, "priority"));
        page.present("Priority Class Name", Json.text(spec, "priorityClassName"));
        page.present("Runtime Class Name", Json.text(spec, "runtimeClassName"));
        page.present("Service Account", Json.text(spec, "serviceAccountName"));
        String node = Json.text(spec, "nodeName");
        page.field("Node", node.isEmpty() ? "<none>" : node + "/" + Json.text(status, "hostIP"));
        if (Json.has(status, "startTime")) {
            page.field("Start Time", page.time(status, "startTime"));
        }
        page.labels(pod);
        page.annotations(pod);
    }

    private void state(JsonNode pod) {
        JsonNode meta = pod.path("metadata");
        JsonNode status = pod.path("status");
        String phase = Json.text(status, "phase");
        boolean ended = phase.equals("Failed") || phase.equals("Succeeded");
        if (Json.has(meta, "deletionTimestamp") && !ended) {
            page.field("Status", page.going(pod));
            page.field("Termination Grace Period", Json.text(meta, "deletionGracePeriodSeconds") + "s");
        } else {
            page.field("Status", phase);
        }
        page.present("Reason", Json.text(status, "reason"));
        page.present("Message", Json.text(status, "message"));
        JsonNode profile = Json.at(pod, "spec", "securityContext", "seccompProfile");
        page.present("SeccompProfile", Json.text(profile, "type"));
        if (Json.text(profile, "type").equals("Localhost")) {
            page.field("LocalhostProfile", Json.text(profile, "localhostProfile"));
        }
    }

    private void network(JsonNode pod) {
        JsonNode status = pod.path("status");
        page.field("IP", Json.text(status, "podIP"));
        if (status.path("podIPs").isEmpty()) {
            page.field("IPs", "<none>");
        } else {
            page.line(0, "IPs:");
            status.path("podIPs").forEach(ip -> page.field(1, "IP", Json.text(ip, "ip")));
        }
        page.controller(pod);
        page.present("NominatedNodeName", Json.text(status, "nominatedNodeName"));
    }

    private void containers(JsonNode pod) {
        JsonNode spec = pod.path("spec");
        JsonNode status = pod.path("status");
        ContainerSections containers = ContainerSections.of(page, pod);
        containers.tellAny("Init Containers", spec.path("initContainers"), status.path("initContainerStatuses"));
        containers.tellAll("Containers", spec.path("containers"), status.path("containerStatuses"));
        containers.tellAny(
                "Ephemeral Containers", spec.path("ephemeralContainers"), status.path("ephemeralContainerStatuses"));
    }

    private void readinessGates(JsonNode gates, JsonNode conditions) {
        if (gates.isEmpty()) {
            return;
        }
        page.line(0, "Readiness Gates:");
        page.line(1, "Type\tStatus");
        for (JsonNode gate : gates) {
            String type = Json.text(gate, "conditionType");
            page.line(1, type + " \t" + statusOf(type, conditions) + " ");
        }
    }

    private static String statusOf(String type, JsonNode conditions) {
        for (JsonNode condition : conditions) {
            if (Json.text(condition, "type").equals(type)) {
                return Json.text(condition, "status");
            }
        }
        return "<none>";
    }
}
