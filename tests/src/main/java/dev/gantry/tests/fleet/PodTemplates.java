package dev.gantry.tests.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pod template of an app: labels, annotations and a spec as long as real ones are. */
final class PodTemplates {
    private final long seed;

    PodTemplates(long seed) {
        this.seed = seed;
    }

    Map<String, Object> selector(App app) {
        return Map.of("app.kubernetes.io/instance", app.name(), "app.kubernetes.io/name", app.service());
    }

    Map<String, Object> labels(App app) {
        Map<String, Object> labels = new LinkedHashMap<>(selector(app));
        labels.put("app.kubernetes.io/component", app.kind().isBatch() ? "worker" : "server");
        labels.put("app.kubernetes.io/part-of", app.namespace());
        labels.put("app.kubernetes.io/version", app.version());
        labels.put("app.kubernetes.io/managed-by", "Helm");
        labels.put("live.example/team", app.team());
        labels.put("live.example/tier", app.pods() > 40 ? "critical" : "standard");
        return labels;
    }

    Map<String, Object> annotations(App app) {
        Chance chance = Chance.of(seed, "annotations " + app.name());
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("checksum/config", chance.hex(64));
        annotations.put("live.example/note", chance.pick(Vocabulary.NOTES));
        annotations.put("prometheus.io/path", "/metrics");
        annotations.put("prometheus.io/port", "9090");
        annotations.put("prometheus.io/scrape", "true");
        return annotations;
    }

    ObjectNode spec(App app) {
        ArrayNode containers = Json.array();
        for (String container : app.containers()) {
            containers.add(container(app, container));
        }
        ObjectNode spec = Json.object(
                "containers",
                containers,
                "restartPolicy",
                app.kind().isBatch() ? "Never" : "Always",
                "serviceAccountName",
                app.service(),
                "automountServiceAccountToken",
                true,
                "terminationGracePeriodSeconds",
                45,
                "dnsPolicy",
                "ClusterFirst",
                "securityContext",
                Json.object("runAsNonRoot", true, "runAsUser", 10001, "fsGroup", 10001),
                "volumes",
                volumes(app));
        spec.set("tolerations", tolerations());
        if (app.initContainer()) {
            spec.set("initContainers", Json.array(initContainer(app)));
        }
        if (app.kind() == AppKind.DEPLOYMENT || app.kind() == AppKind.STATEFUL_SET) {
            spec.set("affinity", affinity(app));
            spec.set("topologySpreadConstraints", spread(app));
        }
        return spec;
    }

    private ObjectNode container(App app, String name) {
        Chance chance = Chance.of(seed, "container " + app.name() + " " + name);
        boolean main = name.equals(app.service());
        ObjectNode container = Json.object(
                "name", name,
                "image", app.image(name),
                "imagePullPolicy", "IfNotPresent",
                "args", List.of("--config=/etc/" + name + "/config.yaml", "--metrics-address=:9090"),
                "env", env(chance, app, main ? 10 : 4),
                "ports", Json.array(port("http", main ? 8080 : 15001), port("metrics", main ? 9090 : 15090)),
                "resources", resources(chance, main),
                "volumeMounts", mounts(name, main),
                "livenessProbe", probe("/healthz", 10),
                "readinessProbe", probe("/readyz", 5),
                "terminationMessagePolicy", "FallbackToLogsOnError");
        container.set(
                "securityContext",
                Json.object(
                        "allowPrivilegeEscalation", false,
                        "readOnlyRootFilesystem", true,
                        "capabilities", Json.object("drop", List.of("ALL"))));
        if (main) {
            container.set(
                    "lifecycle",
                    Json.object(
                            "preStop",
                            Json.object("exec", Json.object("command", List.of("/bin/drain", "--wait=25s")))));
        }
        return container;
    }

    private static ObjectNode initContainer(App app) {
        return Json.object(
                "name", "prepare",
                "image", Vocabulary.REGISTRY + "/platform/prepare:0.9.1",
                "command", List.of("/prepare", "--app=" + app.name()),
                "resources", Json.object("requests", Json.object("cpu", "20m", "memory", "32Mi")),
                "volumeMounts", Json.array(Json.object("name", "config", "mountPath", "/etc/prepare")));
    }

    private static ArrayNode env(Chance chance, App app, int count) {
        ArrayNode env = Json.array(
                field("POD_NAME", "metadata.name"),
                field("POD_IP", "status.podIP"),
                Json.object(
                        "name",
                        "DATABASE_PASSWORD",
                        "valueFrom",
                        Json.object(
                                "secretKeyRef", Json.object("name", app.service() + "-secrets", "key", "password"))));
        int offset = chance.below(Vocabulary.ENV_NAMES.size());
        for (int i = 0; i < count; i++) {
            int at = (offset + i) % Vocabulary.ENV_NAMES.size();
            env.add(Json.object("name", Vocabulary.ENV_NAMES.get(at), "value", Vocabulary.ENV_VALUES.get(at)));
        }
        return env;
    }

    private static ObjectNode field(String name, String path) {
        return Json.object("name", name, "valueFrom", Json.object("fieldRef", Json.object("fieldPath", path)));
    }

    private static ObjectNode port(String name, int number) {
        return Json.object("name", name.equals("http") ? "http-" + number : "m-" + number, "containerPort", number);
    }

    private static ObjectNode resources(Chance chance, boolean main) {
        int cpu = main ? chance.pick(List.of(250, 500, 1000, 2000)) : 100;
        int memory = main ? chance.pick(List.of(512, 1024, 2048)) : 128;
        return Json.object(
                "requests", Json.object("cpu", cpu + "m", "memory", memory + "Mi"),
                "limits", Json.object("cpu", 2 * cpu + "m", "memory", 2 * memory + "Mi"));
    }

    private static ObjectNode probe(String path, int period) {
        return Json.object(
                "httpGet", Json.object("path", path, "port", 9090, "scheme", "HTTP"),
                "initialDelaySeconds", 5,
                "periodSeconds", period,
                "timeoutSeconds", 2,
                "failureThreshold", 3);
    }

    private static ArrayNode mounts(String container, boolean main) {
        List<Object> mounts = new ArrayList<>();
        mounts.add(Json.object("name", "config", "mountPath", "/etc/" + container, "readOnly", true));
        mounts.add(Json.object("name", "kube-api-access", "mountPath", TOKEN_FOLDER, "readOnly", true));
        if (main) {
            mounts.add(Json.object("name", "scratch", "mountPath", "/var/scratch"));
            mounts.add(Json.object("name", "tls", "mountPath", "/etc/tls", "readOnly", true));
        }
        return Json.array(mounts.toArray());
    }

    private static final String TOKEN_FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";

    private static ArrayNode volumes(App app) {
        ArrayNode sources = Json.array(
                Json.object("serviceAccountToken", Json.object("expirationSeconds", 3607, "path", "token")),
                Json.object(
                        "configMap",
                        Json.object(
                                "name",
                                "kube-root-ca.crt",
                                "items",
                                Json.array(Json.object("key", "ca.crt", "path", "ca.crt")))));
        return Json.array(
                Json.object("name", "config", "configMap", Json.object("name", app.service() + "-config")),
                Json.object("name", "scratch", "emptyDir", Json.object("sizeLimit", "4Gi")),
                Json.object("name", "tls", "secret", Json.object("secretName", app.service() + "-tls")),
                Json.object("name", "kube-api-access", "projected", Json.object("sources", sources)));
    }

    private static ArrayNode tolerations() {
        return Json.array(Json.object("key", "live.example/event-night", "operator", "Exists", "effect", "NoSchedule"));
    }

    private ObjectNode affinity(App app) {
        ObjectNode term = Json.object(
                "labelSelector", Json.object("matchLabels", selector(app)), "topologyKey", "kubernetes.io/hostname");
        return Json.object(
                "podAntiAffinity",
                Json.object(
                        "preferredDuringSchedulingIgnoredDuringExecution",
                        Json.array(Json.object("weight", 80, "podAffinityTerm", term))));
    }

    private ArrayNode spread(App app) {
        return Json.array(Json.object(
                "maxSkew",
                2,
                "topologyKey",
                "topology.kubernetes.io/zone",
                "whenUnsatisfiable",
                "ScheduleAnyway",
                "labelSelector",
                Json.object("matchLabels", selector(app))));
    }
}
