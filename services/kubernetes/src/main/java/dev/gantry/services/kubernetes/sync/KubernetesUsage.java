package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.metrics.NodeUsage;
import dev.gantry.services.metrics.PodUsage;
import dev.gantry.services.metrics.Usage;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.units.Quantities;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks {@code metrics.k8s.io/v1beta1} of one cluster. Blocks; any thread. */
final class KubernetesUsage implements UsageReader {
    private static final String GROUP = "/apis/metrics.k8s.io/v1beta1";
    /** As Go writes a duration: {@code 1m30.5s}. */
    private static final Pattern WINDOW = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)(?:\\.\\d+)?s)?");

    private final OneOff asks;
    private final String cluster;

    KubernetesUsage(ClusterSide side) {
        this.asks = new OneOff(side);
        this.cluster = side.name();
    }

    @Override
    public List<PodUsage> pods(String namespace, String labels) throws ClusterFailure {
        List<PodUsage> pods = new ArrayList<>();
        String path = GROUP + (namespace.isEmpty() ? "" : "/namespaces/" + Targets.encode(namespace)) + "/pods";
        for (JsonNode item : items(path, labels)) {
            pods.add(pod(item, path));
        }
        return pods;
    }

    @Override
    public Optional<PodUsage> pod(NamespacedName name) throws ClusterFailure {
        String path =
                GROUP + "/namespaces/" + Targets.encode(name.namespace()) + "/pods/" + Targets.encode(name.name());
        Optional<JsonNode> found = one(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(pod(found.get(), path));
    }

    @Override
    public List<NodeUsage> nodes(String labels) throws ClusterFailure {
        List<NodeUsage> nodes = new ArrayList<>();
        String path = GROUP + "/nodes";
        for (JsonNode item : items(path, labels)) {
            nodes.add(node(item, path));
        }
        return nodes;
    }

    @Override
    public Optional<NodeUsage> node(String name) throws ClusterFailure {
        String path = GROUP + "/nodes/" + Targets.encode(name);
        Optional<JsonNode> found = one(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(node(found.get(), path));
    }

    private JsonNode items(String path, String labels) throws ClusterFailure {
        String target = Targets.of(path).with("labelSelector", labels).toString();
        JsonNode list;
        try {
            list = asks.json(target, ApiRequest.JSON);
        } catch (ClusterFailure failure) {
            throw failure.sort() == Sort.NOT_FOUND ? nobodyMeasures() : failure;
        }
        JsonNode items = list.path("items");
        if (!items.isArray() && !items.isNull()) {
            throw asks.noList(target);
        }
        return items;
    }

    /** A missing object and a missing API are both a 404. */
    private Optional<JsonNode> one(String path) throws ClusterFailure {
        Optional<String> text = asks.text(path);
        if (text.isEmpty() && asks.text(GROUP).isEmpty()) {
            throw nobodyMeasures();
        }
        return text.map(JsonMapper.shared()::readTree);
    }

    private ClusterFailure nobodyMeasures() {
        return new ClusterFailure(Sort.NOT_FOUND, new ReadProblem.NobodyMeasures(cluster));
    }

    private PodUsage pod(JsonNode item, String path) throws ClusterFailure {
        List<PodUsage.Container> containers = new ArrayList<>();
        for (JsonNode container : item.path("containers")) {
            containers.add(
                    new PodUsage.Container(container.path("name").asString(""), usage(container.path("usage"), path)));
        }
        JsonNode meta = item.path("metadata");
        NamespacedName name = new NamespacedName(
                meta.path("namespace").asString(""), meta.path("name").asString(""));
        return new PodUsage(name, at(item, path), window(item), containers);
    }

    private NodeUsage node(JsonNode item, String path) throws ClusterFailure {
        String name = item.path("metadata").path("name").asString("");
        return new NodeUsage(name, at(item, path), window(item), usage(item.path("usage"), path));
    }

    private Usage usage(JsonNode usage, String path) throws ClusterFailure {
        try {
            long nanocores = Quantities.exact(usage.path("cpu").asString("0"))
                    .movePointRight(9)
                    .setScale(0, RoundingMode.UP)
                    .longValueExact();
            return new Usage(nanocores, Quantities.units(usage.path("memory").asString("0")));
        } catch (NumberFormatException | ArithmeticException garbage) {
            throw garbled(path, garbage);
        }
    }

    private Instant at(JsonNode item, String path) throws ClusterFailure {
        try {
            return Instant.parse(item.path("timestamp").asString(""));
        } catch (DateTimeException garbage) {
            throw garbled(path, garbage);
        }
    }

    private ClusterFailure garbled(String path, RuntimeException why) {
        return new ClusterFailure(
                Sort.GARBLED, new ReadProblem.NotKubernetes(cluster, new ReadProblem.NotMeasured(path)), why);
    }

    private static Duration window(JsonNode item) {
        Matcher window = WINDOW.matcher(item.path("window").asString(""));
        return window.matches()
                ? Duration.ofHours(number(window, 1))
                        .plusMinutes(number(window, 2))
                        .plusSeconds(number(window, 3))
                : Duration.ZERO;
    }

    private static long number(Matcher window, int group) {
        String digits = window.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
