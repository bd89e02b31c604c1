package dev.gantry.tests.actors;

/** Objects as people write them, with as little as is needed. Pure. */
final class Manifests {
    static final String IMAGE = "harbor.live.example/live/web:v1.4.0-0a1b2c3";

    private Manifests() {}

    private static String template(String app, String image) {
        return """
                {"metadata": {"labels": {"app": "%1$s"}}, "spec": {"containers": [{
                  "name": "%1$s", "image": "%2$s", "ports": [{"name": "http", "containerPort": 8080}],
                  "resources": {"requests": {"cpu": "100m", "memory": "64Mi"}}}]}}""".formatted(app, image);
    }

    static String deployment(String name, int replicas, String rollingUpdate) {
        return """
                {"metadata": {"name": "%1$s", "labels": {"app": "%1$s"}}, "spec": {"replicas": %2$d,
                  "selector": {"matchLabels": {"app": "%1$s"}}, "template": %3$s,
                  "strategy": {"type": "RollingUpdate", "rollingUpdate": %4$s}}}""".formatted(name, replicas, template(name, IMAGE), rollingUpdate);
    }

    static String statefulSet(String name, int replicas) {
        return """
                {"metadata": {"name": "%1$s"}, "spec": {"replicas": %2$d, "serviceName": "%1$s",
                  "selector": {"matchLabels": {"app": "%1$s"}}, "template": %3$s,
                  "volumeClaimTemplates": [{"metadata": {"name": "data"}, "spec": {
                    "accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}]}}""".formatted(name, replicas, template(name, IMAGE));
    }

    static String daemonSet(String name) {
        return """
                {"metadata": {"name": "%1$s"}, "spec": {"selector": {"matchLabels": {"app": "%1$s"}},
                  "template": {"metadata": {"labels": {"app": "%1$s"}}, "spec": {
                    "tolerations": [{"operator": "Exists"}],
                    "containers": [{"name": "agent", "image": "%2$s"}]}}}}""".formatted(name, IMAGE);
    }

    static String job(String name, int completions) {
        return """
                {"metadata": {"name": "%s"}, "spec": {"completions": %d, "parallelism": 2, "backoffLimit": 1,
                  "template": {"spec": {"restartPolicy": "Never",
                    "containers": [{"name": "work", "image": "%s"}]}}}}""".formatted(name, completions, IMAGE);
    }

    static String cronJob(String name) {
        return """
                {"metadata": {"name": "%s"}, "spec": {"schedule": "* * * * *", "jobTemplate": {"spec": {"template": {
                  "spec": {"restartPolicy": "Never", "containers": [{"name": "work", "image": "%s"}]}}}}}}""".formatted(name, IMAGE);
    }

    static String service(String name) {
        return """
                {"metadata": {"name": "%1$s"}, "spec": {"selector": {"app": "%1$s"},
                  "ports": [{"name": "http", "port": 80, "targetPort": "http"}]}}""".formatted(name);
    }

    static String budget(String name) {
        return """
                {"metadata": {"name": "%1$s"},
                 "spec": {"minAvailable": 1, "selector": {"matchLabels": {"app": "%1$s"}}}}""".formatted(name);
    }

    static String quota(String name) {
        return """
                {"metadata": {"name": "%s"}, "spec": {"hard": {"pods": "10", "requests.cpu": "4"}}}""".formatted(name);
    }

    static String autoscaler(String name, int most) {
        return """
                {"metadata": {"name": "%1$s"}, "spec": {"minReplicas": 1, "maxReplicas": %2$d,
                  "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "%1$s"},
                  "metrics": [{"type": "Resource", "resource": {"name": "cpu",
                    "target": {"type": "Utilization", "averageUtilization": 50}}}]}}""".formatted(name, most);
    }

    /** A pod that wants a quarter of a card, as HAMi's webhook leaves it. */
    static String sharing(String name, int memoryMi) {
        return """
                {"metadata": {"name": "%s"}, "spec": {"schedulerName": "hami-scheduler",
                  "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}],
                  "containers": [{"name": "cuda", "image": "%s", "resources": {"limits": {
                    "nvidia.com/gpu": "1", "nvidia.com/gpumem": "%d", "nvidia.com/gpucores": "25"}}}]}}""".formatted(name, IMAGE, memoryMi);
    }

    /** @param what of the container, beside its name */
    static String pod(String name, String restartPolicy, String what) {
        return """
                {"metadata": {"name": "%1$s"}, "spec": {"restartPolicy": "%2$s",
                  "containers": [{"name": "%1$s", %3$s}]}}""".formatted(name, restartPolicy, what);
    }
}
