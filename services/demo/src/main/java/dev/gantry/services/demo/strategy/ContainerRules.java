package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a container of a pod must be. Pure. */
final class ContainerRules {
    private static final long MOST_PORT = 65_535;
    private static final String[] POD_FIELDS = {
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
        "spec.nodeName",
        "spec.serviceAccountName",
        "status.hostIP",
        "status.hostIPs",
        "status.podIP",
        "status.podIPs"
    };
    private static final List<String> SOURCES =
            List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

    private ContainerRules() {}

    /** @param volumes names of the pod's volumes that are in order */
    static void common(Spot container, Set<String> volumes) {
        container.at("name").mustFollow(Names::label);
        if (container.at("image").isEmpty()) {
            container.at("image").required();
        }
        container.at("terminationMessagePolicy").oneOf("File", "FallbackToLogsOnError");
        ports(container.at("ports"));
        container.at("env").items().forEach(ContainerRules::variable);
        environments(container.at("envFrom"));
        mounts(container.at("volumeMounts"), volumes);
        container.at("imagePullPolicy").oneOf("Always", "IfNotPresent", "Never");
        ResourceRules.container(container.at("resources"));
        security(container.at("securityContext"));
    }

    private static void ports(Spot ports) {
        Set<String> names = new HashSet<>();
        for (Spot port : ports.items()) {
            Spot name = port.at("name");
            if (!name.isEmpty()) {
                if (!Names.portName(name.text()).isEmpty()) {
                    name.follows(Names::portName);
                } else if (!names.add(name.text())) {
                    name.duplicate();
                }
            }
            Spot number = port.at("containerPort");
            if (number.number() == 0) {
                number.required();
            } else {
                number.between(1, MOST_PORT);
            }
            if (port.at("hostPort").number() != 0) {
                port.at("hostPort").between(1, MOST_PORT);
            }
            port.at("protocol").oneOf("SCTP", "TCP", "UDP");
        }
    }

    private static void variable(Spot variable) {
        variable.at("name").mustFollow(Names::environment);
        Spot from = variable.at("valueFrom");
        if (!from.isSet()) {
            return;
        }
        long sources =
                SOURCES.stream().filter(source -> from.at(source).isSet()).count();
        fieldOfPod(from.at("fieldRef"));
        for (String source : List.of("configMapKeyRef", "secretKeyRef")) {
            if (from.at(source).isSet()) {
                from.at(source + ".name").follows(Names::subdomain);
                from.at(source + ".key").mustFollow(Names::configKey);
            }
        }
        if (sources == 0) {
            from.invalid(
                    "\"\"",
                    "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or "
                            + "`fileKeyRef`");
        } else if (!variable.at("value").isEmpty()) {
            from.invalid("\"\"", "may not be specified when `value` is not empty");
        } else if (sources > 1) {
            from.invalid("\"\"", "may not have more than one field specified at a time");
        }
    }

    private static void fieldOfPod(Spot reference) {
        Spot path = reference.at("fieldPath");
        if (!reference.isSet()) {
            return;
        }
        if (path.isEmpty()) {
            path.required();
        } else if (path.text().matches("metadata\\.(labels|annotations)\\['.*']")) {
            String key = path.text().replaceAll("^[^']*'|']$", "");
            (path.text().startsWith("metadata.labels") ? Names.key(key) : Names.annotation(key))
                    .forEach(problem -> reference.invalid(GoValues.quoted(key), problem));
        } else if (!path.text().matches("[a-z]+\\.[A-Za-z]+")) {
            path.invalid("error converting fieldPath: field label not supported: " + path.text());
        } else if (!Set.of(POD_FIELDS).contains(path.text())) {
            if (path.text().equals("metadata.labels") || path.text().equals("metadata.annotations")) {
                path.notSupported(GoValues.of(path.value()), List.of(POD_FIELDS));
            } else {
                path.invalid("error converting fieldPath: field label not supported: " + path.text());
            }
        }
    }

    private static void environments(Spot environments) {
        for (Spot one : environments.items()) {
            boolean hasMap = one.at("configMapRef").isSet();
            boolean hasSecret = one.at("secretRef").isSet();
            for (String source : List.of("configMapRef", "secretRef")) {
                if (one.at(source).isSet()) {
                    one.at(source + ".name").mustFollow(Names::subdomain);
                }
            }
            if (!hasMap && !hasSecret) {
                environments.invalid("\"\"", "must specify one of: `configMapRef` or `secretRef`");
            } else if (hasMap && hasSecret) {
                environments.invalid("\"\"", "may not have more than one field specified at a time");
            }
        }
    }

    private static void mounts(Spot mounts, Set<String> volumes) {
        Set<String> paths = new HashSet<>();
        for (Spot mount : mounts.items()) {
            if (mount.at("name").isEmpty()) {
                mount.at("name").required();
            }
            if (!volumes.contains(mount.at("name").text())) {
                mount.at("name").notFound();
            }
            Spot path = mount.at("mountPath");
            if (path.isEmpty()) {
                path.required();
            }
            if (!paths.add(path.text())) {
                path.invalid("must be unique");
            }
        }
    }

    private static void security(Spot security) {
        for (String id : List.of("runAsUser", "runAsGroup")) {
            if (security.at(id).isSet()) {
                security.at(id).between(0, Integer.MAX_VALUE);
            }
        }
    }

    /** @param kind {@code livenessProbe} and the like */
    static void probe(Spot container, String kind) {
        Spot probe = container.at(kind);
        if (!probe.isSet()) {
            return;
        }
        handler(probe, List.of("exec", "httpGet", "tcpSocket", "grpc"));
        for (String number : new String[] {
            "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"
        }) {
            probe.at(number).notNegative();
        }
        Spot grace = probe.at("terminationGracePeriodSeconds");
        if (grace.isSet() && grace.number() <= 0) {
            grace.invalid("must be greater than 0");
        }
        if (kind.equals("readinessProbe")) {
            if (grace.isSet()) {
                grace.invalid("must not be set for readinessProbes");
            }
        } else if (probe.at("successThreshold").number() != 1) {
            probe.at("successThreshold").invalid("must be 1");
        }
    }

    static void lifecycle(Spot container) {
        for (String moment : List.of("postStart", "preStop")) {
            Spot handler = container.at("lifecycle." + moment);
            if (handler.isSet()) {
                handler(handler, List.of("exec", "httpGet", "tcpSocket", "sleep"));
            }
        }
    }

    private static void handler(Spot handler, List<String> kinds) {
        int handlers = 0;
        for (String kind : kinds) {
            Spot one = handler.at(kind);
            if (!one.isSet()) {
                continue;
            }
            if (handlers++ > 0) {
                one.forbidden("may not specify more than 1 handler type");
                continue;
            }
            switch (kind) {
                case "exec" -> {
                    if (one.at("command").isEmpty()) {
                        one.at("command").required();
                    }
                }
                case "httpGet" -> {
                    port(one.at("port"));
                    one.at("scheme").oneOf("HTTP", "HTTPS");
                    for (JsonNode header : one.at("httpHeaders").value()) {
                        String name = header.path("name").asString("");
                        Names.header(name)
                                .forEach(problem -> one.at("httpHeaders").invalid(GoValues.quoted(name), problem));
                    }
                }
                case "tcpSocket", "grpc" -> port(one.at("port"));
                default -> {}
            }
        }
        if (handlers == 0) {
            handler.required("must specify a handler type");
        }
    }

    /** A number or the name of a port. */
    static void port(Spot port) {
        if (port.value().isString()) {
            port.follows(Names::portName);
        } else {
            port.between(1, MOST_PORT);
        }
    }
}
