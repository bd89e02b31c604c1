package dev.gantry.services.demo.http;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Block;
import dev.gantry.services.demo.store.Stored;
import tools.jackson.databind.node.ObjectNode;

/** The protobuf forms of objects and lists. Any thread. */
interface ProtoLists {
    /** One item of a list, with its tag and length. */
    Block item(Stored stored);

    /** What stands before the items. */
    byte[] head(Kind kind, ObjectNode listMetadata, long itemsLength);

    /** What stands behind them. */
    byte[] tail();

    /** One object by itself. */
    byte[] single(Stored stored);

    /** One event of a watch. */
    byte[] frame(String type, Stored stored);

    /** An event whose object is none of the store's, such as a bookmark or a status. */
    byte[] frame(String type, Kind kind, ObjectNode object);
}
