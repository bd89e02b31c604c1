package dev.gantry.tests.readroad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.kubernetes.sync.Timings;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rights that an administrator widens step by step while the user is connected. */
@WithControlPlane(fresh = true)
class RightsRoadTest {
    private static final Timings IMPATIENT = Timings.standard().lookingForRights(Duration.ofMillis(500));
    private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1";

    @Test
    void whatMayBeReadNowShowsWithoutConnectingAgain(ControlPlane plane) throws IOException, ClusterFailure {
        make(plane, "/api/v1/namespaces", "{\"metadata\": {\"name\": \"pay\"}}");
        for (String namespace : List.of(ControlPlane.OWNED_NAMESPACE, "default", "pay")) {
            make(plane, "/api/v1/namespaces/" + namespace + "/pods", ReadRoadTest.pod("in-" + namespace));
        }
        try (Road road = new Road(plane.kubeconfig(), ApiUser.NAMESPACE_OWNER.userName(), IMPATIENT)) {
            road.live(Kind.POD);
            assertEquals("in-owned", pods(road));
            road.link().keep(Kind.NAMESPACE);
            road.awaitFeed(Kind.NAMESPACE, FeedState.Denied.class);

            make(plane, RBAC + "/clusterroles", role("namespaces"));
            make(plane, RBAC + "/clusterrolebindings", binding("namespaces"));
            road.awaitFeed(Kind.NAMESPACE, FeedState.Live.class);
            assertEquals("in-owned", pods(road));

            make(plane, RBAC + "/clusterroles", role("pods"));
            make(plane, RBAC + "/namespaces/pay/rolebindings", binding("pods"));
            road.awaitRows(road.link().inventory().pods(), rows -> rows.size() == 2);
            assertEquals("in-owned in-pay", pods(road));

            make(plane, "/api/v1/namespaces", "{\"metadata\": {\"name\": \"newborn\"}}");
            make(plane, RBAC + "/namespaces/newborn/rolebindings", binding("pods"));
            make(plane, "/api/v1/namespaces/newborn/pods", ReadRoadTest.pod("in-newborn"));
            road.awaitRows(road.link().inventory().pods(), rows -> rows.size() == 3);
            assertEquals(1, road.link().problems(Kind.POD).size());

            make(plane, RBAC + "/clusterrolebindings", binding("pods"));
            road.awaitRows(road.link().inventory().pods(), rows -> rows.size() == 4);
            road.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEquals("in-default in-newborn in-owned in-pay", pods(road));
            assertEquals(List.of(), road.verify(Kind.POD).differences());
            make(plane, "/api/v1/namespaces/default/pods", ReadRoadTest.pod("late"));
            road.awaitRows(road.link().inventory().pods(), rows -> rows.size() == 5);
            // The namespace may have been found by itself just before the whole cluster was.
            plane.api()
                    .until(
                            "let everything be followed",
                            () -> road.link().problems(Kind.POD).isEmpty());
        }
    }

    private static void make(ControlPlane plane, String path, String json) throws IOException {
        plane.api().post(path, json).required();
    }

    private static String role(String plural) {
        return """
                {"metadata": {"name": "read-%s"},
                 "rules": [{"apiGroups": [""], "resources": ["%s"], "verbs": ["get", "list", "watch"]}]}
                """.formatted(plural, plural);
    }

    private static String binding(String plural) {
        return """
                {"metadata": {"name": "read-%s"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "read-%s"},
                 "subjects": [{"kind": "User", "apiGroup": "rbac.authorization.k8s.io", "name": "%s"}]}
                """.formatted(plural, plural, ApiUser.NAMESPACE_OWNER.userName());
    }

    private static String pods(Road road) {
        return names(road.link().inventory().pods().snapshot());
    }

    private static String names(Snapshot<? extends Resource> rows) {
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.add(row.name()));
        return String.join(" ", names);
    }
}
