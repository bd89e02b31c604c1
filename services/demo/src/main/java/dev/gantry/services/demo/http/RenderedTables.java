package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.table.IncludeObject;
import dev.gantry.services.demo.table.TableOptions;
import dev.gantry.services.demo.table.TableRenderer;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The server's own tables, with ages on the cluster's clock. Any thread. */
final class RenderedTables implements Tables {
    private final TableRenderer renderer;

    RenderedTables(Cluster cluster) {
        renderer = new TableRenderer(() -> Instant.parse(cluster.now()));
    }

    @Override
    public ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Exchange exchange) {
        String asked = exchange.parameter("includeObject");
        IncludeObject include = IncludeObject.of(asked);
        if (include == null) {
            throw Refusals.badRequest("Unable to convert to Table as requested: includeObject: Invalid value: \""
                    + asked + "\": must be 'Metadata', 'Object', 'None', or empty");
        }
        return renderer.table(kind, objects, listMetadata, new TableOptions(include, true));
    }
}
