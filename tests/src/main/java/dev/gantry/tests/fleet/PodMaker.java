package dev.gantry.tests.fleet;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Makes pods as a controller would create them; their statuses are {@link PodStatuses}'. */
final class PodMaker {
    private final FleetSize size;
    private final PodTemplates templates;
    private final NodeMaker nodes;

    PodMaker(FleetSize size, NodeMaker nodes) {
        this.size = size;
        this.templates = new PodTemplates(size.seed());
        this.nodes = nodes;
    }

    String name(PodPlan plan) {
        return plan.name(size.seed());
    }

    ObjectNode pod(PodPlan plan) {
        return Json.object("apiVersion", "v1", "kind", "Pod", "metadata", metadata(plan), "spec", spec(plan));
    }

    private ObjectNode metadata(PodPlan plan) {
        App app = plan.app();
        ObjectNode metadata = Json.object(
                "name", name(plan),
                "generateName", app.ownerName() + "-",
                "namespace", app.namespace(),
                "labels", labels(plan),
                "annotations", annotations(plan));
        if (plan.ownerUid() != null) {
            metadata.set(
                    "ownerReferences",
                    Json.array(Json.object(
                            "apiVersion",
                            app.kind().isBatch() ? "batch/v1" : "apps/v1",
                            "kind",
                            app.ownerKind(),
                            "name",
                            app.ownerName(),
                            "uid",
                            plan.ownerUid(),
                            "controller",
                            true,
                            "blockOwnerDeletion",
                            true)));
        }
        return metadata;
    }

    private Map<String, Object> labels(PodPlan plan) {
        App app = plan.app();
        Map<String, Object> labels = templates.labels(app);
        switch (app.kind()) {
            case DEPLOYMENT -> labels.put("pod-template-hash", app.templateHash());
            case STATEFUL_SET -> {
                labels.put("controller-revision-hash", app.name() + "-" + app.templateHash());
                labels.put("apps.kubernetes.io/pod-index", Integer.toString(plan.ordinal()));
                labels.put("statefulset.kubernetes.io/pod-name", app.name() + "-" + plan.ordinal());
            }
            case DAEMON_SET -> labels.put("controller-revision-hash", app.templateHash());
            case JOB, CRON_JOB -> {
                labels.put("batch.kubernetes.io/job-name", app.ownerName());
                labels.put("job-name", app.ownerName());
            }
        }
        return labels;
    }

    private Map<String, Object> annotations(PodPlan plan) {
        Map<String, Object> annotations = templates.annotations(plan.app());
        if (plan.node() >= 0) {
            String ip = PodStatuses.podIp(plan);
            annotations.put(
                    "k8s.v1.cni.cncf.io/network-status",
                    Json.array(Json.object(
                                    "name", "cilium", "interface", "eth0", "ips", Json.array(ip), "default", true))
                            .toString());
            annotations.put(
                    "kubernetes.io/limit-ranger",
                    "LimitRanger plugin set: cpu request for container "
                            + plan.app().containers().getFirst());
        }
        return annotations;
    }

    private ObjectNode spec(PodPlan plan) {
        ObjectNode spec = templates.spec(plan.app());
        spec.put("hostname", name(plan).length() <= 63 ? name(plan) : plan.app().service());
        spec.put("schedulerName", "default-scheduler");
        spec.put("priorityClassName", plan.app().pods() > 40 ? Groundwork.CRITICAL : Groundwork.STANDARD);
        if (plan.node() >= 0) {
            spec.put("nodeName", nodes.name(plan.node()));
        }
        if (plan.state() == PodState.GATED) {
            spec.set("schedulingGates", Json.array(Json.object("name", "live.example/quota")));
        }
        return spec;
    }
}
