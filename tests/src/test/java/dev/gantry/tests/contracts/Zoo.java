package dev.gantry.tests.contracts;

import dev.gantry.services.inventory.Kind;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The zoo of objects in a control plane: about ninety pods in the namespace {@code zoo}, nodes, workloads and events.
 * Written once per control plane; test classes that share one share the zoo and leave it as it is. One thread.
 */
final class Zoo {
    static final String NAMESPACE = "zoo";

    /** Resource paths of the kinds rows are made of. */
    static final Map<Kind, String> PATHS = Map.of(
            Kind.POD, "/api/v1/pods",
            Kind.NODE, "/api/v1/nodes",
            Kind.EVENT, "/api/v1/events",
            Kind.NAMESPACE, "/api/v1/namespaces",
            Kind.DEPLOYMENT, "/apis/apps/v1/deployments",
            Kind.REPLICA_SET, "/apis/apps/v1/replicasets",
            Kind.STATEFUL_SET, "/apis/apps/v1/statefulsets",
            Kind.DAEMON_SET, "/apis/apps/v1/daemonsets",
            Kind.JOB, "/apis/batch/v1/jobs",
            Kind.CRON_JOB, "/apis/batch/v1/cronjobs");

    private final ServerApi api;

    private Zoo(ServerApi api) {
        this.api = api;
    }

    /** The entries of {@code pods.yaml}. */
    static List<ZooPod> pods() throws IOException {
        return ZooFile.entries("pods.yaml").stream().map(ZooPod::new).toList();
    }

    /** Makes sure the zoo is in this control plane. */
    static void in(ControlPlane plane) throws IOException {
        ServerApi.Answer made = plane.api().post("/api/v1/namespaces", """
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "%s"}}
                """.formatted(NAMESPACE));
        if (made.code() != 409) {
            made.required();
            new Zoo(plane.api()).write();
        }
    }

    private void write() throws IOException {
        ApiObjects objects = new ApiObjects(api);
        objects.writeAll("objects.yaml");
        for (ZooPod pod : pods()) {
            writePod(pod);
        }
        objects.writeAll("events.yaml");
    }

    private void writePod(ZooPod pod) throws IOException {
        String path = "/api/v1/namespaces/" + NAMESPACE + "/pods";
        String own = path + "/" + pod.name();
        api.post(path, pod.object(NAMESPACE).toString()).required();
        JsonNode ephemeral = pod.entry().path("ephemeral");
        if (ephemeral.isArray()) {
            ObjectNode patch = pod.object(NAMESPACE).objectNode();
            patch.putObject("spec").set("ephemeralContainers", ephemeral);
            api.patch(own + "/ephemeralcontainers", patch.toString()).required();
        }
        if (!pod.isUntouched()) {
            api.patch(own + "/status", pod.statusPatch().toString()).required();
        }
        if (pod.isDeleted()) {
            api.delete(own).required();
        }
    }
}
