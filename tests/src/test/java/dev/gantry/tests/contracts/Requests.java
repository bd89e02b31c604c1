package dev.gantry.tests.contracts;

import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of requests: a YAML list of {@code say}, {@code do}, {@code body}, for patches {@code type}, {@code as}
 * where somebody else than the administrator asks, and {@code take} for another {@code Accept} than JSON.
 */
final class Requests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Kinds KINDS = Kinds.builtIn(Schema.kubernetes()).with(CustomKinds.shipped());

    private Requests() {}

    /**
     * One request.
     *
     * @param user who asks
     * @param path whole, with query; {@code $NS} stands for the namespace
     * @param accept in what forms the answer is taken
     */
    record Request(String say, String user, String method, String path, String type, String accept, String body) {
        String pathIn(String namespace) {
            return path.replace("$NS", namespace);
        }

        String bodyIn(String namespace) {
            return body.replace("$NS", namespace);
        }
    }

    static List<Request> in(String file) throws IOException {
        return at("writes/" + file);
    }

    /** @param file of the resources of this package */
    static List<Request> at(String file) throws IOException {
        List<Request> requests = new ArrayList<>();
        try (InputStream text = Objects.requireNonNull(Requests.class.getResourceAsStream(file), file)) {
            Object read = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(text);
            for (Object one : (List<?>) read) {
                requests.add(request((Map<?, ?>) one));
            }
        }
        return requests;
    }

    private static Request request(Map<?, ?> entry) {
        String[] line = text(entry, "do", "").split(" ", 2);
        Object body = entry.get("body");
        String type = text(entry, "type", line[0].equals("PATCH") ? "merge" : "json");
        return new Request(
                text(entry, "say", ""),
                text(entry, "as", "admin"),
                line[0],
                path(line[1]),
                type.contains("/") ? type : type.equals("json") ? "application/json" : patch(type),
                text(entry, "take", "application/json"),
                body == null ? "" : body instanceof String raw ? raw : JSON.writeValueAsString(body));
    }

    private static String patch(String type) {
        return "application/" + (type.equals("strategic") ? "strategic-merge" : type) + "-patch+"
                + (type.equals("apply") ? "yaml" : "json");
    }

    /** {@code deployments/web} is short for the path of that deployment in the namespace of the test. */
    private static String path(String given) {
        if (given.startsWith("/")) {
            return given;
        }
        String plural = given.split("[/?]", 2)[0];
        Kind kind = KINDS.all().stream()
                .filter(one -> one.plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + plural));
        return kind.root() + (kind.namespaced() ? "/namespaces/$NS/" : "/") + given;
    }

    private static String text(Map<?, ?> entry, String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : value.toString();
    }
}
