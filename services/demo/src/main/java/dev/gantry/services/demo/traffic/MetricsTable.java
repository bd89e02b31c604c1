package dev.gantry.services.demo.traffic;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measurements as the rows and columns metrics-server makes of them ({@code pkg/api/table.go}). Pure. */
final class MetricsTable {
    private MetricsTable() {}

    static ObjectNode of(List<ObjectNode> measured) {
        ArrayNode columns = array();
        if (!measured.isEmpty()) {
            columns.add(column("Name", "name", "Name of the resource"));
            columns.add(column("cpu", "quantity", ""));
            columns.add(column("memory", "quantity", ""));
            columns.add(column("Window", "duration", ""));
        }
        ArrayNode rows = array();
        measured.forEach(one -> rows.add(row(one)));
        return object(
                "kind",
                "Table",
                "apiVersion",
                "meta.k8s.io/v1",
                "metadata",
                object(),
                "columnDefinitions",
                columns,
                "rows",
                rows);
    }

    private static ObjectNode column(String name, String format, String description) {
        return object("name", name, "type", "string", "format", format, "description", description, "priority", 0);
    }

    private static ObjectNode row(ObjectNode one) {
        long cpu = cpu(one.path("usage"));
        long memory = memory(one.path("usage"));
        for (JsonNode container : one.path("containers")) {
            cpu += cpu(container.path("usage"));
            memory += memory(container.path("usage"));
        }
        return object(
                "cells",
                array(
                        one.path("metadata").path("name").asString(""),
                        cpu + "n",
                        memory + "Ki",
                        one.path("window").asString("")),
                "object",
                object(
                        "kind",
                        "PartialObjectMetadata",
                        "apiVersion",
                        "meta.k8s.io/v1",
                        "metadata",
                        one.path("metadata").deepCopy()));
    }

    private static long cpu(JsonNode usage) {
        return number(usage.path("cpu").asString(""), "n");
    }

    private static long memory(JsonNode usage) {
        return number(usage.path("memory").asString(""), "Ki");
    }

    private static long number(String quantity, String unit) {
        return quantity.endsWith(unit) ? Long.parseLong(quantity.substring(0, quantity.length() - unit.length())) : 0;
    }
}
