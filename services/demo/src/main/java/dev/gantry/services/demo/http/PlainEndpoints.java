package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.openapi.OldOpenApi;
import dev.gantry.services.demo.openapi.OpenApi;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers paths that name no resource: version, health, discovery, OpenAPI. Any thread. */
final class PlainEndpoints {
    private static final List<String> HEALTH = List.of("/livez", "/readyz", "/healthz");
    private static final List<String> LIVE = List.of("ping", "log", "etcd");
    private static final List<String> READY = List.of("ping", "log", "etcd", "shutdown");

    private final Discovery discovery;
    private final OpenApi types;
    private final OldOpenApi old;
    private final Answers answers;
    private final ObjectNode version;

    PlainEndpoints(Discovery discovery, OpenApi types, Answers answers, ObjectNode version) {
        this.types = types;
        this.discovery = discovery;
        this.answers = answers;
        this.version = version;
        this.old = new OldOpenApi(version.path("gitVersion").asString(""));
    }

    void handle(Exchange exchange, User user, Authorizer authorizer) throws IOException {
        String path = exchange.path();
        boolean isPublic = path.startsWith("/version") || HEALTH.stream().anyMatch(path::startsWith);
        String verb = exchange.method().toLowerCase(Locale.ROOT);
        if (!isPublic && !authorizer.decide(user, Attributes.ofPath(verb, path)).isAllowed()) {
            throw Refusals.forbiddenPath("User \"" + user.name() + "\" cannot " + verb + " path \"" + path + "\"");
        }
        switch (path) {
            case "", "/" -> answers.json(exchange, 200, paths());
            case "/version", "/version/" -> answers.json(exchange, 200, version);
            case "/livez", "/readyz", "/healthz" -> health(exchange);
            case "/api", "/api/" -> root(exchange, true);
            case "/apis", "/apis/" -> root(exchange, false);
            case OpenApi.ROOT, OpenApi.ROOT + "/" -> answers.json(exchange, 200, types.contents());
            case OldOpenApi.PATH -> old(exchange);
            default ->
                groups(
                        exchange,
                        Arrays.stream(path.split("/"))
                                .filter(part -> !part.isEmpty())
                                .toList());
        }
    }

    /** Every path that answers by itself, in order. */
    private ObjectNode paths() {
        Set<String> paths = new TreeSet<>(discovery.paths());
        for (String health : HEALTH) {
            paths.add(health);
            checks(health).forEach(check -> paths.add(health + "/" + check));
        }
        paths.addAll(List.of(OldOpenApi.PATH, OpenApi.ROOT, OpenApi.ROOT + "/", "/version"));
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        paths.forEach(list.putArray("paths")::add);
        return list;
    }

    private void health(Exchange exchange) throws IOException {
        if (!exchange.flag("verbose")) {
            answers.text(exchange, 200, "ok");
            return;
        }
        StringBuilder told = new StringBuilder();
        checks(exchange.path())
                .forEach(check -> told.append("[+]").append(check).append(" ok\n"));
        told.append(exchange.path().substring(1)).append(" check passed\n");
        answers.text(exchange, 200, told.toString());
    }

    private static List<String> checks(String path) {
        return path.startsWith("/readyz") ? READY : LIVE;
    }

    private void root(Exchange exchange, boolean isCore) throws IOException {
        if (Discovery.isAggregated(exchange)) {
            byte[] body = discovery.bytes(discovery.aggregated(isCore));
            answers.bytes(exchange, 200, Discovery.AGGREGATED, body);
        } else {
            String host = exchange.header("Host");
            answers.json(exchange, 200, isCore ? discovery.coreVersions(host == null ? "" : host) : discovery.groups());
        }
    }

    private void old(Exchange exchange) throws IOException {
        String accept = exchange.header("Accept");
        if (accept != null && OldOpenApi.isProtobuf(accept)) {
            answers.bytes(exchange, 200, OldOpenApi.PROTOBUF, old.protobuf());
        } else {
            answers.json(exchange, 200, old.json());
        }
    }

    private void groups(Exchange exchange, List<String> parts) throws IOException {
        boolean isCheck = parts.size() == 2
                && HEALTH.contains("/" + parts.getFirst())
                && checks(exchange.path()).contains(parts.get(1));
        if (isCheck) {
            answers.text(exchange, 200, "ok");
            return;
        }
        ObjectNode answer = null;
        if (exchange.path().startsWith(OpenApi.ROOT + "/")) {
            answer = types.document(exchange.path().substring(OpenApi.ROOT.length() + 1));
        } else if (parts.size() == 2
                && parts.getFirst().equals("api")
                && parts.get(1).equals("v1")) {
            answer = discovery.resources("", "v1");
        } else if (parts.size() == 2 && parts.getFirst().equals("apis")) {
            answer = discovery.group(parts.get(1));
        } else if (parts.size() == 3 && parts.getFirst().equals("apis")) {
            answer = discovery.resources(parts.get(1), parts.get(2));
        }
        boolean isEmpty = answer != null
                && answer.has("resources")
                && answer.path("resources").isEmpty();
        boolean isVersionOfKnown = parts.size() == 2 && parts.getFirst().equals("api")
                || parts.size() == 3 && parts.getFirst().equals("apis") && discovery.group(parts.get(1)) != null;
        if ((answer == null || isEmpty) && isVersionOfKnown) {
            throw Refusals.noSuchResource();
        }
        if (answer == null || isEmpty) {
            answers.text(exchange, 404, "404 page not found\n");
        } else {
            answers.json(exchange, 200, answer);
        }
    }
}
