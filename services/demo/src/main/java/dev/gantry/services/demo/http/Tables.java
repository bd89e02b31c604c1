package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.table.IncludeObject;
import dev.gantry.services.demo.table.TableOptions;
import dev.gantry.services.demo.table.TableRenderer;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Objects as the rows and columns a request asks for. Any thread. */
final class Tables {
    private final TableRenderer renderer;

    /** @param clock what ages are counted to */
    Tables(InstantSource clock) {
        this.renderer = new TableRenderer(clock);
    }

    ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Format format, Exchange exchange) {
        return table(kind, objects, listMetadata, format, exchange, true);
    }

    /** @param hasHeaders false for all but the first event of a watch */
    ObjectNode table(
            Kind kind,
            List<ObjectNode> objects,
            ObjectNode listMetadata,
            Format format,
            Exchange exchange,
            boolean hasHeaders) {
        ObjectNode table =
                renderer.table(kind, objects, listMetadata, new TableOptions(included(exchange), hasHeaders));
        String version = "meta.k8s.io/" + format.version();
        table.put("apiVersion", version);
        table.path("rows").forEach(row -> {
            if (row.get("object") instanceof ObjectNode object
                    && object.path("kind").asString("").equals("PartialObjectMetadata")) {
                object.put("apiVersion", version);
            }
        });
        return table;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 400 for a part of objects that no row has */
    static IncludeObject included(Exchange exchange) {
        String asked = exchange.parameter("includeObject");
        IncludeObject include = IncludeObject.of(asked);
        if (include == null) {
            throw Refusals.badRequest("Unable to convert to Table as requested: includeObject: Invalid value: \""
                    + asked + "\": must be 'Metadata', 'Object', 'None', or empty");
        }
        return include;
    }
}
