package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import tools.jackson.databind.JsonNode;

/** Which sections a kind has. Pure. */
final class Sections {
    private Sections() {}

    /** Its group and kind, {@code Pod} or {@code apps/Deployment}: another group may have a kind of the same name. */
    static String kind(JsonNode object) {
        String version = Json.text(object, "apiVersion");
        int slash = version.indexOf('/');
        return (slash < 0 ? "" : version.substring(0, slash + 1)) + Json.text(object, "kind");
    }

    static void tell(Page page, JsonNode object) throws ClusterFailure {
        switch (kind(object)) {
            case "Pod" -> new PodSections(page).tell(object);
            case "Node" -> new NodeSections(page).tell(object);
            case "apps/Deployment" -> new DeploymentSections(page).tell(object);
            case "apps/ReplicaSet", "ReplicationController" -> new ReplicaSections(page).tell(object);
            case "apps/StatefulSet" -> new StatefulSetSections(page).tell(object);
            case "apps/DaemonSet" -> new DaemonSetSections(page).tell(object);
            case "batch/Job" -> new JobSections(page).tell(object);
            case "batch/CronJob" -> new CronJobSections(page).tell(object);
            case "Service" -> new ServiceSections(page).tell(object);
            case "networking.k8s.io/Ingress" -> new IngressSections(page).tell(object);
            case "ConfigMap" -> new DataSections(page).configMap(object);
            case "Secret" -> new DataSections(page).secret(object);
            case "Namespace" -> new NamespaceSections(page).tell(object);
            case "PersistentVolumeClaim" -> new ClaimSections(page).tell(object);
            case "PersistentVolume" -> new PersistentVolumeSections(page).tell(object);
            default -> smaller(page, object);
        }
    }

    private static void smaller(Page page, JsonNode object) throws ClusterFailure {
        switch (kind(object)) {
            case "ServiceAccount" -> new AccessSections(page).serviceAccount(object);
            case "rbac.authorization.k8s.io/Role", "rbac.authorization.k8s.io/ClusterRole" ->
                new RoleSections(page).tell(object);
            case "rbac.authorization.k8s.io/RoleBinding", "rbac.authorization.k8s.io/ClusterRoleBinding" ->
                new AccessSections(page).binding(object);
            case "ResourceQuota" -> new QuotaSections(page).tell(object);
            case "LimitRange" -> new LimitSections(page).tell(object);
            case "policy/PodDisruptionBudget" -> new PolicySections(page).disruptionBudget(object);
            case "scheduling.k8s.io/PriorityClass" -> new PolicySections(page).priorityClass(object);
            case "networking.k8s.io/NetworkPolicy" -> new NetworkPolicySections(page).tell(object);
            case "networking.k8s.io/IngressClass" -> new IngressSections(page).ingressClass(object);
            case "discovery.k8s.io/EndpointSlice" -> new EndpointSections(page).slice(object);
            case "Endpoints" -> new EndpointSections(page).endpoints(object);
            case "networking.k8s.io/ServiceCIDR" -> new EndpointSections(page).addressRange(object);
            case "networking.k8s.io/IPAddress" -> new EndpointSections(page).address(object);
            case "storage.k8s.io/StorageClass" -> new StorageSections(page).storageClass(object);
            case "storage.k8s.io/VolumeAttributesClass" -> new StorageSections(page).attributesClass(object);
            case "storage.k8s.io/CSINode" -> new StorageSections(page).csiNode(object);
            default -> {
                if (Json.text(object, "apiVersion").equals("autoscaling/v2")) {
                    new AutoscalerSections(page).tell(object);
                } else {
                    new FieldByField(page).tell(object);
                }
            }
        }
    }
}
