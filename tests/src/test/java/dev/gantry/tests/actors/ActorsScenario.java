package dev.gantry.tests.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.services.demo.night.Releases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user sees of a living cluster, whatever server it lives on. */
abstract class ActorsScenario extends PlayedServer {
    @Test
    void aDeploymentBecomesAvailable() {
        deploy("web", 3, "{}");
        ObjectNode set = home.list(Resource.REPLICA_SETS).getFirst();
        assertEquals(3, set.at("/status/readyReplicas").asInt());
        assertEquals("web", set.at("/metadata/ownerReferences/0/name").asString());
        for (ObjectNode pod : home.list(Resource.PODS)) {
            assertEquals(
                    Home.name(set), pod.at("/metadata/ownerReferences/0/name").asString());
            assertTrue(PLAN.nodes().stream()
                    .anyMatch(
                            node -> node.name().equals(pod.at("/spec/nodeName").asString())));
            assertEquals("Running", pod.at("/status/phase").asString());
            assertTrue(pod.at("/status/containerStatuses/0/ready").asBoolean());
            assertTrue(pod.at("/status/podIP").asString().startsWith("10."));
            assertTrue(home.events(Home.name(pod)).stream().anyMatch(event -> event.startsWith("Scheduled: ")));
        }
        JsonNode deployment = home.get(Resource.DEPLOYMENTS, "web");
        assertEquals(
                "True", Home.condition(deployment, "Available").path("status").asString());
        assertEquals(
                "NewReplicaSetAvailable",
                Home.condition(deployment, "Progressing").path("reason").asString());
    }

    @Test
    void aNewImageRollsWithinItsBounds() {
        deploy("web", 4, """
                {"maxSurge": 1, "maxUnavailable": 1}""");
        try (FleetApi.Feed feed = ensemble.user.follow(Resource.PODS)) {
            Rolling rolling = new Rolling(feed, home.namespace(), 5, 3);
            home.patch(Resource.DEPLOYMENTS, "web", """
                    {"spec": {"template": {"spec": {"containers": [
                      {"name": "web", "image": "harbor.live.example/live/web:v1.5.0-4d5e6f7"}]}}}}""");
            ensemble.until("web is rolled", () -> {
                rolling.look();
                return isAvailable("web", 4);
            });
        }
        assertEquals(2, home.list(Resource.REPLICA_SETS).size());
        home.ready()
                .forEach(pod -> assertEquals(
                        "harbor.live.example/live/web:v1.5.0-4d5e6f7",
                        pod.at("/status/containerStatuses/0/image").asString()));
    }

    @Test
    void aDeploymentIsScaledUpAndDown() {
        deploy("web", 2, "{}");
        home.patch(Resource.DEPLOYMENTS, "web", """
                {"spec": {"replicas": 5}}""");
        available("web", 5);
        home.patch(Resource.DEPLOYMENTS, "web", """
                {"spec": {"replicas": 1}}""");
        available("web", 1);
        ensemble.until("one pod is left", () -> home.list(Resource.PODS).size() == 1);
        home.patch(Resource.DEPLOYMENTS, "web", """
                {"spec": {"replicas": 0}}""");
        ensemble.until("no pod is left", () -> home.list(Resource.PODS).isEmpty());
    }

    @Test
    void aStatefulSetComesUpInOrder() {
        home.create(Resource.STATEFUL_SETS, Manifests.statefulSet("store", 3));
        ensemble.until("store is ready", () -> {
            List<String> names = home.names(Resource.PODS);
            List<String> ready = home.ready().stream().map(Home::name).sorted().toList();
            assertTrue(names.size() <= ready.size() + 1, () -> names + " are there, but only " + ready + " ready");
            return ready.equals(List.of("store-0", "store-1", "store-2"));
        });
        assertEquals(List.of("data-store-0", "data-store-1", "data-store-2"), home.names(Resource.CLAIMS));
        ensemble.until("its status says so", () -> home.count(Resource.STATEFUL_SETS, "store", "readyReplicas") == 3);
        home.patch(Resource.STATEFUL_SETS, "store", """
                {"spec": {"replicas": 1}}""");
        ensemble.until("the last ones are gone", () -> home.names(Resource.PODS).equals(List.of("store-0")));
    }

    @Test
    void aDaemonSetRunsOnEachNode() {
        home.create(Resource.DAEMON_SETS, Manifests.daemonSet("agent"));
        int nodes = PLAN.nodes().size();
        ensemble.until("agent is ready", () -> home.count(Resource.DAEMON_SETS, "agent", "numberReady") == nodes);
        assertEquals(
                PLAN.nodes().stream().map(NodePlan::name).sorted().toList(),
                home.list(Resource.PODS).stream()
                        .map(pod -> pod.at("/spec/nodeName").asString())
                        .sorted()
                        .toList());
    }

    @Test
    void aJobCompletes() {
        home.create(Resource.JOBS, Manifests.job("count", 3));
        ensemble.until(
                "count is complete",
                () -> Home.condition(home.get(Resource.JOBS, "count"), "Complete")
                        .path("status")
                        .asString("")
                        .equals("True"));
        assertEquals(3, home.count(Resource.JOBS, "count", "succeeded"));
        for (ObjectNode pod : home.list(Resource.PODS)) {
            assertEquals("Succeeded", pod.at("/status/phase").asString());
            assertTrue(pod.at("/metadata/finalizers").isEmpty(), pod::toString);
        }
    }

    @Test
    void aCronJobMakesJobs() {
        home.create(Resource.CRON_JOBS, Manifests.cronJob("tick"));
        ensemble.until("a job was made", () -> !home.list(Resource.JOBS).isEmpty());
        ObjectNode job = home.list(Resource.JOBS).getFirst();
        assertEquals("tick", job.at("/metadata/ownerReferences/0/name").asString());
        ensemble.until(
                "it is told",
                () -> home.get(Resource.CRON_JOBS, "tick").path("status").has("lastScheduleTime"));
        home.patch(Resource.CRON_JOBS, "tick", """
                {"spec": {"suspend": true}}""");
    }

    @Test
    void aDeletedOwnerTakesWhatItOwns() {
        deploy("web", 2, "{}");
        home.delete(Resource.DEPLOYMENTS, "web");
        ensemble.until(
                "all of it is gone",
                () -> home.list(Resource.REPLICA_SETS).isEmpty()
                        && home.list(Resource.PODS).isEmpty());
    }

    @Test
    void aServiceFindsItsPods() {
        home.create(Resource.SERVICES, Manifests.service("web"));
        home.create(Resource.DISRUPTION_BUDGETS, Manifests.budget("web"));
        home.create(Resource.QUOTAS, Manifests.quota("all"));
        deploy("web", 2, "{}");
        ensemble.until("both are in a slice", () -> addresses() == 2);
        JsonNode slice = home.list(Resource.ENDPOINT_SLICES).getFirst();
        assertEquals(
                "web", slice.at("/metadata/labels/kubernetes.io~1service-name").asString());
        assertEquals(8080, slice.at("/ports/0/port").asInt());
        ensemble.until(
                "one may be disrupted",
                () -> home.count(Resource.DISRUPTION_BUDGETS, "web", "disruptionsAllowed") == 1);
        ensemble.until("two are counted", () -> used("pods").equals("2"));
        assertEquals("200m", used("requests.cpu"));
    }

    private long addresses() {
        return home.list(Resource.ENDPOINT_SLICES).stream()
                .flatMap(slice -> slice.path("endpoints").valueStream())
                .filter(endpoint -> endpoint.at("/conditions/ready").asBoolean(false))
                .count();
    }

    @Test
    void aSilentNodeIsGivenUpAndComesBack() {
        deploy("web", 3, "{}");
        ObjectNode pod = home.ready().getFirst();
        String node = pod.at("/spec/nodeName").asString();
        ensemble.world.cutOff(node);
        ensemble.until("it is unknown", () -> ready(node).equals("Unknown"));
        ensemble.until("its pod is told to go", () -> Home.isEnding(home.get(Resource.PODS, Home.name(pod))));
        assertEquals(
                "DeletionByTaintManager",
                Home.condition(home.get(Resource.PODS, Home.name(pod)), "DisruptionTarget")
                        .path("reason")
                        .asString());
        ensemble.until("others took its place", () -> home.ready().size() == 3);
        ensemble.world.reconnect(node);
        ensemble.until("it is back", () -> ready(node).equals("True"));
        ensemble.until("the pod went", () -> home.isGone(Resource.PODS, Home.name(pod)));
        ensemble.until(
                "nothing keeps pods away",
                () -> ensemble.user
                        .get(Resource.NODES, "", node)
                        .path("spec")
                        .path("taints")
                        .valueStream()
                        .noneMatch(taint -> taint.path("key").asString().startsWith("node.kubernetes.io/")));
    }

    private String ready(String node) {
        return Home.condition(ensemble.user.get(Resource.NODES, "", node), "Ready")
                .path("status")
                .asString("");
    }

    @Test
    void aPodGetsItsShareOfACard() {
        home.create(Resource.PODS, Manifests.sharing("small", 6000));
        ensemble.until("it runs", () -> home.ready().size() == 1);
        ObjectNode pod = home.get(Resource.PODS, "small");
        String node = pod.at("/spec/nodeName").asString();
        JsonNode annotations = pod.at("/metadata/annotations");
        assertEquals(node, annotations.path("hami.io/vgpu-node").asString());
        assertEquals("success", annotations.path("hami.io/bind-phase").asString());
        String allocated = annotations.path("hami.io/vgpu-devices-allocated").asString();
        assertTrue(allocated.matches("GPU-[0-9a-f-]+,NVIDIA,6000,25:;"), allocated);
        home.create(Resource.PODS, Manifests.sharing("huge", 99_000));
        ensemble.until(
                "it is told why it waits",
                () -> home.events("huge").stream().anyMatch(event -> event.contains("CardInsufficientMemory")));
        JsonNode scheduled = Home.condition(home.get(Resource.PODS, "huge"), "PodScheduled");
        assertEquals("Unschedulable", scheduled.path("reason").asString());
        assertTrue(
                home.list(Resource.EVENTS).stream()
                        .filter(event -> event.path("reason").asString().equals("FailedScheduling"))
                        .allMatch(event ->
                                event.at("/source/component").asString().equals("hami-scheduler")),
                "whom the pod names says so");
    }

    @Test
    void anAutoscalerFollowsUse() {
        deploy("web", 1, "{}");
        home.create(Resource.AUTOSCALERS, Manifests.autoscaler("web", 4));
        ensemble.usage = OptionalDouble.of(1.5);
        ensemble.until("it grows", () -> home.ready().size() == 3);
        assertTrue(home.events("web").stream().anyMatch(event -> event.startsWith("SuccessfulRescale: ")));
        ensemble.until("it is told", () -> home.count(Resource.AUTOSCALERS, "web", "currentReplicas") >= 3);
        ensemble.usage = OptionalDouble.empty();
    }

    @Test
    void aBadReleaseCrashesAndIsTakenBack() {
        deploy("web", 2, """
                {"maxSurge": 1, "maxUnavailable": 0}""");
        Releases releases = new Releases(ensemble.as("release-bot"), ensemble.world, 1);
        ObjectNode app = home.get(Resource.DEPLOYMENTS, "web");
        releases.release(app, Fate.CRASHES);
        ensemble.until(
                "it crashes",
                () -> home.list(Resource.PODS).stream()
                        .anyMatch(pod -> pod.at("/status/containerStatuses/0/state/waiting/reason")
                                .asString("")
                                .equals("CrashLoopBackOff")));
        assertEquals(2, home.list(Resource.REPLICA_SETS).size());
        ensemble.until(
                "it was tried again",
                () -> home.list(Resource.PODS).stream()
                        .anyMatch(pod -> pod.at("/status/containerStatuses/0/restartCount")
                                        .asInt(0)
                                > 1));
        releases.undo(app);
        available("web", 2);
        ensemble.until("the bad one is gone", () -> home.list(Resource.PODS).size() == 2);
    }

    @Test
    void anImageThatIsMissingIsSaidSo() {
        deploy("web", 1, """
                {"maxSurge": 1, "maxUnavailable": 0}""");
        Releases releases = new Releases(ensemble.as("release-bot"), ensemble.world, 2);
        releases.release(home.get(Resource.DEPLOYMENTS, "web"), Fate.MISSING);
        ensemble.until(
                "it waits for its image",
                () -> home.list(Resource.PODS).stream()
                        .anyMatch(pod -> pod.at("/status/containerStatuses/0/state/waiting/reason")
                                .asString("")
                                .equals("ImagePullBackOff")));
        assertEquals(1, home.ready().size());
    }

    @Test
    void aPodOfAUserDoesWhatItIsToldTo() {
        String fails = """
                "image": "busybox", "command": ["sh", "-c", "echo here; exit 3"]""";
        home.create(Resource.PODS, Manifests.pod("never", "Never", fails));
        home.create(Resource.PODS, Manifests.pod("again", "OnFailure", fails));
        home.create(Resource.PODS, Manifests.pod("done", "OnFailure", """
                "image": "alpine:3.22", "args": ["sleep", "2"]"""));
        home.create(Resource.PODS, Manifests.pod("nothing", "Never", """
                "image": "busybox", "command": ["python"]"""));
        ensemble.until("one failed for good", () -> phase("never").equals("Failed"));
        assertEquals(3, state("never").at("/terminated/exitCode").asInt());
        ensemble.until("one is done", () -> phase("done").equals("Succeeded"));
        ensemble.until("one was not even started", () -> phase("nothing").equals("Failed"));
        assertEquals("StartError", state("nothing").at("/terminated/reason").asString());
        ensemble.until(
                "one is tried again",
                () -> state("again").at("/waiting/reason").asString("").equals("CrashLoopBackOff")
                        && container("again").path("restartCount").asInt() == 2);
    }

    @Test
    void anImageNobodyHasIsNotFound() {
        home.create(Resource.PODS, Manifests.pod("nope", "Always", "\"image\": \"nope\""));
        home.create(Resource.PODS, Manifests.pod("wrong", "Always", "\"image\": \"Nope\""));
        ensemble.until("it is not found", () -> reason("nope").equals("ErrImagePull"));
        ensemble.until("it is tried later", () -> reason("nope").equals("ImagePullBackOff"));
        ensemble.until("the other is none", () -> reason("wrong").equals("InvalidImageName"));
        assertEquals("Pending", phase("nope"));
    }

    @Test
    void aQuotaBindsWhoeverMakesPods() {
        home.create(Resource.QUOTAS, Manifests.quota("all"));
        ensemble.until("it is counted", () -> !used("pods").isEmpty());
        home.create(Resource.DEPLOYMENTS, Manifests.deployment("web", 12, "{}"));
        ensemble.until("no more fit", () -> !refusedPods().isEmpty());
        assertEquals(10, home.list(Resource.PODS).size());
        assertTrue(
                refusedPods().endsWith("exceeded quota: all, requested: pods=1, used: pods=10, limited: pods=10"),
                refusedPods());
        home.patch(Resource.QUOTAS, "all", """
                {"spec": {"hard": {"pods": "12"}}}""");
        ensemble.until(
                "all are there",
                () -> used("pods").equals("12") && refusedPods().isEmpty());
        assertTrue(ensemble.takeRefusals().stream().allMatch(told -> told.contains("exceeded quota: all")));
    }

    private String used(String resource) {
        return home.get(Resource.QUOTAS, "all").at("/status/used/" + resource).asString("");
    }

    /** Why a set has fewer pods than it should. */
    private String refusedPods() {
        return home.list(Resource.REPLICA_SETS).stream()
                .map(set ->
                        Home.condition(set, "ReplicaFailure").path("message").asString(""))
                .collect(Collectors.joining());
    }

    @Test
    void aDeletedNamespaceIsEmptied() {
        deploy("web", 2, "{}");
        home.create(Resource.SERVICES, Manifests.service("web"));
        home.create(Resource.JOBS, Manifests.job("count", 1));
        ensemble.beats(20);
        ensemble.user.delete(Resource.NAMESPACES, "", home.namespace(), null);
        ensemble.until("it is gone", () -> ensemble.user.get(Resource.NAMESPACES, "", home.namespace()) == null);
    }

    /** The fleet's own objects are not looked at when it is filled: what they would be refused for shows here. */
    @Test
    void allThatTheFleetRunsIsWhatAServerTakes() {
        List<String> refused = new ArrayList<>();
        for (ClusterPlan plan : new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(3, 60, 900, 1)).plan()) {
            plan.apps().stream()
                    .map(app -> app.service().namespace())
                    .distinct()
                    .forEach(name -> ensemble.user.create(
                            Resource.NAMESPACES, Tree.object("metadata", Tree.object("name", name))));
            FleetObjects.of(plan, ensemble.now()).forEach(object -> {
                String told = ensemble.rehearse(object.resource(), object.tree());
                if (!told.isEmpty()) {
                    refused.add(told);
                }
            });
        }
        assertEquals(List.of(), refused);
    }

    @Test
    void machinesRenewTheirLeases() {
        String node = PLAN.nodes().getFirst().name();
        String before = renewed(node);
        ensemble.beats((int) Duration.ofSeconds(11).dividedBy(Stage.BEAT));
        assertNotEquals(before, renewed(node));
    }

    private String renewed(String node) {
        return ensemble.user
                .get(Resource.LEASES, "kube-node-lease", node)
                .at("/spec/renewTime")
                .asString();
    }
}
