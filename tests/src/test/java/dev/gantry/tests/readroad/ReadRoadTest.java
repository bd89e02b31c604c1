package dev.gantry.tests.readroad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import dev.gantry.tests.fleet.FleetSize;
import dev.gantry.tests.fleet.Seeder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the road shows equals what kubectl shows, for whoever asks. */
@WithControlPlane(fresh = true)
class ReadRoadTest {
    @BeforeAll
    static void seed(ControlPlane plane) throws IOException {
        new Seeder(plane, FleetSize.small()).seed();
    }

    @Test
    void podsEqualKubectlsTable(ControlPlane plane) throws IOException, ClusterFailure {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.POD);
            Map<String, String> ours = new TreeMap<>();
            road.link().inventory().pods().snapshot().forEach(pod -> ours.put(place(pod), columns(pod)));
            assertEquals(kubectlPods(plane), ours);
            assertEquals(List.of(), road.verify(Kind.POD).differences());
        }
    }

    @Test
    void everyKindIsLiveAndEqualsAFreshList(ControlPlane plane) throws ClusterFailure {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.values());
            for (Kind kind : Kind.values()) {
                assertEquals(List.of(), road.link().problems(kind));
                assertEquals(List.of(), road.verify(kind).differences());
            }
            assertEquals("v1.36.3", road.link().server().version());
            assertTrue(Math.abs(road.link().server().clockSkew().toMillis()) < 5_000);
        }
    }

    @Test
    void aChangeArrivesWithoutAnotherList(ControlPlane plane) throws IOException {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.POD);
            plane.api().post("/api/v1/namespaces/default/pods", pod("arrives")).required();
            road.awaitRows(road.link().inventory().pods(), rows -> has(road, "arrives"));
            plane.api()
                    .delete("/api/v1/namespaces/default/pods/arrives?gracePeriodSeconds=0")
                    .required();
            road.awaitRows(road.link().inventory().pods(), rows -> !has(road, "arrives"));
        }
    }

    @Test
    void aNamespacesOwnerSeesThatNamespaceAndIsToldOfTheRest(ControlPlane plane) throws IOException, ClusterFailure {
        plane.api()
                .post("/api/v1/namespaces/" + ControlPlane.OWNED_NAMESPACE + "/pods", pod("mine"))
                .required();
        try (Road road = new Road(plane.kubeconfig(), ApiUser.NAMESPACE_OWNER.userName())) {
            road.live(Kind.POD);
            List<String> places = new ArrayList<>();
            road.link().inventory().pods().snapshot().forEach(pod -> places.add(place(pod)));
            assertEquals(List.of("owned/mine"), places);
            assertEquals(List.of(), road.verify(Kind.POD).differences());
            road.link().keep(Kind.NODE);
            road.awaitFeed(Kind.NODE, FeedState.Denied.class);
            assertEquals(
                    new FeedState.Denied(new ReadProblem.ListForbidden("nodes")),
                    road.link().feed(Kind.NODE));
        }
    }

    @Test
    void aReaderListsCountsAndOpensObjects(ControlPlane plane) throws IOException, ClusterFailure {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            ObjectReader reader = road.link().objects();
            List<Pod> pods = new ArrayList<>();
            reader.list(new ListQuery<>(Kind.POD, Pod.class, "", ""), pods::addAll);
            assertEquals(kubectlPods(plane).size(), pods.size());
            assertEquals(pods.size(), reader.count(Kind.POD));
            assertEquals(12, reader.count(Kind.NODE));
            Pod one = pods.getFirst();
            String json = reader.json("po", one.meta().at()).orElseThrow();
            assertTrue(json.contains(one.uid().toString()));
            assertTrue(
                    reader.json("pods", new NamespacedName("default", "nobody")).isEmpty());
            assertTrue(reader.json("flowschema.flowcontrol.apiserver.k8s.io", new NamespacedName("", "exempt"))
                    .orElseThrow()
                    .contains("\"FlowSchema\""));
            assertEquals("v1.36.3", reader.server().version());
        }
    }

    @Test
    void eventsOfOneObjectAreItsOwn(ControlPlane plane) throws ClusterFailure {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            ObjectReader reader = road.link().objects();
            road.live(Kind.EVENT);
            Map<NamespacedName, Integer> counts = new HashMap<>();
            road.link().inventory().events().snapshot().forEach(event -> {
                if (event.regarding().kind().equals("Pod")) {
                    NamespacedName about = new NamespacedName(
                            event.regarding().namespace(), event.regarding().name());
                    counts.merge(about, 1, Integer::sum);
                }
            });
            assertTrue(!counts.isEmpty());
            var first = counts.entrySet().iterator().next();
            assertEquals(
                    first.getValue(),
                    reader.eventsOf(new About("Pod", first.getKey(), Set.of())).size());
        }
    }

    private static boolean has(Road road, String name) {
        boolean[] found = {false};
        road.link()
                .inventory()
                .pods()
                .snapshot()
                .forEach(pod -> found[0] |= pod.name().equals(name));
        return found[0];
    }

    static String pod(String name) {
        return """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s"},
                 "spec": {"containers": [{"name": "main", "image": "registry.local/app:1"}]}}
                """.formatted(name);
    }

    private static String place(Pod pod) {
        return pod.namespace() + "/" + pod.name();
    }

    private static String columns(Pod pod) {
        return pod.status().ready() + "/" + pod.status().containers() + " "
                + pod.status().word() + " " + pod.status().restarts();
    }

    private static Map<String, String> kubectlPods(ControlPlane plane) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : plane.kubectl("get", "pods", "-A", "--no-headers")
                .required()
                .lines()
                .toList()) {
            String[] words = line.split("\\s+");
            rows.put(words[0] + "/" + words[1], words[2] + " " + words[3] + " " + words[4]);
        }
        return rows;
    }
}
