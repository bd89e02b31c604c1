package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What kubectl says of the same cluster. */
final class Kubectl {
    private Kubectl() {}

    /** The items of {@code kubectl get … -o json}, by {@code namespace/name}. */
    static Map<String, JsonNode> objects(ControlPlane plane, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("get"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-o", "json"));
        String json = plane.kubectl(all.toArray(String[]::new)).required();
        Map<String, JsonNode> items = new TreeMap<>();
        JsonMapper.shared().readTree(json).path("items").forEach(item -> items.put(key(item), item));
        return items;
    }

    private static String key(JsonNode item) {
        return item.at("/metadata/namespace").asString("") + "/"
                + item.at("/metadata/name").asString("");
    }

    /** The rows of {@code kubectl get …} as cells by column title, by {@code namespace/name}. */
    static Map<String, Map<String, String>> table(ControlPlane plane, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("get"));
        all.addAll(List.of(arguments));
        return rows(plane.kubectl(all.toArray(String[]::new)).required().lines().toList());
    }

    /** A printed table, whose cells end where the next title begins; cells count in characters, not in columns. */
    static Map<String, Map<String, String>> rows(List<String> lines) {
        List<String> titles = Arrays.asList(lines.getFirst().trim().split("\\s{2,}"));
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.trim().split("\\s{2,}");
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(titles.get(i), cells[i]);
            }
            rows.put(row.getOrDefault("NAMESPACE", "") + "/" + row.get("NAME"), row);
        }
        return rows;
    }
}
