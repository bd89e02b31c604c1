package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a disruption budget. Immutable; any thread.
 *
 * @param least pods that must stay, null where it says how many may go
 * @param most pods that may go, null where it says how many must stay
 * @param condition the reason of its {@code DisruptionAllowed}, empty for none
 * @param disrupted pods whose deletion was granted, and when
 */
record Budget(
        Meta meta,
        Predicate<Map<String, String>> selector,
        @Nullable Portion least,
        @Nullable Portion most,
        Counts counts,
        String condition,
        Map<String, Instant> disrupted)
        implements Row {

    /** Its status. */
    record Counts(long generation, int allowed, int healthy, int desired, int expected) {}

    static Budget of(Sighting sighting, @Nullable Budget before) {
        JsonNode object = sighting.object();
        JsonNode spec = object.path("spec");
        JsonNode status = object.path("status");
        Map<String, Instant> disrupted = new TreeMap<>();
        status.path("disruptedPods")
                .properties()
                .forEach(one -> disrupted.put(one.getKey(), Stamps.read(one.getValue())));
        return new Budget(
                Meta.of(object),
                LabelSelector.of(spec.path("selector")),
                spec.has("minAvailable") ? Portion.of(spec.path("minAvailable"), Portion.count(0)) : null,
                spec.has("maxUnavailable") ? Portion.of(spec.path("maxUnavailable"), Portion.count(0)) : null,
                new Counts(
                        status.path("observedGeneration").asLong(0),
                        status.path("disruptionsAllowed").asInt(-1),
                        status.path("currentHealthy").asInt(-1),
                        status.path("desiredHealthy").asInt(-1),
                        status.path("expectedPods").asInt(-1)),
                Conditions.find(status, "DisruptionAllowed").path("reason").asString(""),
                disrupted);
    }
}
