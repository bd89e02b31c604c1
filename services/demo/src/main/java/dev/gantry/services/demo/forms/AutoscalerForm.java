package dev.gantry.services.demo.forms;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Autoscalers of {@code autoscaling/v1}, kept as {@code v2}: the first target for the CPU has a field of its own, all
 * else v1 has no field for stands as JSON in annotations (kube's {@code pkg/apis/autoscaling/v1/conversion.go}). Any
 * thread.
 */
final class AutoscalerForm implements Form {
    private static final String PREFIX = "autoscaling.alpha.kubernetes.io/";
    private static final String METRICS = PREFIX + "metrics";
    private static final String CURRENT_METRICS = PREFIX + "current-metrics";
    private static final String CONDITIONS = PREFIX + "conditions";
    private static final String BEHAVIOR = PREFIX + "behavior";
    private static final Set<String> ANNOTATIONS = Set.of(
            METRICS,
            CURRENT_METRICS,
            CONDITIONS,
            BEHAVIOR,
            PREFIX + "scale-down-tolerance",
            PREFIX + "scale-up-tolerance");
    private static final List<String> OF_SPEC = List.of("scaleTargetRef", "minReplicas", "maxReplicas");
    private static final List<String> OF_STATUS =
            List.of("observedGeneration", "lastScaleTime", "currentReplicas", "desiredReplicas");
    private static final int DEFAULT_UTILIZATION = 80;

    private final JsonMapper mapper = JsonMapper.shared();

    @Override
    public ObjectNode served(ObjectNode kept) {
        ObjectNode served = withoutAnnotations(kept);
        JsonNode spec = kept.path("spec");
        ObjectNode target = copied(spec, OF_SPEC, served.putObject("spec"));
        ArrayNode others = mapper.createArrayNode();
        for (JsonNode metric : spec.path("metrics")) {
            if (!isUtilization(metric)) {
                others.add(AutoscalerMetrics.toOld(metric));
            } else if (!target.has("targetCPUUtilizationPercentage")) {
                target.set("targetCPUUtilizationPercentage", metric.at("/resource/target/averageUtilization"));
            }
        }
        note(served, METRICS, others);
        if (spec.get("behavior") instanceof ObjectNode behavior) {
            note(served, BEHAVIOR, AutoscalerBehavior.toOld(behavior));
        }
        serveStatus(kept.path("status"), served);
        return served;
    }

    private void serveStatus(JsonNode status, ObjectNode served) {
        ObjectNode told = copied(status, OF_STATUS, served.putObject("status"));
        ArrayNode metrics = mapper.createArrayNode();
        for (JsonNode metric : status.path("currentMetrics")) {
            metrics.add(AutoscalerMetrics.toOldStatus(metric));
            JsonNode used = metric.at("/resource/current/averageUtilization");
            if (isOfCpu(metric) && used.isNumber()) {
                told.set("currentCPUUtilizationPercentage", used);
            }
        }
        note(served, CURRENT_METRICS, metrics);
        if (status.get("conditions") instanceof ArrayNode conditions) {
            note(served, CONDITIONS, conditions);
        }
    }

    private static boolean isOfCpu(JsonNode metric) {
        return metric.path("type").asString("").equals("Resource")
                && metric.at("/resource/name").asString("").equals("cpu");
    }

    private static boolean isUtilization(JsonNode metric) {
        return isOfCpu(metric)
                && metric.at("/resource/target/averageUtilization").isNumber();
    }

    private void note(ObjectNode served, String annotation, JsonNode value) {
        if (!value.isEmpty()) {
            ((ObjectNode) served.withObject("/metadata/annotations")).put(annotation, escaped(value));
        }
    }

    /** Go escapes what HTML reads. */
    private String escaped(JsonNode value) {
        return mapper.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    @Override
    public ObjectNode kept(ObjectNode served) {
        ObjectNode kept = withoutAnnotations(served);
        JsonNode notes = served.path("metadata").path("annotations");
        JsonNode spec = served.path("spec");
        ObjectNode wanted = copied(spec, OF_SPEC, kept.putObject("spec"));
        ArrayNode metrics = wanted.putArray("metrics");
        noted(notes, METRICS).forEach(metric -> metrics.add(AutoscalerMetrics.toNew(metric)));
        JsonNode target = spec.path("targetCPUUtilizationPercentage");
        if (target.isNumber()) {
            metrics.add(utilization(target.asInt()));
        } else if (metrics.isEmpty()) {
            metrics.add(utilization(DEFAULT_UTILIZATION));
        }
        JsonNode behavior = noted(notes, BEHAVIOR);
        if (!behavior.isEmpty()) {
            wanted.set("behavior", AutoscalerBehavior.toNew(behavior));
        }
        keepStatus(served.path("status"), notes, kept);
        return kept;
    }

    private ObjectNode utilization(int percentage) {
        ObjectNode metric = mapper.createObjectNode().put("type", "Resource");
        ObjectNode resource = metric.putObject("resource").put("name", "cpu");
        resource.putObject("target").put("type", "Utilization").put("averageUtilization", percentage);
        return metric;
    }

    private void keepStatus(JsonNode status, JsonNode notes, ObjectNode kept) {
        ObjectNode told = copied(status, OF_STATUS, kept.putObject("status"));
        JsonNode metrics = noted(notes, CURRENT_METRICS);
        JsonNode used = status.path("currentCPUUtilizationPercentage");
        if (!metrics.isEmpty()) {
            ArrayNode all = told.putArray("currentMetrics");
            metrics.forEach(metric -> all.add(AutoscalerMetrics.toNewStatus(metric)));
        } else if (used.isNumber()) {
            ObjectNode metric = told.putArray("currentMetrics").addObject().put("type", "Resource");
            ObjectNode resource = metric.putObject("resource").put("name", "cpu");
            resource.putObject("current").set("averageUtilization", used);
        }
        JsonNode conditions = noted(notes, CONDITIONS);
        if (!conditions.isEmpty()) {
            told.set("conditions", conditions);
        }
    }

    /** What an annotation says; nothing where it is not there or no JSON, which the server passes over as well. */
    private JsonNode noted(JsonNode notes, String annotation) {
        try {
            return notes.has(annotation)
                    ? mapper.readTree(notes.path(annotation).asString(""))
                    : mapper.missingNode();
        } catch (JacksonException e) {
            return mapper.missingNode();
        }
    }

    /** Type and metadata, without what only v1 says in annotations. */
    private static ObjectNode withoutAnnotations(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        copy.set("metadata", object.path("metadata").deepCopy());
        if (copy.path("metadata").get("annotations") instanceof ObjectNode annotations) {
            annotations.remove(ANNOTATIONS);
            if (annotations.isEmpty()) {
                ((ObjectNode) copy.path("metadata")).remove("annotations");
            }
        }
        return copy;
    }

    private static ObjectNode copied(JsonNode from, List<String> fields, ObjectNode into) {
        for (String field : fields) {
            if (from.has(field)) {
                into.set(field, from.get(field).deepCopy());
            }
        }
        return into;
    }
}
