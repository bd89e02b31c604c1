package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.api.PodContainers;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.exec.ExecSession.Wish;
import dev.gantry.services.demo.http.Exchange;
import dev.gantry.services.demo.http.ResourceRequest;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers {@code pods/exec} over WebSocket as kube-apiserver and the kubelet behind it do. Any thread. */
public final class ExecEndpoint implements SubresourceEndpoint {
    private static final List<String> PROTOCOLS = List.of("v5.channel.k8s.io", "v4.channel.k8s.io");

    private final Cluster cluster;
    private final NodeLink link;
    private final Machines machines;

    /** @param link the way to the kubelets */
    public ExecEndpoint(Cluster cluster, NodeLink link, Machines machines) {
        this.cluster = cluster;
        this.link = link;
        this.machines = machines;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        Exchange exchange = request.exchange();
        Target target = request.target();
        request.allow("get", "create");
        JsonNode pod = cluster.documents().tree(cluster.reading().get(target.object()));
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
        ExecSession session = new ExecSession(machines.of(pod, container), wish);
        if (!exchange.upgrade(PROTOCOLS, session)) {
            throw Refusals.badRequest("the subprotocols spoken here are " + String.join(", ", PROTOCOLS));
        }
    }
}
