package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.proto.ProtoEnvelope;
import dev.gantry.services.demo.proto.ProtoException;
import dev.gantry.services.demo.proto.ProtoReader;
import dev.gantry.services.demo.proto.ProtoTypes;
import dev.gantry.services.demo.proto.ProtoWriter;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.Block;
import dev.gantry.services.demo.store.Stored;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The protobuf forms of objects, lists, events and request bodies. Any thread. */
final class Protobuf {
    private final Documents documents;
    private final Kinds kinds;
    private final ProtoWriter writer;
    private final ProtoReader reader;
    private final ObjectType listMeta;
    private final ObjectType status;
    private final ObjectType deleteOptions;

    Protobuf(Schema schema, Documents documents, Kinds kinds) {
        this.documents = documents;
        this.kinds = kinds;
        ProtoTypes types = new ProtoTypes(schema);
        this.writer = new ProtoWriter(types);
        this.reader = new ProtoReader(types);
        this.listMeta = schema.type("meta/v1.ListMeta");
        this.status = schema.type("meta/v1.Status");
        this.deleteOptions = schema.type("meta/v1.DeleteOptions");
    }

    /** One item of a list, with its tag and length. */
    Block item(Stored stored) {
        return Block.of(writer.item(type(stored.key().kind()), documents.view(stored)));
    }

    /** What stands before the items of a list. */
    byte[] head(Kind kind, ObjectNode listMetadata, long itemsLength) {
        return ProtoEnvelope.listHead(
                kind.apiVersion(), kind.kind() + "List", writer.message(listMeta, listMetadata), itemsLength);
    }

    /** One object by itself. */
    byte[] single(Stored stored) {
        return envelope(stored).toBytes();
    }

    /** One event of a watch, shared by all of them: not to be changed. */
    byte[] frame(String event, Stored stored) {
        return stored.frame(event, one -> envelope(one).toWatchFrame(event));
    }

    private ProtoEnvelope envelope(Stored stored) {
        Kind kind = stored.key().kind();
        Block known = stored.knownProtobuf();
        // What only watches see is not worth packing: most versions are gone before anybody lists.
        byte[] item = known == null ? writer.item(type(kind), documents.view(stored)) : known.inflate();
        return new ProtoEnvelope(kind.apiVersion(), kind.kind(), ProtoEnvelope.messageOf(item));
    }

    /** A bookmark: an object of the kind with nothing but a resource version. */
    byte[] bookmark(Kind kind, ObjectNode object) {
        return new ProtoEnvelope(kind.apiVersion(), kind.kind(), writer.message(type(kind), object))
                .toWatchFrame("BOOKMARK");
    }

    byte[] error(ObjectNode refusal) {
        return new ProtoEnvelope("v1", "Status", writer.message(status, refusal)).toWatchFrame("ERROR");
    }

    /** An answer's object that is not kept, such as what a write came to. */
    byte[] object(Kind kind, ObjectNode object) {
        return new ProtoEnvelope(kind.apiVersion(), kind.kind(), writer.message(type(kind), object)).toBytes();
    }

    /** Reads a body of the kind it says it is. */
    ObjectNode read(byte[] body) {
        try {
            ProtoEnvelope envelope = ProtoEnvelope.open(body);
            ObjectNode tree = reader.read(type(envelope), envelope.message());
            ObjectNode whole = documents.mapper().createObjectNode();
            whole.put("kind", envelope.kind());
            whole.put("apiVersion", envelope.apiVersion());
            whole.setAll(tree);
            return whole;
        } catch (ProtoException e) {
            throw Refusals.badRequest("the body is no protobuf object: " + e.getMessage());
        }
    }

    private ObjectType type(ProtoEnvelope envelope) {
        if (envelope.kind().equals("DeleteOptions")) {
            return deleteOptions;
        }
        Kind kind = kinds.named(envelope.apiVersion(), envelope.kind());
        if (kind == null || kind.type() == null) {
            throw Refusals.badRequest(
                    "no kind \"" + envelope.kind() + "\" is registered for version \"" + envelope.apiVersion() + "\"");
        }
        return kind.type();
    }

    private static ObjectType type(Kind kind) {
        @Nullable ObjectType type = kind.type();
        if (type == null) {
            throw new IllegalArgumentException(kind + " has no protobuf form");
        }
        return type;
    }
}
