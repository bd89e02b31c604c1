package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's own Table of a list, which kubectl prints as it is: the oracle for words and columns. */
final class ServerTable {
    private static final String ACCEPT = "application/json;as=Table;v=v1;g=meta.k8s.io";

    private ServerTable() {}

    /** Per object, cells by column name. */
    static List<Map<String, String>> rows(ServerApi api, String path) throws IOException {
        ServerApi.Raw raw = api.raw(path, ACCEPT);
        JsonNode table = JsonMapper.shared().readTree(raw.body());
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : table.path("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.path("cells").size(); i++) {
                String column = table.at("/columnDefinitions/" + i + "/name").asString();
                cells.put(column, row.path("cells").path(i).asString());
            }
            rows.add(cells);
        }
        return rows;
    }
}
