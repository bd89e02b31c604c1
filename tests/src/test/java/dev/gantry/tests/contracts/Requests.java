package dev.gantry.tests.contracts;

import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of requests: a YAML list of {@code say}, {@code do}, {@code body}, for patches {@code type}, {@code as}
 * where somebody else than the administrator asks, {@code take} for another {@code Accept} than JSON, {@code headers}
 * to send, {@code show} for headers of the answer that are compared, and {@code keep} for parts of the answer that
 * later requests name: {@code keep: {RV: /metadata/…}} is {@code $RV}.
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
     * @param headers to send
     * @param shown names of headers of the answer
     * @param kept pointers into the answer, by the names that stand for what is there
     */
    record Request(
            String say,
            String user,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            List<String> shown,
            Map<String, String> kept) {

        Map<String, String> headersWith(Map<String, String> names) {
            Map<String, String> filled = new LinkedHashMap<>();
            headers.forEach((name, value) -> filled.put(name, filled(value, names)));
            return filled;
        }

        /** One by the administrator that sends a body of a type. */
        static Request of(String method, String path, String type, String body) {
            Map<String, String> headers = Map.of("Content-Type", type);
            return new Request(method + " " + path, "admin", method, path, headers, body, List.of(), Map.of());
        }

        /** A GET by the administrator. */
        static Request get(String path, String accept) {
            Map<String, String> headers = Map.of("Accept", accept);
            return new Request(path, "admin", "GET", path, headers, "", List.of("Content-Type"), Map.of());
        }

        /** @param names what stands for what, without the dollar */
        static String filled(String text, Map<String, String> names) {
            String filled = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                filled = filled.replace("$" + name.getKey(), name.getValue());
            }
            return filled;
        }
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
        Map<String, String> headers = new LinkedHashMap<>(texts(entry.get("headers")));
        if (entry.containsKey("take")) {
            headers.put("Accept", text(entry, "take", ""));
        }
        headers.putIfAbsent(
                "Content-Type", type.contains("/") ? type : type.equals("json") ? "application/json" : patch(type));
        return new Request(
                text(entry, "say", ""),
                text(entry, "as", "admin"),
                line[0],
                path(line[1]),
                headers,
                body == null ? "" : body instanceof String raw ? raw : JSON.writeValueAsString(body),
                entry.get("show") instanceof List<?> shown
                        ? shown.stream().map(String::valueOf).toList()
                        : List.of(),
                texts(entry.get("keep")));
    }

    private static Map<String, String> texts(@Nullable Object map) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> given) {
            given.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        }
        return texts;
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
