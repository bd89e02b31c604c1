package dev.gantry.app.cli.describe;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The containers of a pod or a template. */
final class ContainerSections {
    private final Sheet sheet;
    private final ZoneId zone;
    private final int level;

    ContainerSections(Sheet sheet, ZoneId zone) {
        this(sheet, zone, 0);
    }

    ContainerSections(Sheet sheet, ZoneId zone, int level) {
        this.sheet = sheet;
        this.zone = zone;
        this.level = level;
    }

    void tellAll(String title, JsonNode containers, JsonNode statuses) {
        if (containers.isEmpty()) {
            return;
        }
        sheet.line(level, title + ":");
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
        sheet.line(level + 1, Json.text(container, "name") + ":");
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
        words("Command", container.path("command"));
        words("Args", container.path("args"));
        if (known) {
            state(status);
        }
        resources("Limits", container.path("resources").path("limits"));
        resources("Requests", container.path("resources").path("requests"));
        probe("Liveness", container.path("livenessProbe"));
        probe("Readiness", container.path("readinessProbe"));
        probe("Startup", container.path("startupProbe"));
        new EnvironmentSections(sheet, level).tell(container);
        mounts(container.path("volumeMounts"));
    }

    private void field(String name, Object value) {
        sheet.field(level + 2, name, value);
    }

    /** A port that is not set on the host is printed as 0, as kubectl does. */
    private void ports(JsonNode ports, String number, String title) {
        List<String> all = new ArrayList<>();
        for (JsonNode port : ports) {
            String name = Json.text(port, "name");
            String value = Json.text(port, number);
            all.add((value.isEmpty() ? "0" : value) + "/" + Json.text(port, "protocol")
                    + (name.isEmpty() ? "" : " (" + name + ")"));
        }
        String joined = String.join(", ", all);
        field(all.size() > 1 ? title + "s" : title, Json.orNone(joined));
    }

    private void words(String title, JsonNode words) {
        if (!words.isEmpty()) {
            sheet.line(level + 2, title + ":");
            words.forEach(word -> sheet.line(level + 3, word.asString("")));
        }
    }

    private void state(JsonNode status) {
        state("State", status.path("state"));
        if (Json.has(status, "lastState", "terminated")) {
            state("Last State", status.path("lastState"));
        }
        field("Ready", status.path("ready").asBoolean(false) ? "True" : "False");
        field("Restart Count", status.path("restartCount").asInt(0));
    }

    private void state(String title, JsonNode state) {
        if (Json.has(state, "running")) {
            field(title, "Running");
            sheet.field(level + 3, "Started", Json.time(state, zone, "running", "startedAt"));
        } else if (Json.has(state, "terminated")) {
            field(title, "Terminated");
            terminated(state.path("terminated"));
        } else {
            field(title, "Waiting");
            present("Reason", Json.text(state, "waiting", "reason"));
        }
    }

    private void terminated(JsonNode ended) {
        present("Reason", Json.text(ended, "reason"));
        present("Message", Json.text(ended, "message"));
        sheet.field(level + 3, "Exit Code", ended.path("exitCode").asInt(0));
        if (ended.path("signal").asInt(0) > 0) {
            sheet.field(level + 3, "Signal", ended.path("signal").asInt(0));
        }
        sheet.field(level + 3, "Started", Json.time(ended, zone, "startedAt"));
        sheet.field(level + 3, "Finished", Json.time(ended, zone, "finishedAt"));
    }

    private void present(String title, String value) {
        if (!value.isEmpty()) {
            sheet.field(level + 3, title, value);
        }
    }

    private void resources(String title, JsonNode amounts) {
        if (!amounts.isEmpty()) {
            sheet.line(level + 2, title + ":");
            Json.sorted(amounts).forEach((name, amount) -> sheet.field(level + 3, name, amount.asString("")));
        }
    }

    private void probe(String title, JsonNode probe) {
        if (!probe.isMissingNode() && !probe.isNull()) {
            String times = "delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"
                    .formatted(
                            probe.path("initialDelaySeconds").asInt(0),
                            probe.path("timeoutSeconds").asInt(0),
                            probe.path("periodSeconds").asInt(0),
                            probe.path("successThreshold").asInt(0),
                            probe.path("failureThreshold").asInt(0));
            field(title, action(probe) + " " + times);
        }
    }

    private static String action(JsonNode probe) {
        if (Json.has(probe, "exec")) {
            List<String> words = new ArrayList<>();
            probe.path("exec").path("command").forEach(word -> words.add(word.asString("")));
            return "exec [" + String.join(" ", words) + "]";
        }
        if (Json.has(probe, "httpGet")) {
            JsonNode get = probe.path("httpGet");
            return "http-get " + Json.text(get, "scheme").toLowerCase(Locale.ROOT) + "://" + Json.text(get, "host")
                    + ":" + Json.text(get, "port") + Json.text(get, "path");
        }
        if (Json.has(probe, "tcpSocket")) {
            return "tcp-socket " + Json.text(probe, "tcpSocket", "host") + ":" + Json.text(probe, "tcpSocket", "port");
        }
        return Json.has(probe, "grpc")
                ? "grpc <pod>:" + Json.text(probe, "grpc", "port") + " " + Json.text(probe, "grpc", "service")
                : "unknown";
    }

    private void mounts(JsonNode mounts) {
        if (mounts.isEmpty()) {
            field("Mounts", "<none>");
            return;
        }
        sheet.line(level + 2, "Mounts:");
        List<String> lines = new ArrayList<>();
        for (JsonNode mount : mounts) {
            String path = Json.text(mount, "subPath");
            lines.add(Json.text(mount, "mountPath") + " from " + Json.text(mount, "name") + " ("
                    + (mount.path("readOnly").asBoolean(false) ? "ro" : "rw")
                    + (path.isEmpty() ? "" : ",path=\"" + path + "\"") + ")");
        }
        lines.stream().sorted().forEach(line -> sheet.line(level + 3, line));
    }
}
