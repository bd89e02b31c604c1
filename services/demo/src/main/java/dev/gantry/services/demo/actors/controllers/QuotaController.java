package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Graph.Node;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says how much of its quotas a namespace uses ({@code pkg/controller/resourcequota}). One thread. */
final class QuotaController extends Controller {
    private static final String STORAGE = "requests.storage";

    private final Graph graph;
    private final Table<Quota> quotas = new Table<>(QuotaController::quota);
    private final Index<Quota> byNamespace =
            quotas.indexed(quota -> quota.meta().namespace());
    private final Map<String, Map<String, Long>> used = new HashMap<>();

    /** What is kept of a quota: its limits and what its status says, as they are written. */
    private record Quota(Meta meta, Map<String, String> hard, Map<String, String> told, Map<String, String> used)
            implements Row {}

    QuotaController(Lookout lookout, Picture picture, Graph graph) {
        super(lookout);
        this.graph = graph;
        lookout.follow(Resource.QUOTAS, quotas);
        quotas.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        picture.pods().onChange(this::podChanged);
        graph.onChange((before, after) -> {
            Node node = after == null ? before : after;
            if (node != null && (before == null || after == null)) {
                dirty(node.key().namespace());
            }
        });
    }

    private static Quota quota(Sighting sighting, @Nullable Quota before) {
        JsonNode object = sighting.object();
        return new Quota(
                Meta.of(object),
                Annotations.texts(object.path("spec").path("hard")),
                Annotations.texts(object.path("status").path("hard")),
                Annotations.texts(object.path("status").path("used")));
    }

    private void dirty(String namespace) {
        byNamespace.find(namespace).forEach(quota -> queue.add(quota.key()));
    }

    private void podChanged(@Nullable Pod before, @Nullable Pod after) {
        boolean was = before != null && !before.isOver();
        boolean is = after != null && !after.isOver();
        if (was != is) {
            Pod pod = after == null ? before : after;
            if (pod != null) {
                add(pod, is ? 1 : -1);
                dirty(pod.meta().namespace());
            }
        }
    }

    private void add(Pod pod, int sign) {
        Map<String, Long> sums = used.computeIfAbsent(pod.meta().namespace(), any -> new HashMap<>());
        sums.merge("pods", sign * 1000L, Long::sum);
        pod.shape().requests().forEach((resource, amount) -> {
            sums.merge("requests." + resource, sign * amount, Long::sum);
            sums.merge(resource, sign * amount, Long::sum);
        });
        pod.shape().limits().forEach((resource, amount) -> sums.merge("limits." + resource, sign * amount, Long::sum));
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Quota quota = quotas.get(key);
        if (quota == null || quota.meta().isEnding()) {
            return;
        }
        Map<String, String> next = new TreeMap<>();
        Map<String, Long> sums = used.getOrDefault(key.namespace(), Map.of());
        for (String resource : quota.hard().keySet()) {
            long amount =
                    isOfPods(resource) ? sums.getOrDefault(resource, 0L) : count(resource, key.namespace()) * 1000;
            next.put(resource, Quantity.write(resource, amount));
        }
        if (next.equals(quota.used()) && quota.hard().equals(quota.told())) {
            return;
        }
        ObjectNode status = object("hard", all(quota.hard(), quota.told()), "used", all(next, quota.used()));
        api.patch(Resource.QUOTAS, key.namespace(), key.name(), "status", object("status", status));
    }

    private static boolean isOfPods(String resource) {
        return resource.equals("pods")
                || resource.equals("cpu")
                || resource.equals("memory")
                || resource.startsWith("limits.")
                || resource.startsWith("requests.") && !resource.equals(STORAGE);
    }

    /** Objects of a kind: {@code count/deployments.apps}, or a plural alone. */
    private long count(String resource, String namespace) {
        if (resource.equals(STORAGE)) {
            return api.list(Resource.CLAIMS, namespace).stream()
                            .mapToLong(claim -> Quantity.milli(claim.at("/spec/resources/requests/storage")))
                            .sum()
                    / 1000;
        }
        String kind = resource.startsWith("count/") ? resource.substring("count/".length()) : resource;
        return graph.contents(namespace).stream()
                .filter(node -> kind.equals(name(node.resource())))
                .count();
    }

    private static String name(Resource resource) {
        int slash = resource.apiVersion().indexOf('/');
        return slash < 0
                ? resource.plural()
                : resource.plural() + "." + resource.apiVersion().substring(0, slash);
    }

    private static ObjectNode all(Map<String, String> next, Map<String, String> before) {
        ObjectNode tree = object();
        before.keySet().forEach(tree::putNull);
        next.forEach(tree::put);
        return tree;
    }
}
