package dev.gantry.services.demo.portforward;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.exec.Machines;
import dev.gantry.services.demo.http.Exchange;
import dev.gantry.services.demo.http.ResourceRequest;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Answers {@code pods/portforward} as kube-apiserver and the kubelet behind it do. Any thread. */
public final class PortForwardEndpoint implements SubresourceEndpoint {
    private static final Logger LOG = System.getLogger(PortForwardEndpoint.class.getName());
    private static final List<String> PROTOCOLS = List.of("SPDY/3.1+portforward.k8s.io");

    private final Cluster cluster;
    private final NodeLink link;
    private final Machines machines;

    /** @param link the way to the kubelets */
    public PortForwardEndpoint(Cluster cluster, NodeLink link, Machines machines) {
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
        link.checkHost(pod);
        if (!exchange.wantsSocket()) {
            throw Refusals.badRequest("Upgrade request required");
        }
        String main = pod.path("spec").path("containers").path(0).path("name").asString("");
        link.checkStream(pod, "portForward", main);
        if (!exchange.upgrade(PROTOCOLS, new Tunnel(new Connections(pod, machines)))) {
            throw Refusals.badRequest("the subprotocol spoken here is " + PROTOCOLS.getFirst());
        }
    }

    /** Each connection is two streams of one request id: what goes wrong comes first, then the data. */
    private static final class Connections implements Tunnel.Opener {
        private final JsonNode pod;
        private final Machines machines;
        private final Map<String, TunnelStream> errors = new ConcurrentHashMap<>();

        Connections(JsonNode pod, Machines machines) {
            this.pod = pod;
            this.machines = machines;
        }

        @Override
        public void opened(TunnelStream stream) throws IOException {
            String id = stream.header("requestid");
            if (stream.header("streamtype").equals("error")) {
                errors.put(id, stream);
                return;
            }
            TunnelStream error = errors.remove(id);
            if (error == null) {
                throw new IOException("connection " + id + " has no stream for errors");
            }
            Thread.ofVirtual().name("fleet-port").start(() -> serve(stream, error));
        }

        private void serve(TunnelStream data, TunnelStream error) {
            String port = data.header("port");
            try {
                int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
                AppServer app = AppServer.at(pod, number, name -> machines.of(pod, name));
                if (app == null) {
                    error.send(refused(port).getBytes(StandardCharsets.UTF_8));
                } else {
                    app.serve(data.input(), data::send);
                }
                data.end();
                error.end();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the client of port {0} went", port);
            }
        }

        private String refused(String port) {
            return "error forwarding port " + port + " to pod "
                    + pod.path("metadata").path("name").asString("") + ", uid "
                    + pod.path("metadata").path("uid").asString("") + ": failed to execute portforward in network "
                    + "namespace: failed to connect to localhost:" + port
                    + " inside namespace: dial tcp 127.0.0.1:" + port + ": connect: connection refused";
        }
    }
}
