package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.FieldProblem;
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

    ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Exchange exchange) {
        return table(kind, objects, listMetadata, exchange, true);
    }

    /** @param hasHeaders false for all but the first event of a watch */
    ObjectNode table(
            Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Exchange exchange, boolean hasHeaders) {
        String asked = exchange.parameter("includeObject");
        IncludeObject include = IncludeObject.of(asked);
        if (include == null) {
            throw Refusals.invalidOptions(
                    "TableOptions",
                    FieldProblem.notSupported(
                            "includeObject", '"' + asked + '"', List.of("None", "Metadata", "Object")));
        }
        return renderer.table(kind, objects, listMetadata, new TableOptions(include, hasHeaders));
    }
}
