package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.decoding.Quantities;
import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the company's platform people declared in a cluster with custom kinds: queues for cards, pools and gateways of
 * rooms, who may in. Only what is true without a controller that this fleet has not; where nothing is queued, queues
 * say so. Any thread.
 */
final class PlatformObjects {
    private static final String GPU = "nvidia.com/gpu";
    private static final String DRIVER = "gpu.nvidia.com";
    private static final String NETWORK = "crd.projectcalico.org/v1";
    private static final String ROOMS = "edge-rooms";

    private final ClusterPlan plan;
    private final NodeObjects nodes;

    PlatformObjects(ClusterPlan plan, NodeObjects nodes) {
        this.plan = plan;
        this.nodes = nodes;
    }

    /**
     * One object.
     *
     * @param namespace empty for kinds without one
     */
    record Declared(String apiVersion, String plural, String namespace, String name, ObjectNode content) {}

    List<Declared> all() {
        List<Declared> all = new ArrayList<>(network());
        switch (plan.site().provider()) {
            case "idc" -> all.addAll(kueue());
            case "cloud" -> {
                all.addAll(volcano());
                all.add(deviceClass());
            }
            case "edge" -> plan.site().rooms().forEach(room -> all.addAll(room(room)));
            default -> {}
        }
        return all;
    }

    private static Declared declared(String apiVersion, String plural, String name, ObjectNode content) {
        return new Declared(apiVersion, plural, "", name, content);
    }

    private List<Declared> network() {
        return List.of(
                declared(NETWORK, "ippools", "default-ipv4-ippool", addresses()),
                declared(NETWORK, "globalnetworksets", ROOMS, roomAddresses()),
                declared(NETWORK, "globalnetworkpolicies", "default.admit-edge-rooms", admitRooms()));
    }

    /** The addresses of all pods. */
    private ObjectNode addresses() {
        int second = Integer.parseInt(plan.site().network().split("\\.", -1)[1]) + 64;
        return object(
                "spec",
                object(
                        "cidr",
                        "10." + second + ".0.0/14",
                        "blockSize",
                        24,
                        "ipipMode",
                        "Never",
                        "vxlanMode",
                        "CrossSubnet",
                        "natOutgoing",
                        true,
                        "nodeSelector",
                        "all()"));
    }

    private static ObjectNode roomAddresses() {
        ArrayNode nets = array();
        for (int i = 0; i < 16; i++) {
            nets.add("203.0.113." + (i * 8 + 7) + "/32");
        }
        return object("metadata", object("labels", object("live.example/set", ROOMS)), "spec", object("nets", nets));
    }

    private static ObjectNode admitRooms() {
        ObjectNode rule = object(
                "action",
                "Allow",
                "protocol",
                "TCP",
                "source",
                object("selector", "live.example/set == '" + ROOMS + "'"),
                "destination",
                object("ports", array(6443, 10250, 10262)));
        return object(
                "spec",
                object(
                        "tier",
                        "default",
                        "order",
                        100,
                        "selector",
                        "has(live.example/host)",
                        "types",
                        array("Ingress"),
                        "ingress",
                        array(rule)));
    }

    private List<Pool> cardPools() {
        return plan.site().pools().stream().filter(pool -> pool.gpu() != null).toList();
    }

    /** As many as the nodes of the pool offer, whatever a card is split into. */
    private int units(Pool pool) {
        Cards cards = Objects.requireNonNull(pool.gpu());
        int each = cards.sharing().equals("hami") ? NodeObjects.SHARES_A_CARD : 1;
        return (int) plan.nodes().stream().filter(node -> node.pool() == pool).count() * cards.cards() * each;
    }

    /** Namespaces of apps that want cards. */
    private Set<String> cardNamespaces() {
        Set<String> namespaces = new TreeSet<>();
        plan.apps().stream()
                .filter(app -> app.service().extras().hasGpu())
                .forEach(app -> namespaces.add(app.service().namespace()));
        return namespaces;
    }

    private List<Declared> kueue() {
        String version = "kueue.x-k8s.io/v1beta2";
        List<Declared> all = new ArrayList<>();
        for (Pool pool : cardPools()) {
            all.add(declared(
                    version,
                    "resourceflavors",
                    pool.name(),
                    object(
                            "spec",
                            object(
                                    "nodeLabels", object("live.example/pool", pool.name()),
                                    "tolerations",
                                            array(object("key", GPU, "operator", "Exists", "effect", "NoSchedule"))))));
        }
        for (String team : List.of("inference", "training")) {
            int percent = team.equals("training") ? 40 : 60;
            all.add(declared(version, "clusterqueues", team, clusterQueue(percent)));
        }
        for (String namespace : cardNamespaces()) {
            all.add(new Declared(
                    version,
                    "localqueues",
                    namespace,
                    "gpu",
                    object("spec", object("clusterQueue", "inference"), "status", nothingQueued())));
        }
        return all;
    }

    private static ObjectNode nothingQueued() {
        return object("pendingWorkloads", 0, "reservingWorkloads", 0, "admittedWorkloads", 0);
    }

    private ObjectNode clusterQueue(int percent) {
        ArrayNode flavors = array();
        for (Pool pool : cardPools()) {
            flavors.add(object(
                    "name",
                    pool.name(),
                    "resources",
                    array(object("name", GPU, "nominalQuota", Integer.toString(units(pool) * percent / 100)))));
        }
        return object(
                "spec",
                object(
                        "cohortName",
                        "cards",
                        "queueingStrategy",
                        "BestEffortFIFO",
                        "stopPolicy",
                        "None",
                        "namespaceSelector",
                        object(),
                        "preemption",
                        object("reclaimWithinCohort", "Any", "withinClusterQueue", "LowerPriority"),
                        "resourceGroups",
                        array(object("coveredResources", array(GPU), "flavors", flavors))),
                "status",
                nothingQueued());
    }

    private List<Declared> volcano() {
        int units = cardPools().stream().mapToInt(this::units).sum();
        return List.of(queue("default", 1, 0), queue("inference", 6, units), queue("training", 4, units * 4 / 10));
    }

    private static Declared queue(String name, int weight, int cards) {
        ObjectNode spec = object("weight", weight, "reclaimable", true, "parent", "root");
        if (cards > 0) {
            spec.set("capability", object(GPU, Integer.toString(cards)));
        }
        return declared(
                "scheduling.volcano.sh/v1beta1",
                "queues",
                name,
                object("spec", spec, "status", object("state", "Open", "allocated", object())));
    }

    private static Declared deviceClass() {
        String expression = "device.driver == '" + DRIVER + "' && device.attributes['" + DRIVER + "'].type == 'gpu'";
        return declared(
                "resource.k8s.io/v1",
                "deviceclasses",
                DRIVER,
                object("spec", object("selectors", array(object("cel", object("expression", expression))))));
    }

    private List<Declared> room(Room room) {
        List<NodePlan> inside = plan.nodesIn(room.name());
        if (inside.isEmpty()) {
            return List.of();
        }
        ObjectNode pool = object(
                "metadata",
                        object("labels", object("live.example/city", room.city().replace("'", ""))),
                "spec", object("type", "Edge", "hostNetwork", false, "interConnectivity", true),
                "status", object("readyNodeNum", inside.size(), "unreadyNodeNum", 0, "nodes", names(inside)));
        ObjectNode endpoint =
                object("nodeName", inside.getFirst().name(), "type", "tunnel", "port", 4500, "underNAT", true);
        ObjectNode gateway = object(
                "spec",
                object(
                        "nodeSelector", object("matchLabels", object("apps.openyurt.io/nodepool", room.name())),
                        "proxyConfig", object("Replicas", 1),
                        "tunnelConfig", object("Replicas", 1),
                        "endpoints", array(endpoint)));
        return List.of(
                declared("apps.openyurt.io/v1beta2", "nodepools", room.name(), pool),
                declared("raven.openyurt.io/v1beta1", "gateways", "gw-" + room.name(), gateway));
    }

    private static ArrayNode names(List<NodePlan> nodes) {
        ArrayNode names = array();
        nodes.stream().map(NodePlan::name).sorted().forEach(names::add);
        return names;
    }

    /** Whether the cluster's cards are told by slices too. */
    boolean isSliced(NodePlan node) {
        return plan.site().provider().equals("cloud") && node.pool().gpu() != null;
    }

    /**
     * A node's cards as its driver publishes them.
     *
     * @param owner the node, by reference
     */
    Declared slice(NodePlan node, ObjectNode owner) {
        Cards cards = Objects.requireNonNull(node.pool().gpu());
        ArrayNode devices = array();
        for (int i = 0; i < cards.cards(); i++) {
            devices.add(object(
                    "name",
                    "gpu-" + i,
                    "attributes",
                    object(
                            "type", object("string", "gpu"),
                            "uuid", object("string", nodes.card(node, i)),
                            "productName", object("string", cards.model().replace('-', ' ')),
                            "driverVersion", object("version", "570.124.6")),
                    "capacity",
                    object("memory", object("value", Quantities.canonical(cards.memoryMi() + "Mi")))));
        }
        return declared(
                "resource.k8s.io/v1",
                "resourceslices",
                node.name() + "-" + DRIVER + "-0",
                object(
                        "metadata",
                        object("ownerReferences", array(owner)),
                        "spec",
                        object(
                                "driver",
                                DRIVER,
                                "nodeName",
                                node.name(),
                                "pool",
                                object("name", node.name(), "generation", 1, "resourceSliceCount", 1),
                                "devices",
                                devices)));
    }
}
