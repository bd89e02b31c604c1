package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.api.LabelSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What deployments, replica sets, stateful sets and daemon sets must be. Pure. */
final class WorkloadRules {
    private static final List<String> STATEFUL_FIELDS = List.of(
            "replicas",
            "template",
            "updateStrategy",
            "minReadySeconds",
            "ordinals",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy");

    private WorkloadRules() {}

    static Map<String, Rules> all() {
        return Map.of(
                "Deployment.apps",
                Rules.of(Names::subdomain)
                        .valid(WorkloadRules::deployment)
                        .changed(WorkloadRules::selectorStays)
                        .status(WorkloadRules::replicaCounts),
                "ReplicaSet.apps",
                Rules.of(Names::subdomain)
                        .valid(WorkloadRules::replicaSet)
                        .changed(WorkloadRules::selectorStays)
                        .status(WorkloadRules::replicaCounts),
                "StatefulSet.apps",
                Rules.of(Names::label)
                        .valid(WorkloadRules::statefulSet)
                        .changed(WorkloadRules::statefulSetChanged)
                        .status(WorkloadRules::replicaCounts),
                "DaemonSet.apps",
                Rules.of(Names::subdomain)
                        .valid(WorkloadRules::daemonSet)
                        .changedFirst(WorkloadRules::selectorStays)
                        .prepared(WorkloadRules::countTemplates));
    }

    private static void selectorStays(Spot next, Spot old) {
        next.at("spec.selector").unchanged(old.at("spec.selector"));
    }

    private static void deployment(Spot deployment) {
        Spot spec = deployment.at("spec");
        spec.at("replicas").notNegative();
        selector(spec, "deployment", true);
        templateOfReplicas(spec);
        rollout(spec.at("strategy"));
        spec.at("minReadySeconds").notNegative();
        spec.at("revisionHistoryLimit").notNegative();
        Spot deadline = spec.at("progressDeadlineSeconds");
        deadline.notNegative();
        if (deadline.isSet() && deadline.number() <= spec.at("minReadySeconds").number()) {
            deadline.invalid("must be greater than minReadySeconds");
        }
    }

    private static void replicaSet(Spot replicaSet) {
        Spot spec = replicaSet.at("spec");
        spec.at("replicas").notNegative();
        spec.at("minReadySeconds").notNegative();
        selector(spec, "deployment", true);
        templateOfReplicas(spec);
    }

    private static void selector(Spot spec, String kind, boolean isRequired) {
        Spot selector = spec.at("selector");
        if (!selector.isSet()) {
            if (isRequired) {
                selector.required();
            }
            return;
        }
        MetadataRules.selector(selector);
        if (selector.at("matchLabels").isEmpty()
                && selector.at("matchExpressions").isEmpty()) {
            selector.invalid("empty selector is invalid for " + kind);
        }
    }

    private static void templateOfReplicas(Spot spec) {
        Spot template = spec.at("template");
        boolean isEverything =
                spec.at("selector").isSet() && spec.at("selector").isEmpty();
        if (!isEverything) {
            matches(spec, template);
        }
        PodRules.template(template);
        alwaysRestarts(template, "ReplicaSet");
    }

    static void matches(Spot spec, Spot template) {
        Spot labels = template.at("metadata.labels");
        Map<String, String> map = new HashMap<>();
        labels.value()
                .properties()
                .forEach(label -> map.put(label.getKey(), label.getValue().asString("")));
        if (!LabelSelector.of(spec.at("selector").value()).test(map)) {
            labels.invalid("`selector` does not match template `labels`");
        }
    }

    private static void alwaysRestarts(Spot template, String kind) {
        Spot policy = template.at("spec.restartPolicy");
        if (!policy.is("Always")) {
            policy.notSupported(GoValues.of(policy.value()), List.of("Always"));
        }
        if (template.at("spec.activeDeadlineSeconds").isSet()) {
            template.at("spec.activeDeadlineSeconds")
                    .forbidden("activeDeadlineSeconds in " + kind + " is not Supported");
        }
    }

    private static void rollout(Spot strategy) {
        Spot rolling = strategy.at("rollingUpdate");
        switch (strategy.at("type").text()) {
            case "Recreate" -> {
                if (rolling.isSet()) {
                    rolling.forbidden("may not be specified when strategy `type` is 'Recreate'");
                }
            }
            case "RollingUpdate" -> {
                Spot unavailable = rolling.at("maxUnavailable");
                portion(unavailable);
                portion(rolling.at("maxSurge"));
                if (amount(unavailable) == 0 && amount(rolling.at("maxSurge")) == 0) {
                    unavailable.invalid("may not be 0 when `maxSurge` is 0");
                }
                notMoreThanAll(unavailable);
            }
            default -> strategy.notSupported(internal(strategy), List.of("Recreate", "RollingUpdate"));
        }
    }

    /** A strategy as the server's own types write it, which have no JSON names. */
    private static String internal(Spot strategy) {
        return "{\"Type\":" + GoValues.quoted(strategy.at("type").text()) + ",\"RollingUpdate\":"
                + GoValues.of(strategy.at("rollingUpdate").value()) + "}";
    }

    /** A number or a percentage, not negative. */
    static void portion(Spot portion) {
        if (portion.value().isString()) {
            portion.follows(Names::percent);
        } else {
            portion.notNegative();
        }
    }

    static long amount(Spot portion) {
        return portion.text().matches("[0-9]+%") ? Long.parseLong(portion.text().replace("%", "")) : portion.number();
    }

    static void notMoreThanAll(Spot portion) {
        if (portion.text().matches("[0-9]+%") && amount(portion) > 100) {
            portion.invalid("must not be greater than 100%");
        }
    }

    private static void statefulSet(Spot statefulSet) {
        Spot spec = statefulSet.at("spec");
        Spot management = spec.at("podManagementPolicy");
        if (!List.of("OrderedReady", "Parallel").contains(management.text())) {
            management.invalid("must be 'OrderedReady' or 'Parallel'");
        }
        Spot strategy = spec.at("updateStrategy");
        switch (strategy.at("type").text()) {
            case "OnDelete" -> {
                if (strategy.at("rollingUpdate").isSet()) {
                    strategy.at("rollingUpdate").invalid("only allowed for updateStrategy 'RollingUpdate'");
                }
            }
            case "RollingUpdate" -> strategy.at("rollingUpdate.partition").notNegative();
            default -> strategy.invalid(internal(strategy), "must be 'RollingUpdate' or 'OnDelete'");
        }
        for (String when : List.of("whenDeleted", "whenScaled")) {
            spec.at("persistentVolumeClaimRetentionPolicy").at(when).oneOf("Retain", "Delete");
        }
        spec.at("volumeClaimTemplates").items().forEach(claim -> VolumeRules.claim(claim.at("spec")));
        spec.at("replicas").notNegative();
        spec.at("minReadySeconds").notNegative();
        if (!spec.at("serviceName").isEmpty()) {
            spec.at("serviceName").follows(Names::label);
        }
        selector(spec, "statefulset", true);
        Spot template = spec.at("template");
        matches(spec, template);
        PodRules.template(withClaims(template, spec.at("volumeClaimTemplates")));
        alwaysRestarts(template, "StatefulSet");
    }

    /** Containers may mount what the set's claims will be. */
    private static Spot withClaims(Spot template, Spot claims) {
        if (claims.isEmpty()) {
            return template;
        }
        JsonNode copy = template.value().deepCopy();
        for (JsonNode claim : claims.value()) {
            String name = claim.path("metadata").path("name").asString("");
            ObjectNode volume =
                    ((ObjectNode) copy.path("spec")).withArray("/volumes").addObject();
            volume.put("name", name).putObject("persistentVolumeClaim").put("claimName", name);
        }
        return new Spot(copy, template.path(), template.problems());
    }

    private static void statefulSetChanged(Spot next, Spot old) {
        ObjectNode spec = next.value().path("spec").deepCopy().asObject();
        ObjectNode before = old.value().path("spec").deepCopy().asObject();
        STATEFUL_FIELDS.forEach(field -> Filling.keep(field, spec, before));
        if (!GoValues.same(spec, before)) {
            next.at("spec")
                    .forbidden("updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
                            + "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and "
                            + "'minReadySeconds' are forbidden");
        }
    }

    private static void daemonSet(Spot daemonSet) {
        Spot spec = daemonSet.at("spec");
        Spot template = spec.at("template");
        MetadataRules.selector(spec.at("selector"));
        matches(spec, template);
        if (spec.at("selector").isSet()
                && spec.at("selector.matchLabels").isEmpty()
                && spec.at("selector.matchExpressions").isEmpty()) {
            spec.at("selector").invalid("empty selector is invalid for daemonset");
        }
        PodRules.template(template);
        alwaysRestarts(template, "DaemonSet");
        spec.at("minReadySeconds").notNegative();
        daemonRollout(spec.at("updateStrategy"));
        spec.at("revisionHistoryLimit").notNegative();
    }

    private static void daemonRollout(Spot strategy) {
        Spot surge = strategy.at("rollingUpdate.maxSurge");
        Spot unavailable = strategy.at("rollingUpdate.maxUnavailable");
        switch (strategy.at("type").text()) {
            case "OnDelete" -> {}
            case "RollingUpdate" -> {
                portion(unavailable);
                portion(surge);
                notMoreThanAll(unavailable);
                notMoreThanAll(surge);
                if (amount(unavailable) != 0 && amount(surge) != 0) {
                    surge.invalid("may not be set when maxUnavailable is non-zero");
                } else if (amount(unavailable) == 0 && amount(surge) == 0) {
                    unavailable.required("cannot be 0 when maxSurge is 0");
                }
            }
            default -> strategy.notSupported(internal(strategy), List.of("RollingUpdate", "OnDelete"));
        }
    }

    /** A change of the template counts in an annotation that older clients read. */
    private static void countTemplates(ObjectNode next, ObjectNode old) {
        String name = "deprecated.daemonset.template.generation";
        long before = old.path("metadata").path("annotations").path(name).asLong(0);
        boolean isSame = GoValues.same(
                next.path("spec").path("template"), old.path("spec").path("template"));
        long now = old.isEmpty() ? 1 : isSame ? before : before + 1;
        if (now > 0) {
            Filling.object(Filling.object(next, "metadata"), "annotations").put(name, Long.toString(now));
        }
    }

    private static void replicaCounts(Spot next, Spot old) {
        Spot status = next.at("status");
        List<String> counts = List.of(
                "fullyLabeledReplicas", "readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas");
        long replicas = status.at("replicas").number();
        status.at("replicas").notNegative();
        counts.forEach(count -> status.at(count).notNegative());
        for (String count : counts) {
            if (status.at(count).number() > replicas) {
                status.at(count).invalid("cannot be greater than status.replicas");
            }
        }
        if (status.at("availableReplicas").number() > status.at("readyReplicas").number()) {
            status.at("availableReplicas").invalid("cannot be greater than readyReplicas");
        }
    }
}
