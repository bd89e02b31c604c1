package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.actors.controllers.Quantity;
import dev.gantry.services.demo.api.PodContainers;
import dev.gantry.services.demo.images.Contents.Base;
import dev.gantry.services.demo.images.KnownImages;
import dev.gantry.services.demo.traffic.Traffic.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be seen from inside a container: its pod and its machine as they were when the command began, and how busy
 * they are now. Any thread.
 */
public final class Machine {
    private static final long BYTES_A_GIB = 1L << 30;

    private final JsonNode pod;
    private final JsonNode node;
    private final String container;
    private final JsonNode spec;
    private final Supplier<Sight> sight;

    /**
     * What changes while one looks.
     *
     * @param now the container's clock
     * @param use of the container
     * @param bustle 0 to 1
     * @param worked seconds of full bustle since its start
     */
    public record Sight(Instant now, Use use, double bustle, double worked) {
        /** Of a container that does nothing. */
        static Sight idle(Instant now) {
            return new Sight(now, new Use(0, 0), 0, 0);
        }
    }

    Machine(JsonNode pod, JsonNode node, String container, Supplier<Sight> sight) {
        this.pod = pod;
        this.node = node;
        this.container = container;
        this.spec = PodContainers.spec(pod, container);
        this.sight = sight;
    }

    public Sight look() {
        return sight.get();
    }

    JsonNode pod() {
        return pod;
    }

    String container() {
        return container;
    }

    /** The container as its pod wants it. */
    public JsonNode spec() {
        return spec;
    }

    public String podName() {
        return pod.path("metadata").path("name").asString("");
    }

    String namespace() {
        return pod.path("metadata").path("namespace").asString("");
    }

    String address() {
        return pod.path("status").path("podIP").asString("10.255.255.2");
    }

    public String nodeName() {
        return node.path("metadata").path("name").asString("");
    }

    public String label(String key) {
        return pod.path("metadata").path("labels").path(key).asString("");
    }

    String annotation(String key) {
        return pod.path("metadata").path("annotations").path(key).asString("");
    }

    String nodeLabel(String key) {
        return node.path("metadata").path("labels").path(key).asString("");
    }

    String kernel() {
        return node.path("status").path("nodeInfo").path("kernelVersion").asString("6.6.0");
    }

    int cores() {
        return (int) (Quantity.milli(node.path("status").path("capacity").path("cpu")) / 1000);
    }

    long memoryBytes() {
        return Quantity.milli(node.path("status").path("capacity").path("memory")) / 1000;
    }

    long memoryLimit() {
        long limit = Quantity.milli(spec.path("resources").path("limits").path("memory")) / 1000;
        return limit == 0 ? memoryBytes() : limit;
    }

    long diskGib() {
        long bytes = Quantity.milli(node.path("status").path("capacity").path("ephemeral-storage")) / 1000;
        return Math.max(1, bytes / BYTES_A_GIB);
    }

    Duration upTime() {
        Instant booted =
                Instant.parse(node.path("metadata").path("creationTimestamp").asString("2026-01-01T00:00:00Z"));
        return Duration.between(booted, look().now());
    }

    Instant started() {
        String text = PodContainers.status(pod, container)
                .path("state")
                .path("running")
                .path("startedAt")
                .asString("");
        return text.isEmpty() ? look().now() : Instant.parse(text);
    }

    /** The program the container runs, with its arguments. */
    String program() {
        if (base() != null) {
            return String.join(" ", command());
        }
        StringBuilder line = new StringBuilder("/app/" + container);
        spec.path("args").forEach(argument -> line.append(' ').append(argument.asString("")));
        return line.toString();
    }

    /** The well-known image it runs, null where it is an app of the fleet's. */
    public @Nullable Base base() {
        return KnownImages.ofModule().base(spec.path("image").asString(""));
    }

    boolean hasBash() {
        Base base = base();
        return base != null && base.hasBash();
    }

    /** What runs of a well-known image: its own command, or what its container says instead. */
    public List<String> command() {
        Map<String, String> known = environment();
        List<String> said = new ArrayList<>();
        for (String field : List.of("command", "args")) {
            spec.path(field).forEach(word -> said.add(filled(word.asString(""), known)));
        }
        Base base = base();
        return said.isEmpty() && base != null ? base.command() : said;
    }

    /** The kubelet puts in {@code $(NAME)} where it knows the name. */
    private static String filled(String word, Map<String, String> known) {
        String filled = word;
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace("$(" + one.getKey() + ")", one.getValue());
        }
        return filled;
    }

    /** The same with another view of its clock and its use. */
    Machine seen(Supplier<Sight> other) {
        return new Machine(pod, node, container, other);
    }

    /** The environment of the container's processes. */
    Map<String, String> environment() {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        env.put("HOSTNAME", podName());
        for (JsonNode one : spec.path("env")) {
            JsonNode value = one.path("value");
            String path =
                    one.path("valueFrom").path("fieldRef").path("fieldPath").asString("");
            env.put(one.path("name").asString(""), path.isEmpty() ? value.asString("") : field(path));
        }
        env.put("KUBERNETES_SERVICE_HOST", "10.96.0.1");
        env.put("KUBERNETES_SERVICE_PORT", "443");
        env.put("KUBERNETES_SERVICE_PORT_HTTPS", "443");
        env.put("HOME", "/");
        return env;
    }

    private String field(String path) {
        return switch (path) {
            case "metadata.name" -> podName();
            case "metadata.namespace" -> namespace();
            case "metadata.uid" -> pod.path("metadata").path("uid").asString("");
            case "spec.nodeName" -> nodeName();
            case "spec.serviceAccountName" ->
                pod.path("spec").path("serviceAccountName").asString("default");
            case "status.hostIP" -> pod.path("status").path("hostIP").asString("");
            case "status.podIP" -> address();
            default -> "";
        };
    }
}
