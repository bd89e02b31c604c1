package dev.gantry.services.demo.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of who may do what, and of what bounds and steers others. Pure. */
final class PolicyPrinters {
    private PolicyPrinters() {}

    static void addTo(Map<String, RowPrinter> printers) {
        printers.put("policy/v1.PodDisruptionBudget", PolicyPrinters::disruptionBudget);
        printers.put("autoscaling/v2.HorizontalPodAutoscaler", PolicyPrinters::autoscaler);
        printers.put("scheduling/v1.PriorityClass", PolicyPrinters::priorityClass);
        printers.put("rbac/v1.RoleBinding", PolicyPrinters::binding);
        printers.put("rbac/v1.ClusterRoleBinding", PolicyPrinters::binding);
        printers.put("certificates/v1.CertificateSigningRequest", PolicyPrinters::signingRequest);
        printers.put("admissionregistration/v1.MutatingWebhookConfiguration", PolicyPrinters::webhooks);
        printers.put("admissionregistration/v1.ValidatingWebhookConfiguration", PolicyPrinters::webhooks);
        printers.put("apiregistration/v1.APIService", PolicyPrinters::apiService);
        printers.put("node/v1.RuntimeClass", PolicyPrinters::runtimeClass);
        printers.put("resource/v1.DeviceClass", CorePrinters::nameAndAge);
        printers.put("resource/v1.ResourceClaimTemplate", CorePrinters::nameAndAge);
        printers.put("resource/v1.ResourceClaim", PolicyPrinters::resourceClaim);
        printers.put("resource/v1.ResourceSlice", PolicyPrinters::resourceSlice);
    }

    private static void disruptionBudget(ObjectNode object, Row row) {
        row.name()
                .text(Fields.textOr("N/A", object, "spec", "minAvailable"))
                .text(Fields.textOr("N/A", object, "spec", "maxUnavailable"))
                .number(Fields.number(object, "status", "disruptionsAllowed"))
                .age();
    }

    private static void autoscaler(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        JsonNode target = spec.path("scaleTargetRef");
        row.name()
                .text(Fields.text(target, "kind") + "/" + Fields.text(target, "name"))
                .text(AutoscalerMetrics.text(spec.path("metrics"), Fields.at(object, "status", "currentMetrics")))
                .text(Fields.textOr("<unset>", spec, "minReplicas"))
                .number(Fields.number(spec, "maxReplicas"))
                .number(Fields.number(object, "status", "currentReplicas"))
                .age();
    }

    private static void apiService(ObjectNode object, Row row) {
        JsonNode service = Fields.at(object, "spec", "service");
        row.name()
                .text(
                        service.isObject()
                                ? Fields.text(service, "namespace") + "/" + Fields.text(service, "name")
                                : "Local")
                .text(availability(Fields.at(object, "status", "conditions")))
                .age();
    }

    private static String availability(JsonNode conditions) {
        for (JsonNode condition : conditions) {
            if (Fields.text(condition, "type").equals("Available")) {
                String status = Fields.text(condition, "status");
                String reason = Fields.text(condition, "reason");
                return status.equals("True") || reason.isEmpty() ? status : status + " (" + reason + ")";
            }
        }
        return "Unknown";
    }

    private static void runtimeClass(ObjectNode object, Row row) {
        row.name().text(Fields.text(object, "handler")).age();
    }

    private static void priorityClass(ObjectNode object, Row row) {
        row.name()
                .number(Fields.number(object, "value"))
                .flag(Fields.flag(object, "globalDefault"))
                .age()
                .text(Fields.text(object, "preemptionPolicy"));
    }

    private static void binding(ObjectNode object, Row row) {
        row.name()
                .text(Fields.text(object, "roleRef", "kind") + "/" + Fields.text(object, "roleRef", "name"))
                .age()
                .text(subjects(object, "User"))
                .text(subjects(object, "Group"))
                .text(subjects(object, "ServiceAccount"));
    }

    private static String subjects(ObjectNode binding, String kind) {
        List<String> names = new ArrayList<>();
        for (JsonNode subject : binding.path("subjects")) {
            if (Fields.text(subject, "kind").equals(kind)) {
                String namespace = kind.equals("ServiceAccount") ? Fields.text(subject, "namespace") + "/" : "";
                names.add(namespace + Fields.text(subject, "name"));
            }
        }
        return String.join(", ", names);
    }

    private static void signingRequest(ObjectNode object, Row row) {
        JsonNode expiration = Fields.at(object, "spec", "expirationSeconds");
        row.name()
                .age()
                .text(Fields.textOr("<none>", object, "spec", "signerName"))
                .text(Fields.text(object, "spec", "username"))
                .text(expiration.isNumber() ? Ages.human(Duration.ofSeconds(expiration.longValue())) : "<none>")
                .text(signingStatus(object.path("status")));
    }

    private static String signingStatus(JsonNode status) {
        List<String> types = Fields.each(status.path("conditions"), one -> Fields.text(one, "type"));
        String decided = types.contains("Denied") ? "Denied" : types.contains("Approved") ? "Approved" : "Pending";
        return decided
                + (types.contains("Failed") ? ",Failed" : "")
                + (Fields.text(status, "certificate").isEmpty() ? "" : ",Issued");
    }

    private static void webhooks(ObjectNode object, Row row) {
        row.name().number(object.path("webhooks").size()).age();
    }

    private static void resourceClaim(ObjectNode object, Row row) {
        JsonNode status = object.path("status");
        List<String> states = new ArrayList<>();
        if (Fields.isDeleting(object)) {
            states.add("deleted");
        }
        if (status.path("allocation").isObject()) {
            states.add("allocated");
            if (!status.path("reservedFor").isEmpty()) {
                states.add("reserved");
            }
        } else if (states.isEmpty()) {
            states.add("pending");
        }
        row.name().text(String.join(",", states)).age();
    }

    private static void resourceSlice(ObjectNode object, Row row) {
        JsonNode spec = object.path("spec");
        row.name()
                .text(Fields.text(spec, "nodeName"))
                .text(Fields.text(spec, "driver"))
                .text(Fields.text(spec, "pool", "name"))
                .age();
    }
}
