package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the spec of a pod or of a template of pods must be. Pure. */
final class PodRules {
    private PodRules() {}

    /** A pod on its creation or after a change. */
    static void pod(Spot pod) {
        Spot spec = pod.at("spec");
        spec(spec, true);
        for (String list : List.of("containers", "initContainers")) {
            for (Spot container : spec.at(list).items()) {
                Spot image = container.at("image");
                if (!image.text().equals(image.text().strip())) {
                    image.invalid("must not have leading or trailing whitespace");
                }
            }
        }
    }

    static void created(Spot pod) {
        pod(pod);
        if (!pod.at("spec.ephemeralContainers").isEmpty()) {
            pod.at("spec.ephemeralContainers").forbidden("cannot be set on create");
        }
        if (!pod.at("spec.nodeName").isEmpty()
                && !pod.at("spec.schedulingGates").isEmpty()) {
            pod.at("spec.nodeName").forbidden("cannot be set until all schedulingGates have been cleared");
        }
    }

    static void template(Spot template) {
        MetadataRules.labels(new Spot(
                template.value().path("metadata").path("labels"), template.path() + ".labels", template.problems()));
        MetadataRules.annotations(new Spot(
                template.value().path("metadata").path("annotations"),
                template.path() + ".annotations",
                template.problems()));
        spec(template.at("spec"), false);
        if (!template.at("spec.ephemeralContainers").isEmpty()) {
            template.at("spec.ephemeralContainers").forbidden("ephemeral containers not allowed in pod template");
        }
    }

    private static void spec(Spot spec, boolean isPod) {
        Set<String> volumes = VolumeRules.volumes(spec.at("volumes"));
        containers(spec, volumes);
        initContainers(spec, volumes);
        hostPorts(spec, isPod);
        spec.at("restartPolicy").oneOf("Always", "OnFailure", "Never");
        spec.at("dnsPolicy").oneOf("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        MetadataRules.labels(spec.at("nodeSelector"));
        security(spec.at("securityContext"));
        gates(spec);
        spec.at("topologySpreadConstraints").items().forEach(PodRules::spread);
        followsWhereSet(spec.at("serviceAccountName"), Names::subdomain);
        followsWhereSet(spec.at("nodeName"), Names::subdomain);
        if (spec.at("activeDeadlineSeconds").isSet()) {
            spec.at("activeDeadlineSeconds").between(1, Integer.MAX_VALUE);
        }
        followsWhereSet(spec.at("hostname"), Names::label);
        followsWhereSet(spec.at("subdomain"), Names::label);
        tolerations(spec.at("tolerations"));
        followsWhereSet(spec.at("priorityClassName"), Names::subdomain);
        followsWhereSet(spec.at("runtimeClassName"), Names::subdomain);
        spec.at("preemptionPolicy").oneOfWhereSet("PreemptLowerPriority", "Never");
    }

    private static void followsWhereSet(Spot spot, Names.Rule rule) {
        if (!spot.isEmpty()) {
            spot.follows(rule);
        }
    }

    private static void containers(Spot spec, Set<String> volumes) {
        Spot containers = spec.at("containers");
        if (containers.isEmpty()) {
            containers.required();
            return;
        }
        Set<String> names = new HashSet<>();
        for (Spot container : containers.items()) {
            ContainerRules.common(container, volumes);
            if (!names.add(container.at("name").text())) {
                container.at("name").duplicate();
            }
            running(container);
        }
        Set<String> ports = new HashSet<>();
        containers.items().forEach(container -> uniqueHostPorts(container, ports));
    }

    private static void running(Spot container) {
        ContainerRules.lifecycle(container);
        ContainerRules.probe(container, "livenessProbe");
        ContainerRules.probe(container, "readinessProbe");
        ContainerRules.probe(container, "startupProbe");
    }

    private static void initContainers(Spot spec, Set<String> volumes) {
        Set<String> names = new HashSet<>();
        spec.at("containers").items().forEach(one -> names.add(one.at("name").text()));
        for (Spot container : spec.at("initContainers").items()) {
            ContainerRules.common(container, volumes);
            if (!container.at("name").isEmpty()
                    && !names.add(container.at("name").text())) {
                container.at("name").duplicate();
            }
            uniqueHostPorts(container, new HashSet<>());
            if (container.at("restartPolicy").is("Always")) {
                running(container);
                continue;
            }
            for (String field : List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe")) {
                if (container.at(field).isSet()) {
                    container.at(field).forbidden("may not be set for init containers without restartPolicy=Always");
                }
            }
        }
    }

    private static void uniqueHostPorts(Spot container, Set<String> taken) {
        for (Spot port : container.at("ports").items()) {
            Spot number = port.at("hostPort");
            String whole = port.at("protocol").text() + "/" + port.at("hostIP").text() + "/" + number.number();
            if (number.number() != 0 && !taken.add(whole)) {
                number.duplicate(GoValues.quoted(whole));
            }
        }
    }

    private static void hostPorts(Spot spec, boolean isPod) {
        if (!spec.at("hostNetwork").isTrue()) {
            return;
        }
        for (Spot container : spec.at("containers").items()) {
            for (Spot port : container.at("ports").items()) {
                long host = port.at("hostPort").number();
                if ((isPod || host != 0) && host != port.at("containerPort").number()) {
                    port.at("hostPort")
                            .invalid(Long.toString(host), "must match `containerPort` when `hostNetwork` is true");
                }
            }
        }
    }

    private static void security(Spot security) {
        for (String id : List.of("fsGroup", "runAsUser", "runAsGroup")) {
            if (security.at(id).isSet()) {
                security.at(id).between(0, Integer.MAX_VALUE);
            }
        }
        security.at("supplementalGroups").items().forEach(group -> group.between(0, Integer.MAX_VALUE));
        security.at("fsGroupChangePolicy").oneOfWhereSet("Always", "OnRootMismatch");
    }

    private static void gates(Spot spec) {
        spec.at("readinessGates")
                .items()
                .forEach(gate -> gate.at("conditionType").follows(Names::key));
        Set<String> names = new HashSet<>();
        for (Spot gate : spec.at("schedulingGates").items()) {
            Spot name = new Spot(gate.value().path("name"), gate.path(), gate.problems());
            name.follows(Names::key);
            if (!names.add(name.text())) {
                name.duplicate();
            }
        }
    }

    private static void spread(Spot constraint) {
        constraint.at("maxSkew").positive();
        if (constraint.at("topologyKey").isEmpty()) {
            constraint.at("topologyKey").required("can not be empty");
        }
        Spot action = constraint.at("whenUnsatisfiable");
        if (!Set.of("DoNotSchedule", "ScheduleAnyway").contains(action.text())) {
            action.notSupported(GoValues.quoted(action.text()), List.of("DoNotSchedule", "ScheduleAnyway"));
        }
        MetadataRules.selector(constraint.at("labelSelector"));
    }

    static void tolerations(Spot tolerations) {
        for (Spot toleration : tolerations.items()) {
            Spot key = toleration.at("key");
            Spot operator = toleration.at("operator");
            if (!key.isEmpty()) {
                key.follows(Names::key);
            } else if (!operator.is("Exists")) {
                operator.invalid(
                        GoValues.quoted(operator.text()),
                        "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            }
            if (toleration.at("tolerationSeconds").isSet()
                    && !toleration.at("effect").is("NoExecute")) {
                toleration
                        .at("effect")
                        .invalid(
                                GoValues.quoted(toleration.at("effect").text()),
                                "effect must be 'NoExecute' when `tolerationSeconds` is set");
            }
            operator(toleration, operator);
            if (!toleration.at("effect").isEmpty()) {
                effect(toleration.at("effect"));
            }
        }
    }

    private static void operator(Spot toleration, Spot operator) {
        String value = toleration.at("value").text();
        switch (operator.text()) {
            case "", "Equal" -> {
                List<String> problems = Names.value(value);
                if (!problems.isEmpty()) {
                    operator.invalid(GoValues.quoted(value), String.join(";", problems));
                }
            }
            case "Exists" -> {
                if (!value.isEmpty()) {
                    operator.invalid(GoValues.quoted(value), "value must be empty when `operator` is 'Exists'");
                }
            }
            default -> operator.notSupported(GoValues.of(operator.value()), List.of("Equal", "Exists"));
        }
    }

    static void effect(Spot effect) {
        effect.oneOf("NoSchedule", "PreferNoSchedule", "NoExecute");
    }

    /** The best quality of service a pod's requests and limits give it. */
    static String quality(JsonNode spec) {
        boolean hasAny = false;
        boolean isGuaranteed = true;
        for (String list : List.of("containers", "initContainers")) {
            for (JsonNode container : spec.path(list)) {
                JsonNode requests = container.path("resources").path("requests");
                JsonNode limits = container.path("resources").path("limits");
                for (String name : List.of("cpu", "memory")) {
                    boolean isRequested = GoValues.quantity(requests.path(name)).signum() > 0;
                    boolean isLimited = GoValues.quantity(limits.path(name)).signum() > 0;
                    hasAny |= isRequested || isLimited;
                    boolean isEqual = !isRequested
                            || GoValues.quantity(requests.path(name)).compareTo(GoValues.quantity(limits.path(name)))
                                    == 0;
                    isGuaranteed &= isLimited && isEqual;
                }
            }
        }
        if (!hasAny) {
            return "BestEffort";
        }
        return isGuaranteed ? "Guaranteed" : "Burstable";
    }
}
