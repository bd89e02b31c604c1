package dev.gantry.services.demo.strategy;

import static dev.gantry.services.demo.strategy.Filling.absent;
import static dev.gantry.services.demo.strategy.Filling.empty;
import static dev.gantry.services.demo.strategy.Filling.object;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server fills into pods, their templates and containers, and what admission adds to new pods. Pure. */
final class PodDefaults {
    private static final List<String> LOST_NODES =
            List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable");
    private static final int TOLERATED_SECONDS = 300;

    private PodDefaults() {}

    static void pod(ObjectNode pod) {
        ObjectNode spec = object(pod, "spec");
        absent(spec, "enableServiceLinks", true);
        for (String list : List.of("containers", "initContainers")) {
            for (JsonNode container : spec.path(list)) {
                requests((ObjectNode) container);
                if (spec.path("hostNetwork").asBoolean(false)) {
                    container
                            .path("ports")
                            .forEach(port -> empty(
                                    (ObjectNode) port,
                                    "hostPort",
                                    port.path("containerPort").asInt(0)));
                }
            }
        }
    }

    /** What is limited and not requested is requested in full. */
    private static void requests(ObjectNode container) {
        if (container.path("resources").get("limits") instanceof ObjectNode limits && !limits.isEmpty()) {
            Filling.entries(limits, object(object(container, "resources"), "requests"));
        }
    }

    static void spec(ObjectNode spec) {
        empty(spec, "dnsPolicy", "ClusterFirst");
        empty(spec, "restartPolicy", "Always");
        object(spec, "securityContext");
        absent(spec, "terminationGracePeriodSeconds", 30);
        empty(spec, "schedulerName", "default-scheduler");
        String account = spec.path("serviceAccountName").asString("");
        String old = spec.path("serviceAccount").asString("");
        if (!account.isEmpty()) {
            spec.put("serviceAccount", account);
        } else if (!old.isEmpty()) {
            spec.put("serviceAccountName", old);
        }
    }

    static void status(ObjectNode status) {
        String address = status.path("podIP").asString("");
        if (!address.isEmpty() && status.path("podIPs").isEmpty()) {
            status.putArray("podIPs").addObject().put("ip", address);
        }
    }

    static void container(ObjectNode container) {
        object(container, "resources");
        empty(container, "terminationMessagePath", "/dev/termination-log");
        empty(container, "terminationMessagePolicy", "File");
        empty(container, "imagePullPolicy", isLatest(container.path("image").asString("")) ? "Always" : "IfNotPresent");
    }

    private static boolean isLatest(String image) {
        if (image.isEmpty() || image.contains("@")) {
            return false;
        }
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon < 0 || name.substring(colon + 1).equals("latest");
    }

    /** What admission gives a new pod that says nothing of it. */
    static void admit(ObjectNode pod) {
        ObjectNode spec = object(pod, "spec");
        empty(spec, "serviceAccountName", "default");
        empty(spec, "serviceAccount", spec.path("serviceAccountName").asString());
        absent(spec, "priority", 0);
        absent(spec, "preemptionPolicy", "PreemptLowerPriority");
        tolerate(pod);
    }

    /** What admission gave a pod stays, though a client leaves it out. */
    static void keep(ObjectNode next, ObjectNode old) {
        for (String field : List.of("priority", "preemptionPolicy")) {
            JsonNode before = old.path("spec").path(field);
            if (!before.isMissingNode() && !Filling.has(object(next, "spec"), field)) {
                object(next, "spec").set(field, before);
            }
        }
        tolerate(next);
    }

    /** Lets a pod outlast a lost node for a while. */
    private static void tolerate(ObjectNode pod) {
        ObjectNode spec = object(pod, "spec");
        ArrayNode tolerations =
                spec.get("tolerations") instanceof ArrayNode there ? there : spec.putArray("tolerations");
        for (String key : LOST_NODES) {
            if (!tolerates(tolerations, key)) {
                tolerations
                        .addObject()
                        .put("key", key)
                        .put("operator", "Exists")
                        .put("effect", "NoExecute")
                        .put("tolerationSeconds", TOLERATED_SECONDS);
            }
        }
    }

    private static boolean tolerates(ArrayNode tolerations, String taint) {
        for (JsonNode toleration : tolerations) {
            String key = toleration.path("key").asString("");
            String effect = toleration.path("effect").asString("");
            if ((key.isEmpty() || key.equals(taint)) && (effect.isEmpty() || effect.equals("NoExecute"))) {
                return true;
            }
        }
        return false;
    }
}
