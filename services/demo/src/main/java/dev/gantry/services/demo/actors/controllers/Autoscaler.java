package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What controllers keep of a horizontal pod autoscaler. Immutable but for the tree of its status, which nobody changes.
 *
 * @param kind of what it scales
 * @param target name of what it scales
 */
record Autoscaler(Meta meta, String kind, String target, Spec spec, ObjectNode status) implements Row {
    private static final int DOWN_WINDOW = 300;

    /** What is wanted. */
    record Spec(int least, int most, List<Metric> metrics, Rules up, Rules down) {}

    /**
     * What it goes by.
     *
     * @param utilization percent of what is requested, -1 where it goes by a value
     * @param milli thousandths of a CPU each pod is to use, where it goes by that
     */
    record Metric(boolean isCpu, String name, int utilization, long milli) {}

    /**
     * How fast it may go one way.
     *
     * @param select {@code Max}, {@code Min} or {@code Disabled}
     * @param policies null where none are given at all
     */
    record Rules(int windowSeconds, String select, @Nullable List<Policy> policies) {
        static Rules of(JsonNode behavior, String way, int window, List<Policy> otherwise) {
            if (!behavior.isObject()) {
                return new Rules(window, "Max", null);
            }
            JsonNode rules = behavior.path(way);
            List<Policy> policies = new ArrayList<>();
            for (JsonNode policy : rules.path("policies")) {
                policies.add(new Policy(
                        policy.path("type").asString("").equals("Percent"),
                        policy.path("value").asInt(0),
                        policy.path("periodSeconds").asInt(60)));
            }
            return new Rules(
                    rules.path("stabilizationWindowSeconds").asInt(window),
                    rules.path("selectPolicy").asString("Max"),
                    policies.isEmpty() ? otherwise : List.copyOf(policies));
        }
    }

    /** So many pods, or so many percent of them, in so many seconds. */
    record Policy(boolean isPercent, int value, int periodSeconds) {}

    static Autoscaler of(Sighting sighting, @Nullable Autoscaler before) {
        JsonNode tree = sighting.object();
        JsonNode spec = tree.path("spec");
        JsonNode behavior = spec.path("behavior");
        List<Policy> up = List.of(new Policy(false, 4, 15), new Policy(true, 100, 15));
        List<Policy> down = List.of(new Policy(true, 100, 15));
        JsonNode status = tree.path("status");
        return new Autoscaler(
                Meta.of(tree),
                spec.path("scaleTargetRef").path("kind").asString(""),
                spec.path("scaleTargetRef").path("name").asString(""),
                new Spec(
                        spec.path("minReplicas").asInt(1),
                        spec.path("maxReplicas").asInt(1),
                        metrics(spec.path("metrics")),
                        Rules.of(behavior, "scaleUp", 0, up),
                        Rules.of(behavior, "scaleDown", DOWN_WINDOW, down)),
                status.isObject() ? (ObjectNode) status.deepCopy() : object());
    }

    private static List<Metric> metrics(JsonNode metrics) {
        List<Metric> all = new ArrayList<>();
        for (JsonNode metric : metrics) {
            JsonNode resource = metric.path("resource");
            String name = resource.path("name").asString(metric.path("type").asString(""));
            JsonNode target = resource.path("target");
            all.add(new Metric(
                    metric.path("type").asString("").equals("Resource") && name.equals("cpu"),
                    name,
                    target.path("averageUtilization").asInt(-1),
                    Quantity.milli(target.path("averageValue"))));
        }
        return all.isEmpty() ? List.of(new Metric(true, "cpu", 80, 0)) : List.copyOf(all);
    }
}
