package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** LimitRanges: what containers, pods and claims of a namespace may ask for, resources by name. */
final class LimitSections {
    private static final List<String> COLUMNS =
            List.of("min", "max", "defaultRequest", "default", "maxLimitRequestRatio");
    private static final String TITLES =
            "Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio";
    private static final String DASHES =
            "----\t--------\t---\t---\t---------------\t-------------\t-----------------------";

    private final Page page;

    LimitSections(Page page) {
        this.page = page;
    }

    /** One by itself. */
    void tell(JsonNode range) {
        page.name(range, true);
        page.line(0, TITLES);
        page.line(0, DASHES);
        limits(range, "");
    }

    /** All of a namespace. */
    void all(List<JsonNode> ranges) {
        if (ranges.isEmpty()) {
            page.line(0, "No LimitRange resource.");
            return;
        }
        page.line(0, "Resource Limits");
        page.line(0, " " + TITLES);
        page.line(0, " " + DASHES);
        ranges.forEach(range -> limits(range, " "));
    }

    private void limits(JsonNode range, String indent) {
        for (JsonNode limit : range.path("spec").path("limits")) {
            TreeSet<String> resources = new TreeSet<>();
            COLUMNS.forEach(column -> resources.addAll(limit.path(column).propertyNames()));
            for (String resource : resources) {
                List<String> cells = new ArrayList<>(List.of(indent + Json.text(limit, "type"), resource));
                for (String column : COLUMNS) {
                    String amount = Json.text(limit, column, resource);
                    cells.add(amount.isEmpty() ? "-" : amount);
                }
                page.line(0, String.join("\t", cells));
            }
        }
    }
}
