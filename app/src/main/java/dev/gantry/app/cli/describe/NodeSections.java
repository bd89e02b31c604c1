package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.inventory.NamespacedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A node in the order of {@code kubectl describe node}, with its lease and its pods. */
final class NodeSections {
    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
    private static final String[][] SYSTEM = {
        {"Machine ID", "machineID"},
        {"System UUID", "systemUUID"},
        {"Boot ID", "bootID"},
        {"Kernel Version", "kernelVersion"},
        {"OS Image", "osImage"},
        {"Operating System", "operatingSystem"},
        {"Architecture", "architecture"},
        {"Container Runtime Version", "containerRuntimeVersion"},
        {"Kubelet Version", "kubeletVersion"},
    };

    private final Page page;

    NodeSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode node) throws ClusterFailure {
        JsonNode spec = node.path("spec");
        JsonNode status = node.path("status");
        String name = Json.text(node, "metadata", "name");
        page.name(node, false);
        page.field("Roles", roles(node.path("metadata").path("labels")));
        page.labels(node);
        page.annotations(node);
        page.created(node);
        page.sheet().fields(0, "Taints", taints(spec.path("taints")));
        page.field("Unschedulable", Json.truth(spec, "unschedulable"));
        lease(name);
        page.conditions(
                status.path("conditions"),
                "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage",
                "----\t------\t-----------------\t------------------\t------\t-------",
                "{type} \t{status} \t{lastHeartbeatTime} \t{lastTransitionTime} \t{reason} \t{message}");
        page.line(0, "Addresses:");
        status.path("addresses")
                .forEach(address -> page.field(1, Json.text(address, "type"), Json.text(address, "address")));
        amounts("Capacity", status.path("capacity"));
        amounts("Allocatable", status.path("allocatable"));
        devices(name);
        page.line(0, "System Info:");
        for (String[] line : SYSTEM) {
            page.field(1, line[0], Json.text(status, "nodeInfo", line[1]));
        }
        page.present("PodCIDR", Json.text(spec, "podCIDR"));
        page.present("PodCIDRs", Json.joined(spec.path("podCIDRs"), ","));
        page.present("ProviderID", Json.text(spec, "providerID"));
        pods(node, name);
    }

    private static String roles(JsonNode labels) {
        TreeSet<String> roles = new TreeSet<>();
        labels.properties().forEach(label -> {
            if (label.getKey().startsWith(ROLE_PREFIX)) {
                roles.add(label.getKey().substring(ROLE_PREFIX.length()));
            } else if (label.getKey().equals("kubernetes.io/role")) {
                roles.add(label.getValue().asString(""));
            }
        });
        roles.remove("");
        return Json.orNone(String.join(",", roles));
    }

    private static List<String> taints(JsonNode taints) {
        List<JsonNode> sorted = new ArrayList<>();
        taints.forEach(sorted::add);
        sorted.sort(Comparator.comparing((JsonNode taint) -> Json.text(taint, "effect"))
                .thenComparing(taint -> Json.text(taint, "key")));
        List<String> lines = new ArrayList<>();
        for (JsonNode taint : sorted) {
            String value = Json.text(taint, "value");
            lines.add(
                    Json.text(taint, "key") + (value.isEmpty() ? "" : "=" + value) + ":" + Json.text(taint, "effect"));
        }
        return lines;
    }

    private void lease(String name) throws ClusterFailure {
        NamespacedName at = new NamespacedName("kube-node-lease", name);
        switch (Known.ask(() -> page.related().one("leases", at))) {
            case Known.Not<Optional<JsonNode>> not -> page.field("Lease", not);
            case Known.Is<Optional<JsonNode>>(Optional<JsonNode> lease) -> {
                if (lease.isEmpty()) {
                    page.field("Lease", "Failed to get lease: leases.coordination.k8s.io \"" + name + "\" not found");
                    return;
                }
                JsonNode spec = lease.get().path("spec");
                page.line(0, "Lease:");
                page.field(1, "HolderIdentity", Json.orUnset(spec, "holderIdentity"));
                page.field(1, "AcquireTime", page.time(spec, "acquireTime"));
                page.field(1, "RenewTime", page.time(spec, "renewTime"));
            }
        }
    }

    private void amounts(String title, JsonNode amounts) {
        if (!amounts.isEmpty()) {
            page.line(0, title + ":");
            Json.sorted(amounts).forEach((name, amount) -> page.field(1, name, amount.asString("")));
        }
    }

    /**
     * Devices that drivers offer on this node alone; older servers know none, and the rest is worth telling without.
     */
    private void devices(String name) throws ClusterFailure {
        JsonQuery query = new JsonQuery("resourceslices", "", "", "spec.nodeName=" + name);
        if (Known.ask(() -> page.related().list(query)) instanceof Known.Is<List<JsonNode>>(List<JsonNode> slices)) {
            new DeviceSections(page).tell(slices);
        }
    }

    private void pods(JsonNode node, String name) throws ClusterFailure {
        String here = "spec.nodeName=" + name + ",status.phase!=Failed,status.phase!=Succeeded";
        switch (Known.ask(() -> page.related().list(new JsonQuery("pods", "", "", here)))) {
            case Known.Is<List<JsonNode>>(List<JsonNode> pods) -> new NodePods(page, node).tell(pods);
            case Known.Not<List<JsonNode>> not -> page.field("Pods", not);
        }
    }
}
