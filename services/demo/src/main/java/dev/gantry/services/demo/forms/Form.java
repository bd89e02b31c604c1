package dev.gantry.services.demo.forms;

import tools.jackson.databind.node.ObjectNode;

/**
 * Turns objects of a kind into those they are kept as, and back. Trees given are left as they are, what is made shares
 * nothing with them; type, order and empty fields are not its concern. Pure; any thread.
 */
interface Form {
    ObjectNode served(ObjectNode kept);

    ObjectNode kept(ObjectNode served);
}
