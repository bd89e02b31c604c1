package dev.gantry.services.demo.proto;

import dev.gantry.services.demo.schema.ObjectType;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what clients send as protobuf into the tree their Go types would print: in the order of the types, without what
 * is empty and may be left out, and without nulls. Any thread.
 */
public final class ProtoReader {
    private final ProtoTypes types;

    public ProtoReader(ProtoTypes types) {
        this.types = types;
    }

    /**
     * The object within an envelope, without its {@code apiVersion} and {@code kind}. Fields the type does not have are
     * passed over.
     *
     * @throws ProtoException when the bytes are cut short or hold another type's values
     */
    public ObjectNode read(ObjectType type, byte[] message) {
        return types.of(type).readBody(new ProtoInput(message, 0, message.length));
    }
}
