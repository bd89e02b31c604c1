package dev.gantry.app.cli.describe;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A probe in one line. Pure. */
final class ProbeText {
    private static final String PLAIN = "-_.~$&+,/:;=@";

    private ProbeText() {}

    static String of(JsonNode probe) {
        return action(probe)
                + " delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"
                        .formatted(
                                Json.number(probe, "initialDelaySeconds"),
                                Json.number(probe, "timeoutSeconds"),
                                Json.number(probe, "periodSeconds"),
                                Json.number(probe, "successThreshold"),
                                Json.number(probe, "failureThreshold"));
    }

    private static String action(JsonNode probe) {
        if (Json.has(probe, "exec")) {
            return "exec " + Json.slice(probe.path("exec").path("command"));
        }
        if (Json.has(probe, "httpGet")) {
            return "http-get " + url(probe.path("httpGet"));
        }
        if (Json.has(probe, "tcpSocket")) {
            return "tcp-socket " + Json.text(probe, "tcpSocket", "host") + ":" + Json.text(probe, "tcpSocket", "port");
        }
        return Json.has(probe, "grpc")
                ? "grpc <pod>:" + Json.text(probe, "grpc", "port") + " " + Json.text(probe, "grpc", "service")
                : "unknown";
    }

    private static String url(JsonNode get) {
        String path = Json.text(get, "path");
        return Json.text(get, "scheme").toLowerCase(Locale.ROOT) + "://"
                + hostAndPort(Json.text(get, "host"), Json.text(get, "port"))
                + (path.isEmpty() || path.startsWith("/") ? "" : "/")
                + escaped(path);
    }

    /** IPv6 addresses in brackets. */
    static String hostAndPort(String host, String port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            text.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return text.toString();
    }
}
