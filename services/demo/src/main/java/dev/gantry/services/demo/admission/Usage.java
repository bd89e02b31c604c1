package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.kinds.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an object uses of a quota, and which quotas it counts against (kubernetes' {@code quota/v1/evaluator}). Pure;
 * any thread.
 */
final class Usage {
    private static final Set<String> COUNTED =
            Set.of("configmaps", "secrets", "replicationcontrollers", "resourcequotas");
    private static final List<String> COMPUTE = List.of("cpu", "memory", "ephemeral-storage");
    private static final Set<String> DEMANDED =
            Set.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    private Usage() {}

    static Map<String, Amount> of(Kind kind, JsonNode object) {
        Map<String, Amount> usage = new TreeMap<>();
        usage.put(count(kind), Amount.ONE);
        switch (kind.qualifiedName()) {
            case "Pod" -> {
                JsonNode spec = object.path("spec");
                compute(usage, PodResources.sum(spec, "requests"), PodResources.sum(spec, "limits"));
            }
            case "PersistentVolumeClaim" -> claim(usage, object.path("spec"));
            case "Service" -> service(usage, object.path("spec"));
            default -> {
                if (kind.group().isEmpty() && COUNTED.contains(kind.plural())) {
                    usage.put(kind.plural(), Amount.ONE);
                }
            }
        }
        return usage;
    }

    private static String count(Kind kind) {
        return "count/" + kind.plural() + (kind.group().isEmpty() ? "" : "." + kind.group());
    }

    /** Whether a quota on a resource has to do with a kind at all. */
    static boolean isOf(Kind kind, String resource) {
        if (resource.equals(count(kind))) {
            return true;
        }
        return switch (kind.qualifiedName()) {
            case "Pod" ->
                resource.equals("pods")
                        || COMPUTE.contains(bare(resource))
                        || resource.startsWith("hugepages-")
                        || resource.startsWith("requests.") && !resource.equals("requests.storage");
            case "PersistentVolumeClaim" ->
                resource.equals("persistentvolumeclaims")
                        || resource.equals("requests.storage")
                        || resource.contains(".storageclass.storage.k8s.io/");
            case "Service" -> resource.equals("services") || resource.startsWith("services.");
            default -> kind.group().isEmpty() && COUNTED.contains(resource) && resource.equals(kind.plural());
        };
    }

    private static String bare(String resource) {
        return resource.replaceFirst("^(requests|limits)\\.", "");
    }

    private static void compute(Map<String, Amount> usage, Map<String, Amount> requests, Map<String, Amount> limits) {
        usage.put("pods", Amount.ONE);
        requests.forEach((name, amount) -> {
            boolean isOfNode = COMPUTE.contains(name) || name.startsWith("hugepages-");
            if (isOfNode) {
                usage.put(name, amount);
            }
            if (isOfNode || name.contains("/") && !name.contains("kubernetes.io/")) {
                usage.put("requests." + name, amount);
            }
        });
        limits.forEach((name, amount) -> {
            if (COMPUTE.contains(name)) {
                usage.put("limits." + name, amount);
            }
        });
    }

    private static void claim(Map<String, Amount> usage, JsonNode spec) {
        usage.put("persistentvolumeclaims", Amount.ONE);
        String storage = spec.path("resources").path("requests").path("storage").asString("");
        String storageClass = spec.path("storageClassName").asString("");
        String prefix = storageClass + ".storageclass.storage.k8s.io/";
        if (!storage.isEmpty()) {
            usage.put("requests.storage", Amount.of(storage));
        }
        if (!storageClass.isEmpty()) {
            usage.put(prefix + "persistentvolumeclaims", Amount.ONE);
            if (!storage.isEmpty()) {
                usage.put(prefix + "requests.storage", Amount.of(storage));
            }
        }
    }

    private static void service(Map<String, Amount> usage, JsonNode spec) {
        usage.put("services", Amount.ONE);
        Amount ports = new Amount(BigDecimal.valueOf(spec.path("ports").size()), false);
        boolean hasNodePorts = spec.path("allocateLoadBalancerNodePorts").asBoolean(true);
        switch (spec.path("type").asString("")) {
            case "NodePort" -> usage.put("services.nodeports", ports);
            case "LoadBalancer" -> {
                usage.put("services.loadbalancers", Amount.ONE);
                if (hasNodePorts) {
                    usage.put("services.nodeports", ports);
                }
            }
            default -> {}
        }
    }

    /** What every container of a pod must say because a quota counts it, by resource; empty where all is said. */
    static Map<String, Set<String>> unsaid(JsonNode spec, Set<String> counted) {
        Map<String, Set<String>> unsaid = new TreeMap<>();
        for (JsonNode container : PodResources.containers(spec)) {
            Map<String, Amount> said = new TreeMap<>();
            compute(said, PodResources.of(container, "requests"), PodResources.of(container, "limits"));
            for (String resource : counted) {
                if (DEMANDED.contains(resource) && !said.containsKey(resource)) {
                    unsaid.computeIfAbsent(resource, any -> new TreeSet<>())
                            .add(container.path("name").asString(""));
                }
            }
        }
        return unsaid;
    }

    /** Whether a pod is one of those that a quota's scopes mean. */
    static boolean isInScopes(JsonNode quotaSpec, Kind kind, JsonNode object) {
        JsonNode spec = object.path("spec");
        boolean isPod = kind.qualifiedName().equals("Pod");
        for (JsonNode scope : quotaSpec.path("scopes")) {
            if (!isPod || !isInScope(scope.asString(""), "Exists", List.of(), spec)) {
                return false;
            }
        }
        for (JsonNode term : quotaSpec.path("scopeSelector").path("matchExpressions")) {
            List<String> values = term.path("values")
                    .valueStream()
                    .map(value -> value.asString(""))
                    .toList();
            String operator = term.path("operator").asString("");
            if (!isPod || !isInScope(term.path("scopeName").asString(""), operator, values, spec)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInScope(String scope, String operator, List<String> values, JsonNode spec) {
        String priorityClass = spec.path("priorityClassName").asString("");
        return switch (scope) {
            case "Terminating" -> spec.path("activeDeadlineSeconds").isNumber();
            case "NotTerminating" -> !spec.path("activeDeadlineSeconds").isNumber();
            case "BestEffort" -> isBestEffort(spec);
            case "NotBestEffort" -> !isBestEffort(spec);
            case "PriorityClass" ->
                switch (operator) {
                    case "In" -> values.contains(priorityClass);
                    case "NotIn" -> !values.contains(priorityClass);
                    case "DoesNotExist" -> priorityClass.isEmpty();
                    default -> !priorityClass.isEmpty();
                };
            default -> false;
        };
    }

    private static boolean isBestEffort(JsonNode spec) {
        for (JsonNode container : PodResources.containers(spec)) {
            for (String field : new String[] {"requests", "limits"}) {
                Map<String, Amount> asked = PodResources.of(container, field);
                if (List.of("cpu", "memory").stream()
                        .anyMatch(name ->
                                asked.containsKey(name) && !asked.get(name).isNothing())) {
                    return false;
                }
            }
        }
        return true;
    }
}
