package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.kinds.Kind;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class RenderedTables implements Tables {
    private final Cluster cluster;

    RenderedTables(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Exchange exchange) {
        ObjectNode table = cluster.documents().mapper().createObjectNode();
        table.put("kind", "Table");
        table.put("apiVersion", "meta.k8s.io/v1");
        table.set("metadata", listMetadata);
        ObjectNode column = table.putArray("columnDefinitions").addObject();
        column.put("name", "Name")
                .put("type", "string")
                .put("format", "name")
                .put("description", "")
                .put("priority", 0);
        ArrayNode rows = table.putArray("rows");
        for (ObjectNode object : objects) {
            ObjectNode row = rows.addObject();
            row.putArray("cells").add(object.path("metadata").path("name"));
            row.set("object", ReadEndpoint.partial(object));
        }
        return table;
    }
}
