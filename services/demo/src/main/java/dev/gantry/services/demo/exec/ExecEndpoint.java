package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.api.PodContainers;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.exec.ExecSession.Wish;
import dev.gantry.services.demo.exec.Machine.Sight;
import dev.gantry.services.demo.http.Exchange;
import dev.gantry.services.demo.http.ResourceRequest;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import dev.gantry.services.demo.traffic.Census;
import dev.gantry.services.demo.traffic.Traffic;
import dev.gantry.services.demo.traffic.Traffic.Use;
import dev.gantry.services.demo.traffic.Worker;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers {@code pods/exec} over WebSocket as kube-apiserver and the kubelet behind it do. Any thread. */
public final class ExecEndpoint implements SubresourceEndpoint {
    private static final List<String> PROTOCOLS = List.of("v5.channel.k8s.io", "v4.channel.k8s.io");

    private final Cluster cluster;
    private final NodeLink link;
    private final Timeline timeline;
    private final Traffic traffic;
    private final Census census;

    /** @param link the way to the kubelets */
    public ExecEndpoint(Cluster cluster, NodeLink link, Timeline timeline, Traffic traffic, Census census) {
        this.cluster = cluster;
        this.link = link;
        this.timeline = timeline;
        this.traffic = traffic;
        this.census = census;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        Exchange exchange = request.exchange();
        Target target = request.target();
        if (!request.verb().equals("get") && !request.verb().equals("create")) {
            throw Refusals.methodNotAllowed();
        }
        JsonNode pod = cluster.documents()
                .tree(cluster.reading().get(Target.of(target.kind(), target.namespace(), target.name())));
        String container = PodContainers.chosen(pod, exchange.parameter("container"));
        link.checkHost(pod);
        if (!exchange.wantsSocket()) {
            throw Refusals.badRequest("Upgrade request required");
        }
        link.checkStream(pod, "exec", container);
        Wish wish = new Wish(
                exchange.parameters().getOrDefault("command", List.of()), exchange.flag("stdin"), exchange.flag("tty"));
        if (wish.command().isEmpty()) {
            throw Refusals.badRequest("you must specify a command to run in the container");
        }
        ExecSession session = new ExecSession(machine(pod, container), wish);
        if (!exchange.upgrade(PROTOCOLS, session)) {
            throw Refusals.badRequest("the subprotocols spoken here are " + String.join(", ", PROTOCOLS));
        }
    }

    private Machine machine(JsonNode pod, String container) {
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
