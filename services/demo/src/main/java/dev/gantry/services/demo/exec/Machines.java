package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.exec.Machine.Sight;
import dev.gantry.services.demo.traffic.Census;
import dev.gantry.services.demo.traffic.Traffic;
import dev.gantry.services.demo.traffic.Traffic.Use;
import dev.gantry.services.demo.traffic.Worker;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lets one look into containers. Any thread. */
public final class Machines {
    private final NodeLink link;
    private final Timeline timeline;
    private final Traffic traffic;
    private final Census census;

    public Machines(NodeLink link, Timeline timeline, Traffic traffic, Census census) {
        this.link = link;
        this.timeline = timeline;
        this.traffic = traffic;
        this.census = census;
    }

    /**
     * The inside of a container.
     *
     * @throws dev.gantry.services.demo.api.ApiException 404 where its node is not there
     */
    public Machine of(JsonNode pod, String container) {
        JsonNode node = link.node(pod);
        String namespace = pod.path("metadata").path("namespace").asString("");
        String name = pod.path("metadata").path("name").asString("");
        Supplier<Sight> sight = () -> sight(namespace, name, container);
        return new Machine(pod, node, container, sight);
    }

    private Sight sight(String namespace, String name, String container) {
        Instant now = timeline.now();
        @Nullable Worker worker;
        Map<String, Integer> sharing;
        try {
            worker = census.running(namespace, name);
            sharing = worker == null ? Map.of() : Census.sharing(census.running());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sight.idle(now);
        }
        if (worker == null) {
            return Sight.idle(now);
        }
        int with = Objects.requireNonNull(sharing.getOrDefault(namespace + "/" + worker.workload(), 1));
        Use use = worker.parts().stream()
                .filter(part -> part.name().equals(container))
                .map(part -> traffic.of(worker, part, with, now))
                .findFirst()
                .orElse(new Use(0, 0));
        return new Sight(now, use, traffic.bustle(worker, with, now), traffic.worked(worker, worker.started(), now));
    }
}
