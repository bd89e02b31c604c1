package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.PlatformObjects.Declared;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a cluster has of itself, and what it offers to every app: its own service, priorities, storage, a way in. Pure;
 * any thread.
 */
final class ClusterObjects {
    static final String INGRESS_CLASS = "live-edge";

    private static final String NAME = "kubernetes";
    private static final String DISCOVERY = "discovery.k8s.io/v1";
    private static final int PORT = 6443;
    private static final int CLUSTER_CRITICAL = 2_000_000_000;
    private static final int NODE_CRITICAL = 2_000_001_000;

    private ClusterObjects() {}

    static List<Declared> of(Site site) {
        List<Declared> all = new ArrayList<>(ofEveryCluster(site));
        if (site.pools().stream().anyMatch(pool -> pool.gpu() != null)) {
            all.add(new Declared("node.k8s.io/v1", "runtimeclasses", "", "nvidia", object("handler", "nvidia")));
        }
        return all;
    }

    private static List<Declared> ofEveryCluster(Site site) {
        return List.of(
                new Declared("v1", "services", "default", NAME, service()),
                new Declared(DISCOVERY, "endpointslices", "default", NAME, endpoints(site)),
                priority(
                        "system-cluster-critical",
                        CLUSTER_CRITICAL,
                        "Used for system critical pods that must run in the cluster, but can be moved to another node if "
                                + "necessary."),
                priority(
                        "system-node-critical",
                        NODE_CRITICAL,
                        "Used for system critical pods that must not be moved from their current node."),
                new Declared(
                        "storage.k8s.io/v1",
                        "storageclasses",
                        "",
                        VolumeObjects.storageClass(site),
                        storage(VolumeObjects.provisioner(site))),
                new Declared(
                        "networking.k8s.io/v1",
                        "ingressclasses",
                        "",
                        INGRESS_CLASS,
                        object("spec", object("controller", "k8s.io/ingress-nginx"))));
    }

    private static ObjectNode service() {
        ObjectNode port = object("name", "https", "protocol", "TCP", "port", 443, "targetPort", PORT);
        return object(
                "metadata",
                object("labels", object("component", "apiserver", "provider", NAME)),
                "spec",
                object(
                        "type",
                        "ClusterIP",
                        "clusterIP",
                        "10.96.0.1",
                        "clusterIPs",
                        array("10.96.0.1"),
                        "ipFamilies",
                        array("IPv4"),
                        "ipFamilyPolicy",
                        "SingleStack",
                        "ports",
                        array(port)),
                "status",
                object("loadBalancer", object()));
    }

    private static ObjectNode endpoints(Site site) {
        ObjectNode endpoint = object("addresses", array(site.network() + ".0.10"), "conditions", object("ready", true));
        return object(
                "metadata",
                object("labels", object("kubernetes.io/service-name", NAME)),
                "addressType",
                "IPv4",
                "endpoints",
                array(endpoint),
                "ports",
                array(object("name", "https", "port", PORT, "protocol", "TCP")));
    }

    private static Declared priority(String name, int value, String description) {
        return new Declared(
                "scheduling.k8s.io/v1",
                "priorityclasses",
                "",
                name,
                object(
                        "metadata",
                        object("generation", 1),
                        "value",
                        value,
                        "description",
                        description,
                        "preemptionPolicy",
                        "PreemptLowerPriority"));
    }

    private static ObjectNode storage(String provisioner) {
        return object(
                "metadata",
                object("annotations", object("storageclass.kubernetes.io/is-default-class", "true")),
                "provisioner",
                provisioner,
                "reclaimPolicy",
                "Delete",
                "volumeBindingMode",
                "WaitForFirstConsumer",
                "allowVolumeExpansion",
                true);
    }
}
