package dev.gantry.services.demo.actors;

/**
 * A kind of object by its place in the API. Immutable; any thread.
 *
 * @param apiVersion {@code v1} or {@code apps/v1}
 */
public record Resource(String apiVersion, String plural, String kind, boolean namespaced) {
    public static final Resource NAMESPACES = new Resource("v1", "namespaces", "Namespace", false);
    public static final Resource NODES = new Resource("v1", "nodes", "Node", false);
    public static final Resource PODS = new Resource("v1", "pods", "Pod", true);
    public static final Resource CLAIMS = new Resource("v1", "persistentvolumeclaims", "PersistentVolumeClaim", true);
    public static final Resource CONFIG_MAPS = new Resource("v1", "configmaps", "ConfigMap", true);
    public static final Resource SERVICE_ACCOUNTS = new Resource("v1", "serviceaccounts", "ServiceAccount", true);
    public static final Resource QUOTAS = new Resource("v1", "resourcequotas", "ResourceQuota", true);
    public static final Resource SERVICES = new Resource("v1", "services", "Service", true);
    public static final Resource EVENTS = new Resource("v1", "events", "Event", true);
    public static final Resource LEASES = new Resource("coordination.k8s.io/v1", "leases", "Lease", true);
    public static final Resource ENDPOINT_SLICES =
            new Resource("discovery.k8s.io/v1", "endpointslices", "EndpointSlice", true);
    public static final Resource DEPLOYMENTS = new Resource("apps/v1", "deployments", "Deployment", true);
    public static final Resource REPLICA_SETS = new Resource("apps/v1", "replicasets", "ReplicaSet", true);
    public static final Resource STATEFUL_SETS = new Resource("apps/v1", "statefulsets", "StatefulSet", true);
    public static final Resource DAEMON_SETS = new Resource("apps/v1", "daemonsets", "DaemonSet", true);
    public static final Resource CONTROLLER_REVISIONS =
            new Resource("apps/v1", "controllerrevisions", "ControllerRevision", true);
    public static final Resource JOBS = new Resource("batch/v1", "jobs", "Job", true);
    public static final Resource CRON_JOBS = new Resource("batch/v1", "cronjobs", "CronJob", true);
    public static final Resource AUTOSCALERS =
            new Resource("autoscaling/v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", true);
    public static final Resource DISRUPTION_BUDGETS =
            new Resource("policy/v1", "poddisruptionbudgets", "PodDisruptionBudget", true);
}
