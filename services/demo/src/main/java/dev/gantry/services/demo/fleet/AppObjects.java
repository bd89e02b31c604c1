package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.decoding.Quantities;
import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Extras;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes apps as their teams deploy them: workload, service, autoscaler. Any thread. */
public final class AppObjects {
    private static final int METRICS_PORT = 9090;

    private final long seed;
    private final String sharing;
    private final VolumeObjects volumes;

    public AppObjects(long seed, ClusterPlan plan) {
        this.seed = seed;
        this.sharing = sharing(plan);
        this.volumes = new VolumeObjects(plan.site(), seed);
    }

    /** How the cluster's cards are shared: {@code hami}, {@code time-slicing} or {@code whole}. */
    private static String sharing(ClusterPlan plan) {
        return plan.site().pools().stream()
                .map(Pool::gpu)
                .filter(Objects::nonNull)
                .map(Cards::sharing)
                .findFirst()
                .orElse("whole");
    }

    /** What the pods of an app are found by. */
    public ObjectNode selector(AppPlan app) {
        return object("app.kubernetes.io/name", app.name());
    }

    /** Labels of the app itself and, with those that tell the version, of its pods. */
    public ObjectNode labels(AppPlan app) {
        Service service = app.service();
        ObjectNode labels = selector(app);
        labels.put("app.kubernetes.io/component", service.name());
        labels.put("app.kubernetes.io/part-of", service.namespace());
        labels.put("live.example/team", service.team().name());
        return labels;
    }

    /** What its team tells of an app, and of the release it runs. */
    ObjectNode annotations(AppPlan app) {
        Service service = app.service();
        String commit = app.version().substring(app.version().lastIndexOf('-') + 1);
        return object(
                "live.example/title",
                service.nameZh(),
                "live.example/owner",
                service.team().owner(),
                "live.example/owner-zh",
                service.team().ownerZh(),
                "live.example/commit",
                commit,
                Causes.ANNOTATION,
                Causes.of(commit));
    }

    /** The template of an app's pods. */
    public ObjectNode template(AppPlan app) {
        Extras extras = app.service().extras();
        ObjectNode labels = labels(app);
        labels.put("app.kubernetes.io/version", app.version());
        ObjectNode annotations = object(
                "prometheus.io/scrape", "true",
                "prometheus.io/port", "9090",
                "checksum/config", Chance.of(seed, "config " + app.name()).hex(64));
        if (!extras.egress().isEmpty()) {
            annotations.put("kubernetes.io/egress-bandwidth", extras.egress());
        }
        return object("metadata", object("labels", labels, "annotations", annotations), "spec", spec(app));
    }

    private ObjectNode spec(AppPlan app) {
        Service service = app.service();
        ArrayNode containers = array(container(app));
        if (!service.extras().sidecar().isEmpty()) {
            containers.add(sidecar(service.extras().sidecar()));
        }
        if (!service.kind().equals("DaemonSet")) {
            containers.add(sidecar("envoy"));
        }
        boolean isBatch = service.kind().equals("CronJob");
        ObjectNode spec = object(
                "containers",
                containers,
                "restartPolicy",
                isBatch ? "Never" : "Always",
                "serviceAccountName",
                "default",
                "terminationGracePeriodSeconds",
                isBatch ? 10 : 30,
                "securityContext",
                object("runAsNonRoot", true, "runAsUser", 10001),
                "imagePullSecrets",
                array(object("name", ConfigObjects.PULL_SECRET)),
                "volumes",
                volumes(service));
        ArrayNode tolerations = tolerations(service);
        if (!tolerations.isEmpty()) {
            spec.set("tolerations", tolerations);
        }
        if (service.extras().hasGpu() || service.extras().nodes().equals("gpu")) {
            spec.set("nodeSelector", object("nvidia.com/gpu.present", "true"));
        }
        if (service.extras().hasGpu() && sharing.equals("hami")) {
            spec.put("schedulerName", "hami-scheduler");
        }
        if (!isBatch && !service.kind().equals("DaemonSet")) {
            spec.set(
                    "topologySpreadConstraints",
                    array(object(
                            "maxSkew",
                            2,
                            "topologyKey",
                            "topology.kubernetes.io/zone",
                            "whenUnsatisfiable",
                            "ScheduleAnyway",
                            "labelSelector",
                            object("matchLabels", selector(app)))));
        }
        return spec;
    }

    private static ArrayNode volumes(Service service) {
        ArrayNode volumes = array(
                object("name", "config", "configMap", object("name", ConfigObjects.configName(service))),
                object("name", "scratch", "emptyDir", object("sizeLimit", "4Gi")));
        if (service.kind().equals("StatefulSet")) {
            String secret = ConfigObjects.credentialsName(service);
            volumes.add(object("name", "credentials", "secret", object("secretName", secret)));
        }
        return volumes;
    }

    private static ArrayNode mounts(Service service) {
        ArrayNode mounts = array(
                object("name", "config", "mountPath", "/etc/" + service.name(), "readOnly", true),
                object("name", "scratch", "mountPath", "/var/scratch"));
        if (service.kind().equals("StatefulSet")) {
            mounts.add(object("name", "credentials", "mountPath", "/etc/credentials", "readOnly", true));
            mounts.add(object("name", VolumeObjects.VOLUME, "mountPath", "/var/lib/" + service.name()));
        }
        return mounts;
    }

    private static ArrayNode tolerations(Service service) {
        ArrayNode tolerations = array();
        if (service.kind().equals("DaemonSet")) {
            tolerations.add(object("operator", "Exists"));
        } else if (service.extras().hasGpu()) {
            tolerations.add(object("key", "nvidia.com/gpu", "operator", "Exists", "effect", "NoSchedule"));
        } else if (service.extras().isSpot()) {
            tolerations.add(object("key", "live.example/spot", "operator", "Exists", "effect", "NoSchedule"));
        }
        return tolerations;
    }

    private ObjectNode container(AppPlan app) {
        Service service = app.service();
        Chance chance = Chance.of(seed, "container " + app.name());
        ObjectNode container = object(
                "name",
                service.name(),
                "image",
                app.image(),
                "args",
                array("--config=/etc/" + service.name() + "/config.yaml", "--listen=:8080"),
                "env",
                env(app, chance),
                "ports",
                array(
                        object("name", "http", "containerPort", 8080),
                        object("name", "metrics", "containerPort", METRICS_PORT)),
                "resources",
                resources(service),
                "volumeMounts",
                mounts(service));
        if (!service.kind().equals("CronJob")) {
            container.set("livenessProbe", probe("/healthz", METRICS_PORT, 10));
            container.set("readinessProbe", probe("/readyz", METRICS_PORT, 5));
        }
        return container;
    }

    private static ArrayNode env(AppPlan app, Chance chance) {
        return array(
                object("name", "POD_NAME", "valueFrom", object("fieldRef", object("fieldPath", "metadata.name"))),
                object("name", "POD_IP", "valueFrom", object("fieldRef", object("fieldPath", "status.podIP"))),
                object("name", "LOG_LEVEL", "value", "info"),
                object("name", "TEAM", "value", app.service().team().name()),
                object("name", "KAFKA_BROKERS", "value", "kafka-broker-0.data.svc:9092,kafka-broker-1.data.svc:9092"),
                object("name", "REDIS_URL", "value", "redis://redis-shard.platform.svc:6379/" + chance.below(16)),
                object("name", "UPSTREAM_TIMEOUT_MS", "value", Integer.toString(chance.between(2, 30) * 100)),
                object("name", "EVENT_NIGHT", "value", "true"));
    }

    private ObjectNode resources(Service service) {
        ObjectNode requests = resources(service.cpu(), service.memoryMi());
        ObjectNode limits = resources(service.cpu() * 2, service.memoryMi() * 2);
        Extras extras = service.extras();
        if (extras.hasGpu()) {
            limits.put("nvidia.com/gpu", "1");
            requests.put("nvidia.com/gpu", "1");
            if (sharing.equals("hami")) {
                limits.put("nvidia.com/gpumem", Integer.toString(extras.gpuMemoryMi()));
                limits.put("nvidia.com/gpucores", Integer.toString(extras.gpuPercent()));
                requests.put("nvidia.com/gpumem", Integer.toString(extras.gpuMemoryMi()));
                requests.put("nvidia.com/gpucores", Integer.toString(extras.gpuPercent()));
            }
        }
        return object("limits", limits, "requests", requests);
    }

    private static ObjectNode resources(int cpu, int memoryMi) {
        return object("cpu", Quantities.canonical(cpu + "m"), "memory", Quantities.canonical(memoryMi + "Mi"));
    }

    /** Each listens at a port of its own, and is asked there whether it is ready. */
    private static ObjectNode sidecar(String name) {
        boolean isProxy = name.equals("envoy");
        int port = isProxy ? 15000 : 8100;
        return object(
                "name", name,
                "image", "harbor.live.example/mesh/" + name + ":1.34.2",
                "ports", array(object("name", isProxy ? "admin" : "agent", "containerPort", port)),
                "resources",
                        object(
                                "limits", object("cpu", "500m", "memory", "256Mi"),
                                "requests", object("cpu", "50m", "memory", "64Mi")),
                "readinessProbe", probe(isProxy ? "/ready" : "/v1/sys/health", port, 5));
    }

    private static ObjectNode probe(String path, int port, int period) {
        return object(
                "httpGet", object("path", path, "port", port, "scheme", "HTTP"),
                "periodSeconds", period,
                "timeoutSeconds", 2,
                "failureThreshold", 3,
                "successThreshold", 1);
    }

    /** The object that owns the app's pods, or owns who owns them. */
    public ObjectNode workload(AppPlan app, Instant created) {
        ObjectNode metadata = object(
                "name", app.name(),
                "namespace", app.service().namespace(),
                "labels", labels(app),
                "annotations", annotations(app),
                "creationTimestamp", Tree.time(created));
        ObjectNode selector = object("matchLabels", selector(app));
        ObjectNode spec = switch (app.service().kind()) {
            case "CronJob" ->
                object(
                        "schedule",
                        app.service().extras().schedule(),
                        "concurrencyPolicy",
                        "Forbid",
                        "successfulJobsHistoryLimit",
                        2,
                        "failedJobsHistoryLimit",
                        1,
                        "jobTemplate",
                        object("spec", object("backoffLimit", 2, "template", template(app))));
            case "DaemonSet" ->
                object(
                        "selector",
                        selector,
                        "template",
                        template(app),
                        "updateStrategy",
                        object("type", "RollingUpdate", "rollingUpdate", object("maxUnavailable", "10%")));
            case "StatefulSet" ->
                object(
                        "replicas",
                        app.replicas(),
                        "serviceName",
                        app.name(),
                        "podManagementPolicy",
                        "Parallel",
                        "selector",
                        selector,
                        "template",
                        template(app),
                        "volumeClaimTemplates",
                        array(volumes.template(app)));
            default ->
                object(
                        "replicas",
                        app.replicas(),
                        "selector",
                        selector,
                        "template",
                        template(app),
                        "strategy",
                        object(
                                "type",
                                "RollingUpdate",
                                "rollingUpdate",
                                object("maxSurge", "25%", "maxUnavailable", app.replicas() > 3 ? "10%" : "0%")));
        };
        return object("metadata", metadata, "spec", spec);
    }

    /** How the app is reached: by one address, or pod by pod where each has a name of its own. */
    public ObjectNode service(AppPlan app, Instant created) {
        ObjectNode service = object(
                "metadata",
                object(
                        "name", app.name(),
                        "namespace", app.service().namespace(),
                        "labels", labels(app),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                object(
                        "type", "ClusterIP",
                        "selector", selector(app),
                        "ports", array(object("name", "http", "port", 80, "targetPort", "http", "protocol", "TCP"))),
                "status",
                object("loadBalancer", object()));
        if (app.service().kind().equals("StatefulSet")) {
            ((ObjectNode) service.path("spec")).put("clusterIP", "None").set("clusterIPs", array("None"));
        }
        return service;
    }

    public ObjectNode autoscaler(AppPlan app, Instant created) {
        return object(
                "metadata",
                object(
                        "name", app.name(),
                        "namespace", app.service().namespace(),
                        "creationTimestamp", Tree.time(created)),
                "spec",
                object(
                        "scaleTargetRef", object("apiVersion", "apps/v1", "kind", "Deployment", "name", app.name()),
                        "minReplicas", Math.max(1, app.replicas() * 2 / 3),
                        "maxReplicas", Math.max(4, app.replicas() * 2),
                        "metrics",
                                array(object(
                                        "type",
                                        "Resource",
                                        "resource",
                                        object(
                                                "name",
                                                "cpu",
                                                "target",
                                                object("type", "Utilization", "averageUtilization", 70))))));
    }
}
