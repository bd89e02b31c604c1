package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The devices of a node by driver and pool, the first ten pools. */
final class DeviceSections {
    private static final int MOST = 10;

    private final Page page;

    DeviceSections(Page page) {
        this.page = page;
    }

    void tell(List<JsonNode> slices) {
        Map<String, List<JsonNode>> pools = new TreeMap<>();
        for (JsonNode slice : slices) {
            JsonNode spec = slice.path("spec");
            String pool = Json.text(spec, "driver") + "/" + Json.text(spec, "pool", "name");
            pools.computeIfAbsent(pool, name -> new ArrayList<>()).add(spec);
        }
        if (pools.isEmpty()) {
            return;
        }
        page.line(0, "Node-Local ResourceSlices:");
        page.line(1, "Driver\tPool\tSlices\tDevices");
        page.line(1, "------\t----\t------\t-------");
        pools.values().stream().limit(MOST).forEach(this::pool);
        if (pools.size() > MOST) {
            page.line(1, "...and " + (pools.size() - MOST) + " more pools");
        }
    }

    private void pool(List<JsonNode> slices) {
        JsonNode first = slices.getFirst();
        int devices =
                slices.stream().mapToInt(slice -> slice.path("devices").size()).sum();
        page.line(
                1,
                Json.text(first, "driver") + "\t" + Json.text(first, "pool", "name") + "\t" + slices.size() + "\t"
                        + devices);
    }
}
