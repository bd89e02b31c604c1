package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The containers of a pod or a template. */
final class ContainerSections {
    private final Page page;
    private final String indent;
    private final String nameIndent;
    private final EnvironmentSections environment;

    private ContainerSections(Page page, String indent, EnvironmentSections environment) {
        this.page = page;
        this.indent = indent;
        this.nameIndent = indent.isEmpty() ? "" : " ";
        this.environment = environment;
    }

    /** Those of this pod. */
    static ContainerSections of(Page page, JsonNode pod) {
        return new ContainerSections(page, "", new EnvironmentSections(page, pod));
    }

    /** Those every pod of a template will have. */
    static ContainerSections ofTemplate(Page page) {
        return new ContainerSections(page, "  ", new EnvironmentSections(page, MissingNode.getInstance()));
    }

    /** Told only where there are any. */
    void tellAny(String title, JsonNode containers, JsonNode statuses) {
        if (!containers.isEmpty()) {
            tellAll(title, containers, statuses);
        }
    }

    void tellAll(String title, JsonNode containers, JsonNode statuses) {
        page.line(0, indent + title + ":" + (containers.isEmpty() ? " <none>" : ""));
        for (JsonNode container : containers) {
            tell(container, statusOf(Json.text(container, "name"), statuses));
        }
    }

    private static JsonNode statusOf(String name, JsonNode statuses) {
        for (JsonNode status : statuses) {
            if (Json.text(status, "name").equals(name)) {
                return status;
            }
        }
        return MissingNode.getInstance();
    }

    private void tell(JsonNode container, JsonNode status) {
        page.line(1, nameIndent + Json.text(container, "name") + ":");
        identity(container, status);
        words("Command", container.path("command"));
        words("Args", container.path("args"));
        if (!status.isMissingNode()) {
            new ContainerStates(page).tell(status);
        }
        resources(page, 2, container.path("resources"));
        probe("Liveness", container.path("livenessProbe"));
        probe("Readiness", container.path("readinessProbe"));
        probe("Startup", container.path("startupProbe"));
        environment.tell(container);
        mounts(container.path("volumeMounts"));
        devices(container);
    }

    private void identity(JsonNode container, JsonNode status) {
        boolean known = !status.isMissingNode();
        if (known) {
            field("Container ID", Json.text(status, "containerID"));
        }
        field("Image", Json.text(container, "image"));
        if (known) {
            field("Image ID", Json.text(status, "imageID"));
        }
        ports(container.path("ports"), "containerPort", "Port");
        ports(container.path("ports"), "hostPort", "Host Port");
        JsonNode profile = Json.at(container, "securityContext", "seccompProfile");
        if (profile.isObject()) {
            field("SeccompProfile", Json.text(profile, "type"));
            if (Json.text(profile, "type").equals("Localhost")) {
                page.field(3, "LocalhostProfile", Json.text(profile, "localhostProfile"));
            }
        }
    }

    private void field(String name, Object value) {
        page.field(2, name, value);
    }

    /** A port that is not set on the host is printed as 0, as kubectl does. */
    private void ports(JsonNode ports, String number, String title) {
        List<String> all = new ArrayList<>();
        for (JsonNode port : ports) {
            String name = Json.text(port, "name");
            all.add(Json.number(port, number) + "/" + Json.text(port, "protocol")
                    + (name.isEmpty() ? "" : " (" + name + ")"));
        }
        field(all.size() > 1 ? title + "s" : title, Json.orNone(String.join(", ", all)));
    }

    private void words(String title, JsonNode words) {
        if (!words.isEmpty()) {
            page.line(2, title + ":");
            for (JsonNode word : words) {
                for (String line : word.asString("").split("\n", -1)) {
                    page.line(3, line);
                }
            }
        }
    }

    /** Limits, then requests, each only where there are any. */
    static void resources(Page page, int level, JsonNode resources) {
        for (String title : List.of("Limits", "Requests")) {
            JsonNode amounts = resources.path(title.equals("Limits") ? "limits" : "requests");
            if (!amounts.isEmpty()) {
                page.line(level, title + ":");
                Json.sorted(amounts).forEach((name, amount) -> page.field(level + 1, name, amount.asString("")));
            }
        }
    }

    private void probe(String title, JsonNode probe) {
        if (probe.isObject()) {
            field(title, ProbeText.of(probe));
        }
    }

    private void mounts(JsonNode mounts) {
        if (mounts.isEmpty()) {
            field("Mounts", "<none>");
            return;
        }
        page.line(2, "Mounts:");
        for (JsonNode mount : sorted(mounts, "mountPath")) {
            String path = Json.text(mount, "subPath");
            page.line(
                    3,
                    Json.text(mount, "mountPath") + " from " + Json.text(mount, "name") + " ("
                            + (Json.truth(mount, "readOnly") ? "ro" : "rw")
                            + (path.isEmpty() ? "" : ",path=" + GoText.quoted(path)) + ")");
        }
    }

    private void devices(JsonNode container) {
        JsonNode devices = container.path("volumeDevices");
        if (!devices.isEmpty()) {
            page.line(2, "Devices:" + (container.path("volumeMounts").isEmpty() ? "\t<none>" : ""));
            for (JsonNode device : sorted(devices, "devicePath")) {
                page.line(3, Json.text(device, "devicePath") + " from " + Json.text(device, "name"));
            }
        }
    }

    private static List<JsonNode> sorted(JsonNode items, String field) {
        List<JsonNode> sorted = new ArrayList<>();
        items.forEach(sorted::add);
        sorted.sort(Comparator.comparing(item -> Json.text(item, field)));
        return sorted;
    }
}
