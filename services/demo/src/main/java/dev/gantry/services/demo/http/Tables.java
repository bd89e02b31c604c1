package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.forms.Forms;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.table.IncludeObject;
import dev.gantry.services.demo.table.TableOptions;
import dev.gantry.services.demo.table.TableRenderer;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects as the rows and columns a request asks for. Built-in kinds are printed in the form they are kept in, whatever
 * version was asked for; of custom kinds each version has its own columns. Any thread.
 */
final class Tables {
    private final Forms forms;
    private final TableRenderer renderer;

    /** @param clock what ages are counted to */
    Tables(Forms forms, InstantSource clock) {
        this.forms = forms;
        this.renderer = new TableRenderer(clock);
    }

    /** @param objects as they are kept */
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
        boolean isAsServed = kind.isCustom();
        List<ObjectNode> printed = isAsServed ? served(objects, kind) : objects;
        ObjectNode table = renderer.table(
                isAsServed ? kind : kind.kept(),
                printed,
                listMetadata,
                new TableOptions(included(exchange), hasHeaders));
        String version = "meta.k8s.io/" + format.version();
        table.put("apiVersion", version);
        for (JsonNode row : table.path("rows")) {
            if (row.get("object") instanceof ObjectNode object) {
                if (object.path("kind").asString("").equals("PartialObjectMetadata")) {
                    object.put("apiVersion", version);
                } else if (!isAsServed) {
                    ((ObjectNode) row).set("object", forms.served(object, kind));
                }
            }
        }
        return table;
    }

    private List<ObjectNode> served(List<ObjectNode> objects, Kind kind) {
        return kind.isView()
                ? objects.stream().map(object -> forms.served(object, kind)).toList()
                : objects;
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
