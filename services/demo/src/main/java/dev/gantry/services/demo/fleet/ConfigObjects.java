package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Blueprint.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** What pods are configured with: config maps, and secrets whose values are no secrets. Pure; any thread. */
final class ConfigObjects {
    /** With which the images of a namespace are pulled. */
    static final String PULL_SECRET = "harbor-pull";

    private static final String NO_SECRET = base64("not-a-secret");

    private ConfigObjects() {}

    static String configName(Service service) {
        return service.name() + "-config";
    }

    static String credentialsName(Service service) {
        return service.name() + "-credentials";
    }

    static ObjectNode config(Service service) {
        String text = """
                server:
                  listen: ":8080"
                  metrics: ":9090"
                log:
                  level: info
                  format: json
                team: %s
                upstreams:
                  kafka: kafka-broker-0.data.svc:9092
                  redis: redis-shard.platform.svc:6379
                """.formatted(service.team().name());
        return object("metadata", metadata(service, configName(service)), "data", object("config.yaml", text));
    }

    static ObjectNode credentials(Service service) {
        return object(
                "metadata",
                metadata(service, credentialsName(service)),
                "type",
                "Opaque",
                "data",
                object("username", base64(service.name()), "password", NO_SECRET));
    }

    private static ObjectNode metadata(Service service, String name) {
        return object(
                "name",
                name,
                "namespace",
                service.namespace(),
                "labels",
                object(
                        "app.kubernetes.io/component", service.name(),
                        "live.example/team", service.team().name()));
    }

    static ObjectNode pullSecret(String namespace) {
        String login = "{\"auths\":{\"harbor.live.example\":{\"username\":\"robot$pull\",\"password\":\"not-a-secret\","
                + "\"auth\":\"" + base64("robot$pull:not-a-secret") + "\"}}}";
        return object(
                "metadata",
                object("name", PULL_SECRET, "namespace", namespace),
                "type",
                "kubernetes.io/dockerconfigjson",
                "data",
                object(".dockerconfigjson", base64(login)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
