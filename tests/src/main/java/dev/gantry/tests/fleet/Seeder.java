package dev.gantry.tests.fleet;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.Progress;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a fleet into a control plane without controllers. Statuses go by a second request, as a kubelet's do; the
 * managedFields are the server's own. One use, one thread; 7,000 pods on 700 nodes take about a minute on two cores.
 */
public final class Seeder {
    private static final int HANDS = 12;
    private static final String CONTROLLERS = "fieldManager=kube-controller-manager";
    private static final String KUBELET = "fieldManager=kubelet";

    private final FleetSize size;
    private final ServerApi api;
    private final NodeMaker nodes;
    private final PodMaker pods;
    private final PodStatuses statuses;
    private final AppObjects objects;
    private final Map<App, String> owners = new ConcurrentHashMap<>();
    private final Map<PodPlan, String> uids = new ConcurrentHashMap<>();

    public Seeder(ControlPlane plane, FleetSize size) {
        this.size = size;
        this.api = plane.api();
        this.nodes = new NodeMaker(size);
        this.pods = new PodMaker(size, nodes);
        this.statuses = new PodStatuses(size, nodes);
        this.objects = new AppObjects(size);
    }

    /** Writes everything and returns when the last object is in; what exists already makes it fail. */
    public void seed() throws IOException {
        long started = System.nanoTime();
        List<App> apps = new AppPlanner(size).plan();
        try (Crew crew = new Crew(HANDS)) {
            prepare(apps);
            crew.each(IntStream.range(0, size.nodes()).boxed().toList(), this::writeNode);
            crew.each(apps, this::writeApp);
            List<PodPlan> plans = plan(apps);
            crew.each(plans, this::writePod);
            writeEvents(crew, plans);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        Progress.say("fleet: wrote " + size.pods() + " pods on " + size.nodes() + " nodes in " + seconds + " s");
    }

    private void prepare(List<App> apps) throws IOException {
        Groundwork groundwork = new Groundwork(api);
        groundwork.priorities();
        for (String name : apps.stream().map(App::namespace).distinct().toList()) {
            groundwork.namespace(name);
        }
    }

    private void writeNode(int index) throws IOException {
        create("/api/v1/nodes?" + KUBELET, nodes.node(index));
        if (size.leases()) {
            create("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases?" + KUBELET, nodes.lease(index));
        }
    }

    private void writeApp(App app) throws IOException {
        String path = app.kind().path(app.namespace());
        int ready = ready(app);
        String uid = create(path + "?fieldManager=helm", objects.app(app));
        writeStatus(path + "/" + app.name(), objects.status(app, ready), CONTROLLERS);
        if (!app.ownerName().equals(app.name())) {
            String middlePath = path.replace("deployments", "replicasets").replace("cronjobs", "jobs");
            uid = create(middlePath + "?" + CONTROLLERS, objects.middle(app, uid));
            writeStatus(middlePath + "/" + app.ownerName(), objects.middleStatus(app, ready), CONTROLLERS);
        }
        owners.put(app, uid);
    }

    private int ready(App app) {
        return (int) IntStream.range(0, app.pods())
                .mapToObj(ordinal -> state(app, ordinal))
                .filter(PodState::isReady)
                .count();
    }

    private PodState state(App app, int ordinal) {
        Chance chance = Chance.of(size.seed(), "state " + app.namespace() + app.name() + ordinal);
        PodState state = PodState.drawn(chance, app.kind().isBatch());
        return state == PodState.INITIALIZING && !app.initContainer() ? PodState.CREATING : state;
    }

    private List<PodPlan> plan(List<App> apps) {
        List<PodPlan> plans = new ArrayList<>(size.pods());
        for (App app : apps) {
            for (int ordinal = 0; ordinal < app.pods(); ordinal++) {
                PodState state = state(app, ordinal);
                int anywhere =
                        Chance.of(size.seed(), "place " + app.name() + ordinal).below(size.nodes());
                int node = app.kind() == AppKind.DAEMON_SET ? ordinal : anywhere;
                plans.add(new PodPlan(app, ordinal, state, state.isOnNode() ? node : -1, owners.get(app)));
            }
        }
        return plans;
    }

    private void writePod(PodPlan plan) throws IOException {
        String path = "/api/v1/namespaces/" + plan.app().namespace() + "/pods";
        String name = pods.name(plan);
        uids.put(plan, create(path + "?" + CONTROLLERS, pods.pod(plan)));
        writeStatus(path + "/" + name, statuses.status(plan), KUBELET);
        if (plan.state() == PodState.TERMINATING) {
            // Its node is said to run it, so the server only marks it and waits for a kubelet that never comes.
            api.delete(path + "/" + name).required();
        }
    }

    private void writeEvents(Crew crew, List<PodPlan> plans) throws IOException {
        EventMaker events = new EventMaker(size, pods);
        crew.each(IntStream.range(0, size.events()).boxed().toList(), index -> {
            PodPlan about = plans.get(Chance.of(size.seed(), "about " + index).below(plans.size()));
            create(
                    "/api/v1/namespaces/" + about.app().namespace() + "/events",
                    events.event(index, about, uids.getOrDefault(about, "")));
        });
    }

    private String create(String path, ObjectNode object) throws IOException {
        String answer = api.post(path, object.toString()).required();
        return Json.parse(answer).at("/metadata/uid").asString();
    }

    private void writeStatus(String path, ObjectNode status, String manager) throws IOException {
        api.patch(path + "/status?" + manager, Json.object("status", status).toString())
                .required();
    }
}
