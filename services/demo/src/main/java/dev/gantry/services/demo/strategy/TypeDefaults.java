package dev.gantry.services.demo.strategy;

import static dev.gantry.services.demo.strategy.Filling.absent;
import static dev.gantry.services.demo.strategy.Filling.empty;
import static dev.gantry.services.demo.strategy.Filling.has;
import static dev.gantry.services.demo.strategy.Filling.object;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server fills into each type where a client left it out (the {@code defaults.go} of each group). */
final class TypeDefaults {
    private static final int MODE = 0644;

    private TypeDefaults() {}

    static Map<String, Consumer<ObjectNode>> all() {
        Map<String, Consumer<ObjectNode>> all = new HashMap<>();
        pods(all);
        volumes(all);
        core(all);
        WorkloadDefaults.add(all);
        others(all);
        return all;
    }

    private static void pods(Map<String, Consumer<ObjectNode>> all) {
        all.put("core/v1.Pod", PodDefaults::pod);
        all.put("core/v1.PodSpec", PodDefaults::spec);
        all.put("core/v1.PodStatus", PodDefaults::status);
        all.put("core/v1.Container", PodDefaults::container);
        all.put("core/v1.EphemeralContainer", PodDefaults::container);
        all.put("core/v1.Probe", probe -> {
            empty(probe, "timeoutSeconds", 1);
            empty(probe, "periodSeconds", 10);
            empty(probe, "successThreshold", 1);
            empty(probe, "failureThreshold", 3);
        });
        all.put("core/v1.GRPCAction", grpc -> absent(grpc, "service", ""));
        all.put("core/v1.HTTPGetAction", http -> {
            empty(http, "path", "/");
            empty(http, "scheme", "HTTP");
        });
        all.put("core/v1.ObjectFieldSelector", field -> empty(field, "apiVersion", "v1"));
    }

    private static void volumes(Map<String, Consumer<ObjectNode>> all) {
        all.put("core/v1.Volume", volume -> {
            if (volume.size() <= 1 && volume.has("name")) {
                volume.putObject("emptyDir");
            }
        });
        for (String source : new String[] {"Secret", "ConfigMap", "DownwardAPI", "Projected"}) {
            all.put("core/v1." + source + "VolumeSource", volume -> absent(volume, "defaultMode", MODE));
        }
        all.put("core/v1.HostPathVolumeSource", volume -> absent(volume, "type", ""));
        all.put("core/v1.ServiceAccountTokenProjection", token -> absent(token, "expirationSeconds", 3600));
        all.put("core/v1.PersistentVolumeClaim", claim -> empty(object(claim, "status"), "phase", "Pending"));
        all.put("core/v1.PersistentVolumeClaimSpec", spec -> absent(spec, "volumeMode", "Filesystem"));
        all.put("core/v1.PersistentVolume", volume -> {
            empty(object(volume, "status"), "phase", "Pending");
            empty(object(volume, "spec"), "persistentVolumeReclaimPolicy", "Retain");
            absent(object(volume, "spec"), "volumeMode", "Filesystem");
        });
    }

    private static void core(Map<String, Consumer<ObjectNode>> all) {
        all.put("core/v1.Secret", secret -> {
            empty(secret, "type", "Opaque");
            encode(secret);
        });
        all.put("core/v1.Service", ServiceDefaults::fill);
        all.put("core/v1.EndpointPort", port -> empty(port, "protocol", "TCP"));
        all.put("core/v1.NodeStatus", status -> {
            if (!has(status, "allocatable") && has(status, "capacity")) {
                status.set("allocatable", status.path("capacity").deepCopy());
            }
        });
        all.put("core/v1.Namespace", namespace -> {
            String name = namespace.path("metadata").path("name").asString("");
            if (!name.isEmpty()) {
                object(object(namespace, "metadata"), "labels").put("kubernetes.io/metadata.name", name);
            }
        });
        all.put("core/v1.NamespaceStatus", status -> empty(status, "phase", "Active"));
        all.put("core/v1.LimitRangeItem", TypeDefaults::limits);
    }

    private static void encode(ObjectNode secret) {
        if (secret.get("stringData") instanceof ObjectNode texts) {
            ObjectNode data = Filling.object(secret, "data");
            texts.properties()
                    .forEach(text -> data.put(
                            text.getKey(),
                            Base64.getEncoder()
                                    .encodeToString(text.getValue().asString("").getBytes(StandardCharsets.UTF_8))));
        }
        secret.remove("stringData");
    }

    private static void limits(ObjectNode item) {
        if (!item.path("type").asString("").equals("Container")) {
            return;
        }
        ObjectNode limits = object(item, "default");
        ObjectNode requests = object(item, "defaultRequest");
        Filling.entries(item.path("max"), limits);
        Filling.entries(limits, requests);
        Filling.entries(item.path("min"), requests);
        removeEmpty(item, "default");
        removeEmpty(item, "defaultRequest");
    }

    private static void removeEmpty(ObjectNode item, String field) {
        if (item.path(field).isEmpty()) {
            item.remove(field);
        }
    }

    private static void others(Map<String, Consumer<ObjectNode>> all) {
        all.put("networking/v1.NetworkPolicyPort", port -> absent(port, "protocol", "TCP"));
        all.put("networking/v1.NetworkPolicySpec", spec -> {
            if (spec.path("policyTypes").isEmpty()) {
                spec.putArray("policyTypes").add("Ingress");
                if (!spec.path("egress").isEmpty()) {
                    spec.withArray("/policyTypes").add("Egress");
                }
            }
        });
        for (String binding : new String[] {"RoleBinding", "ClusterRoleBinding"}) {
            all.put("rbac/v1." + binding, one -> empty(object(one, "roleRef"), "apiGroup", AccessRules.GROUP));
        }
        all.put("rbac/v1.Subject", subject -> {
            if (isUserOrGroup(subject.path("kind"))) {
                empty(subject, "apiGroup", AccessRules.GROUP);
            }
        });
        all.put("storage/v1.StorageClass", one -> {
            absent(one, "reclaimPolicy", "Delete");
            absent(one, "volumeBindingMode", "Immediate");
        });
        all.put("scheduling/v1.PriorityClass", one -> absent(one, "preemptionPolicy", "PreemptLowerPriority"));
        all.put("discovery/v1.EndpointPort", port -> {
            absent(port, "name", "");
            absent(port, "protocol", "TCP");
        });
    }

    private static boolean isUserOrGroup(JsonNode kind) {
        return kind.asString("").equals("User") || kind.asString("").equals("Group");
    }
}
