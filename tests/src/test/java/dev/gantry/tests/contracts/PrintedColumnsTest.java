package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeRules;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.units.Ages;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What our rules print of the zoo beside the table of the server, which is what {@code kubectl get} shows. */
@WithControlPlane
class PrintedColumnsTest {
    private static final String ZOO_PODS = "/api/v1/namespaces/" + Zoo.NAMESPACE + "/pods";

    private Reading reading;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        reading = new Reading(plane.api());
    }

    @TestFactory
    Stream<DynamicTest> everyPodOfTheZooPrintsAsTheServerPrintsIt(ControlPlane plane) throws IOException {
        Map<String, Pod> pods = reading.list(Kind.POD, Pod.class, ZOO_PODS, Reading.PROTOBUF).rows().stream()
                .collect(Collectors.toMap(Pod::name, Function.identity()));
        Map<String, Map<String, String>> table = byName(ServerTable.rows(plane.api(), ZOO_PODS));
        List<ZooPod> zoo = Zoo.pods();
        assertTrue(zoo.size() >= 60);
        assertEquals(zoo.size(), pods.size());
        return zoo.stream()
                .map(pod -> dynamicTest(pod.name(), () -> {
                    Map<String, String> row = table.get(pod.name());
                    String server = row.get("Ready") + " " + row.get("Status") + " " + row.get("Restarts");
                    assertEquals(pod.prints(), server, "the zoo says something else than the server");
                    assertEquals(server, printed(pods.get(pod.name())));
                }));
    }

    private static String printed(Pod pod) {
        return pod.status().ready() + "/" + pod.status().containers() + " "
                + pod.status().word() + " " + Ages.restarts(pod.status(), Instant.now());
    }

    @Test
    void addressesNodesAndAgesOfPodsAreTheServers(ControlPlane plane) throws IOException {
        Instant before = Instant.now();
        Map<String, Map<String, String>> table = byName(ServerTable.rows(plane.api(), ZOO_PODS));
        Instant after = Instant.now();
        for (Pod pod :
                reading.list(Kind.POD, Pod.class, ZOO_PODS, Reading.PROTOBUF).rows()) {
            Map<String, String> row = table.get(pod.name());
            assertEquals(row.get("IP"), orNone(pod.ip()), pod.name());
            assertEquals(row.get("Node"), orNone(pod.node()), pod.name());
            assertAge(row.get("Age"), pod.meta().created(), before, after);
        }
    }

    @Test
    void nodesPrintAsTheServerPrintsThem(ControlPlane plane) throws IOException {
        Instant before = Instant.now();
        Map<String, Map<String, String>> table = byName(ServerTable.rows(plane.api(), "/api/v1/nodes"));
        Instant after = Instant.now();
        List<Node> nodes = reading.list(Kind.NODE, Node.class, "/api/v1/nodes", Reading.PROTOBUF)
                .rows();
        assertEquals(table.size(), nodes.size());
        for (Node node : nodes) {
            Map<String, String> row = table.get(node.name());
            assertEquals(row.get("Status"), NodeRules.status(node), node.name());
            assertEquals(row.get("Roles"), orNone(String.join(",", NodeRules.roles(node))), node.name());
            assertEquals(row.get("Version"), node.system().kubeletVersion(), node.name());
            assertEquals(row.get("Internal-IP"), orNone(node.internalIp()), node.name());
            assertAge(row.get("Age"), node.meta().created(), before, after);
        }
    }

    @Test
    void eventsPrintAsTheServerPrintsThem(ControlPlane plane) throws IOException {
        String path = "/api/v1/namespaces/" + Zoo.NAMESPACE + "/events";
        Map<String, Map<String, String>> table = byName(ServerTable.rows(plane.api(), path));
        Instant after = Instant.now();
        List<Event> events =
                reading.list(Kind.EVENT, Event.class, path, Reading.PROTOBUF).rows();
        assertEquals(table.size(), events.size());
        for (Event event : events) {
            Map<String, String> row = table.get(event.name());
            // The server joins how long ago and how often: "4d (x31 over 6d)".
            String lastSeen = row.get("Last Seen").split(" ")[0];
            assertEquals(lastSeen, Ages.since(event.seen().last(), after), event.name());
            assertEquals(row.get("Count"), String.valueOf(event.seen().count()), event.name());
            assertEquals(row.get("Type"), event.type(), event.name());
            assertEquals(row.get("Reason"), event.reason(), event.name());
            assertEquals(row.get("Message"), event.message().strip(), event.name());
            String object = event.regarding().kind().toLowerCase(Locale.ROOT) + "/"
                    + event.regarding().name();
            assertEquals(row.get("Object"), object, event.name());
        }
    }

    @Test
    void workloadsCountAsTheServerCounts(ControlPlane plane) throws IOException {
        same(
                plane,
                Kind.DEPLOYMENT,
                row -> row.get("Ready") + " " + row.get("Up-to-date") + " " + row.get("Available"),
                one -> one.scale().ready() + "/" + one.scale().desired() + " "
                        + one.scale().updated() + " " + one.scale().available());
        same(
                plane,
                Kind.REPLICA_SET,
                row -> row.get("Desired") + " " + row.get("Current") + " " + row.get("Ready"),
                one -> one.scale().desired() + " " + one.scale().current() + " "
                        + one.scale().ready());
        same(
                plane,
                Kind.STATEFUL_SET,
                row -> row.get("Ready"),
                one -> one.scale().ready() + "/" + one.scale().desired());
        same(
                plane,
                Kind.DAEMON_SET,
                row -> row.get("Desired") + " " + row.get("Current") + " " + row.get("Ready") + " "
                        + row.get("Up-to-date") + " " + row.get("Available"),
                one -> one.scale().desired() + " " + one.scale().current() + " "
                        + one.scale().ready() + " " + one.scale().updated() + " "
                        + one.scale().available());
        same(
                plane,
                Kind.CRON_JOB,
                row -> row.get("Schedule") + " " + row.get("Suspend"),
                one -> one.progress().schedule() + " " + (one.progress().suspended() ? "True" : "False"));
    }

    private void same(
            ControlPlane plane,
            Kind kind,
            Function<Map<String, String>, String> server,
            Function<Workload, String> ours)
            throws IOException {
        String path = Zoo.PATHS.get(kind);
        Map<String, Map<String, String>> table = byName(ServerTable.rows(plane.api(), path));
        List<Workload> workloads =
                reading.list(kind, Workload.class, path, Reading.PROTOBUF).rows();
        assertEquals(table.size(), workloads.size());
        for (Workload workload : workloads) {
            assertEquals(server.apply(table.get(workload.name())), ours.apply(workload), kind + " " + workload.name());
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "<none>" : text;
    }

    /** The server took the age somewhere between the two moments. */
    private static void assertAge(String printed, long created, Instant before, Instant after) {
        assertTrue(created != Meta.NO_TIME);
        for (long now = before.getEpochSecond(); now <= after.getEpochSecond(); now++) {
            if (Ages.of(now - created).equals(printed)) {
                return;
            }
        }
        assertEquals(printed, Ages.since(created, after));
    }

    private static Map<String, Map<String, String>> byName(List<Map<String, String>> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get("Name"), Function.identity()));
    }
}
