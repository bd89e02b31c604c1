package dev.gantry.services.demo.http;

import dev.gantry.services.demo.kinds.Kind;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Objects as rows and columns. Any thread. */
interface Tables {
    ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode listMetadata, Exchange exchange);
}
