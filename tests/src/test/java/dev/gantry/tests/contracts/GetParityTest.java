package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.units.Quantities;
import dev.gantry.services.units.Times;
import dev.gantry.tests.contracts.CommandLine.Ran;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code gantry get} beside {@code kubectl get}, over the whole road: kubeconfig, transport, decoders, rules, output.
 */
@WithControlPlane
class GetParityTest {
    private CommandLine gantry;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        gantry = new CommandLine(plane.kubeconfig());
    }

    @Test
    void podsHoldWhatTheirObjectsHold(ControlPlane plane) throws IOException {
        Map<String, JsonNode> objects = Kubectl.objects(plane, "pods", "-A");
        Map<String, JsonNode> rows = rows("get", "pods", "-o", "json");

        assertEquals(objects.keySet(), rows.keySet());
        rows.forEach((name, row) -> {
            JsonNode object = objects.get(name);
            assertField(object.at("/metadata/uid"), row, "uid");
            assertField(object.at("/spec/nodeName"), row, "node");
            assertField(object.at("/status/phase"), row, "phase");
            assertField(object.at("/status/podIP"), row, "podIp");
            assertField(controller(object).path("kind"), row, "ownerKind");
            assertField(controller(object).path("name"), row, "ownerName");
            assertEquals(images(object.path("spec")), texts(row.path("images")), name);
            long age = Times.seconds(row.path("asOf").asString())
                    - Times.seconds(object.at("/metadata/creationTimestamp").asString());
            assertEquals(age, row.path("ageSeconds").asLong(), name);
            assertEquals("admin", row.path("cluster").asString(), name);
        });
    }

    @Test
    void podsPrintWhatKubectlPrints(ControlPlane plane) throws IOException {
        Map<String, Map<String, String>> wanted = Kubectl.table(plane, "pods", "-A");
        Map<String, JsonNode> rows = rows("get", "pods", "-o", "json");
        Map<String, Map<String, String>> printed =
                Kubectl.rows(gantry.run("get", "pods").lines());

        assertEquals(wanted.keySet(), printed.keySet());
        wanted.forEach((name, row) -> {
            for (String title : List.of("READY", "STATUS", "RESTARTS")) {
                assertEquals(row.get(title), printed.get(name).get(title), name);
            }
            JsonNode json = rows.get(name);
            assertEquals(row.get("STATUS"), json.path("status").asString());
            assertEquals(row.get("READY"), json.path("ready").asString());
            assertEquals(
                    row.get("RESTARTS").split(" ")[0],
                    String.valueOf(json.path("restarts").asInt()));
        });
    }

    @Test
    void nodesHoldAndPrintWhatKubectlSays(ControlPlane plane) throws IOException {
        Map<String, JsonNode> objects = Kubectl.objects(plane, "nodes");
        Map<String, Map<String, String>> wanted = Kubectl.table(plane, "nodes");
        Map<String, JsonNode> rows = rows("get", "nodes", "-o", "json");
        Map<String, Map<String, String>> printed =
                Kubectl.rows(gantry.run("get", "nodes").lines());

        assertEquals(objects.keySet(), rows.keySet());
        assertEquals(wanted.keySet(), printed.keySet());
        wanted.forEach((name, row) -> {
            assertEquals(row.get("STATUS"), printed.get(name).get("STATUS"), name);
            assertEquals(row.get("ROLES"), printed.get(name).get("ROLES"), name);
            assertNode(objects.get(name), rows.get(name));
        });
    }

    private static void assertNode(JsonNode object, JsonNode row) {
        assertField(object.at("/status/nodeInfo/kubeletVersion"), row, "version");
        assertEquals(
                object.at("/spec/unschedulable").asBoolean(false),
                row.path("cordoned").asBoolean());
        assertField(address(object), row, "internalIp");
        assertField(object.at("/status/allocatable/pods"), row, "podCapacity");
        Set<String> taints = new TreeSet<>();
        object.at("/spec/taints")
                .forEach(taint -> taints.add(taint.path("key").asString()
                        + (taint.has("value") ? "=" + taint.path("value").asString() : "") + ":"
                        + taint.path("effect").asString()));
        assertEquals(taints, new TreeSet<>(texts(row.path("taints"))));
    }

    private static JsonNode address(JsonNode node) {
        for (JsonNode address : node.at("/status/addresses")) {
            if (address.path("type").asString("").equals("InternalIP")) {
                return address.path("address");
            }
        }
        return node.path("none");
    }

    @Test
    void requestsAddUpAsKubectlDescribesThem(ControlPlane plane) throws IOException {
        List<String> told = plane.kubectl("describe", "node", "zoo-ready")
                .required()
                .lines()
                .toList();
        Map<String, JsonNode> rows = rows("get", "pods", "-o", "json");
        JsonNode node = rows("get", "nodes", "-o", "json").get("/zoo-ready");

        int bound = 0;
        for (String line : told) {
            String[] cells = line.strip().split("\\s{2,}");
            if (cells[0].equals(Zoo.NAMESPACE)) {
                bound++;
                JsonNode row = rows.get("zoo/" + cells[1]);
                assertEquals(Quantities.millis(amount(cells[2])), number(row, "cpuRequestMillicores"), cells[1]);
                assertEquals(Quantities.units(amount(cells[4])), number(row, "memoryRequestBytes"), cells[1]);
            } else if (cells[0].equals("cpu") && cells.length == 3) {
                assertEquals(Quantities.millis(amount(cells[1])), number(node, "cpuRequestedMillicores"));
            } else if (cells[0].equals("memory") && cells.length == 3) {
                assertEquals(Quantities.units(amount(cells[1])), number(node, "memoryRequestedBytes"));
            }
        }
        assertTrue(bound > 50);
        assertEquals(bound, node.path("pods").asInt());
        assertEquals(
                "{\"nvidia.com/gpu\":2}", rows.get("zoo/gpu").path("gpuRequest").toString());
        assertEquals(
                "{\"nvidia.com/gpu\":2,\"nvidia.com/gpucores\":30,\"nvidia.com/gpumem\":4000}",
                rows.get("zoo/gpu-share").path("gpuRequest").toString());
    }

    private static String amount(String cell) {
        return cell.split(" ")[0];
    }

    private static long number(JsonNode row, String field) {
        return row.path(field).asLong(0);
    }

    @Test
    void appsCountWhatTheirObjectsCount(ControlPlane plane) throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode row : gantry.run("get", "apps", "-o", "json").rows()) {
            rows.put(row.path("kind").asString() + "/" + row.path("name").asString(), row);
        }
        Map<String, JsonNode> objects = new TreeMap<>();
        for (String kind : List.of("deployments", "replicasets", "statefulsets", "daemonsets", "jobs", "cronjobs")) {
            Kubectl.objects(plane, kind, "-A").values().stream()
                    .filter(object -> controller(object).isMissingNode())
                    .forEach(object -> objects.put(
                            object.path("kind").asString() + "/"
                                    + object.at("/metadata/name").asString(),
                            object));
        }

        assertEquals(objects.keySet(), rows.keySet());
        rows.forEach((name, row) -> assertApp(name, objects.get(name), row));
    }

    private static void assertApp(String name, JsonNode object, JsonNode row) {
        JsonNode status = object.path("status");
        String template = row.path("kind").asString().equals("CronJob")
                ? "/spec/jobTemplate/spec/template/spec"
                : "/spec/template/spec";
        assertEquals(images(object.at(template)), texts(row.path("images")), name);
        switch (row.path("kind").asString()) {
            case "Deployment", "StatefulSet" -> {
                assertEquals(
                        object.at("/spec/replicas").asInt(), row.path("desired").asInt(), name);
                assertEquals(
                        status.path("readyReplicas").asInt(0), row.path("ready").asInt(), name);
                assertEquals(
                        status.path("updatedReplicas").asInt(0),
                        row.path("updated").asInt(),
                        name);
                assertEquals(
                        status.path("availableReplicas").asInt(0),
                        row.path("available").asInt(),
                        name);
            }
            case "DaemonSet" -> {
                assertEquals(
                        status.path("desiredNumberScheduled").asInt(0),
                        row.path("desired").asInt(),
                        name);
                assertEquals(
                        status.path("numberReady").asInt(0), row.path("ready").asInt(), name);
                assertEquals(
                        status.path("updatedNumberScheduled").asInt(0),
                        row.path("updated").asInt(),
                        name);
                assertEquals(
                        status.path("numberAvailable").asInt(0),
                        row.path("available").asInt(),
                        name);
            }
            case "ReplicaSet" ->
                assertEquals(
                        object.at("/spec/replicas").asInt(), row.path("desired").asInt(), name);
            default -> {}
        }
        JsonNode revision = object.at("/metadata/annotations").path("deployment.kubernetes.io/revision");
        if (row.path("kind").asString().equals("Deployment")) {
            assertField(revision, row, "revision");
        }
    }

    @Test
    void eventsHoldWhatTheirObjectsHold(ControlPlane plane) throws IOException {
        Map<String, JsonNode> objects = Kubectl.objects(plane, "events", "-A");
        Map<String, JsonNode> rows = rows("get", "events", "-o", "json");

        assertEquals(objects.keySet(), rows.keySet());
        rows.forEach((name, row) -> {
            JsonNode object = objects.get(name);
            assertField(object.path("type"), row, "type");
            assertField(object.path("reason"), row, "reason");
            assertField(object.path("message"), row, "message");
            assertField(object.at("/involvedObject/kind"), row, "objectKind");
            assertField(object.at("/involvedObject/name"), row, "objectName");
            assertField(object.at("/involvedObject/namespace"), row, "objectNamespace");
        });
    }

    @Test
    void namespacesAndSelectorsNarrowAsKubectlsDo(ControlPlane plane) throws IOException {
        for (String selector : List.of(
                "tier=front",
                "tier!=front",
                "app in (shop,ignored)",
                "!pod-template-hash",
                "pod-template-hash",
                "empty=")) {
            assertEquals(
                    Kubectl.objects(plane, "pods", "-n", "zoo", "-l", selector).keySet(),
                    rows("get", "pods", "-n", "zoo", "-l", selector, "-o", "json")
                            .keySet(),
                    selector);
        }
        Ran nowhere = gantry.run("get", "pods", "-n", "no-such-namespace", "-o", "json");
        assertEquals(0, nowhere.code());
        assertTrue(nowhere.rows().isEmpty());
        assertTrue(nowhere.err().contains("has no namespace no-such-namespace"), nowhere.err());
        Ran wrong = gantry.run("get", "pods", "-l", "tier=(");
        assertEquals(2, wrong.code());
        assertFalse(wrong.err().isEmpty());
    }

    private Map<String, JsonNode> rows(String... arguments) {
        Ran ran = gantry.run(arguments);
        assertEquals("", ran.err());
        assertEquals(0, ran.code());
        Map<String, JsonNode> rows = new TreeMap<>();
        for (JsonNode row : ran.rows()) {
            String name =
                    row.path("namespace").asString("") + "/" + row.path("name").asString();
            assertTrue(rows.put(name, row) == null, name + " came twice");
        }
        return rows;
    }

    /** An absent or empty field of the object is absent in the row. */
    private static void assertField(JsonNode wanted, JsonNode row, String field) {
        String value = wanted.asString("");
        assertEquals(value, row.path(field).asString(""), field + " of " + row.path("name"));
        assertEquals(!value.isEmpty(), row.has(field), field + " of " + row.path("name"));
    }

    private static JsonNode controller(JsonNode object) {
        for (JsonNode owner : object.at("/metadata/ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return owner;
            }
        }
        return object.path("none");
    }

    private static List<String> images(JsonNode spec) {
        Set<String> images = new LinkedHashSet<>();
        spec.path("containers")
                .forEach(container -> images.add(container.path("image").asString()));
        spec.path("initContainers")
                .forEach(container -> images.add(container.path("image").asString()));
        return List.copyOf(images);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
