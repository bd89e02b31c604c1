package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What controllers keep of a daemon set. Immutable; any thread. */
record DaemonSet(Meta meta, Spec spec, Status status) implements Row {
    /**
     * What is wanted.
     *
     * @param template hash of the pod template
     */
    record Spec(
            boolean isOnDelete,
            Portion unavailable,
            int minReadySeconds,
            int historyLimit,
            long template,
            NodeFit fit,
            Predicate<Map<String, String>> selector) {

        static Spec of(JsonNode spec) {
            JsonNode strategy = spec.path("updateStrategy");
            ObjectNode pod = (ObjectNode) spec.path("template").path("spec").deepCopy();
            DaemonPods.addTolerations(pod);
            return new Spec(
                    strategy.path("type").asString("").equals("OnDelete"),
                    Portion.of(strategy.path("rollingUpdate").path("maxUnavailable"), Portion.count(1)),
                    spec.path("minReadySeconds").asInt(0),
                    spec.path("revisionHistoryLimit").asInt(10),
                    TemplateHash.of(spec.path("template")),
                    NodeFit.of(pod),
                    LabelSelector.of(spec.path("selector")));
        }
    }

    /** What was written last. */
    record Status(long generation, int desired, int current, int misscheduled, int ready, int available, int updated) {
        static Status of(JsonNode status) {
            return new Status(
                    status.path("observedGeneration").asLong(0),
                    status.path("desiredNumberScheduled").asInt(0),
                    status.path("currentNumberScheduled").asInt(0),
                    status.path("numberMisscheduled").asInt(0),
                    status.path("numberReady").asInt(0),
                    status.path("numberAvailable").asInt(0),
                    status.path("updatedNumberScheduled").asInt(0));
        }
    }

    static DaemonSet of(Sighting sighting, @Nullable DaemonSet before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        return new DaemonSet(
                meta,
                before != null && meta.hasSameSpec(before.meta) ? before.spec : Spec.of(object.path("spec")),
                Status.of(object.path("status")));
    }
}
