package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.decoding.DecodingException;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes the writer of a watch's events. Any thread. */
final class FrameWriters {
    private static final byte[] JSON_END = "}\n".getBytes(StandardCharsets.UTF_8);

    private final Cluster cluster;
    private final Protobuf protobuf;
    private final Tables tables;

    FrameWriters(Cluster cluster, Protobuf protobuf, Tables tables) {
        this.cluster = cluster;
        this.protobuf = protobuf;
        this.tables = tables;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 406 and 400 for what no watch is written as */
    static Format format(Exchange exchange, Kind kind) {
        Format format = ReadEndpoint.format(exchange, kind);
        if (format.encoding() == Format.Encoding.YAML) {
            throw Refusals.notAcceptable(
                    "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch");
        }
        if (format.view() == Format.View.TABLE) {
            Tables.included(exchange);
        }
        return format;
    }

    static String type(Format format) {
        return format.encoding() == Format.Encoding.PROTOBUF
                ? format.encoding().type() + ";stream=watch"
                : Format.Encoding.JSON.type();
    }

    FrameWriter of(Kind kind, Format format, Exchange exchange, OutputStream out) {
        if (format.encoding() == Format.Encoding.PROTOBUF) {
            return new ProtobufFrames(kind, out);
        }
        return new JsonFrames(kind, format, exchange, out);
    }

    private ObjectNode bookmark(Kind kind, long revision, boolean isEndOfInitial) {
        ObjectNode object = cluster.documents().typed(kind);
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("resourceVersion", Long.toString(revision));
        if (isEndOfInitial) {
            metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
        }
        return kind.type() == null ? object : empty(object, kind, kind.type());
    }

    /**
     * With what the server writes of every object, however empty: in its own form a number of replicas is always there.
     */
    private static ObjectNode empty(ObjectNode object, Kind kind, ObjectType type) {
        ObjectNode empty = empty(object, type);
        if (kind.group().equals("apps") && kind.has("scale") && empty.get("spec") instanceof ObjectNode spec) {
            spec.put("replicas", 0);
        }
        return empty;
    }

    private static ObjectNode empty(ObjectNode object, ObjectType type) {
        try {
            return Decoder.decode(object, type);
        } catch (DecodingException e) {
            throw new IllegalStateException("a bookmark is no object of its kind", e);
        }
    }

    private final class JsonFrames implements FrameWriter {
        private final Kind kind;
        private final Format format;
        private final Exchange exchange;
        private final OutputStream out;
        private boolean hasColumns;

        JsonFrames(Kind kind, Format format, Exchange exchange, OutputStream out) {
            this.kind = kind;
            this.format = format;
            this.exchange = exchange;
            this.out = out;
        }

        @Override
        public void event(String type, Stored object) throws IOException {
            switch (format.view()) {
                case OBJECT ->
                    frame(type, cluster.documents().bytes(cluster.documents().served(object, kind)));
                case TABLE -> frame(type, bytes(row(cluster.documents().view(object))));
                case METADATA, METADATA_LIST ->
                    frame(type, bytes(partial(cluster.documents().view(object))));
            }
        }

        private ObjectNode partial(ObjectNode object) {
            return ReadEndpoint.partial(object, format.version());
        }

        /** Only the first row tells the columns. */
        private ObjectNode row(ObjectNode object) {
            ObjectNode metadata = cluster.documents().mapper().createObjectNode();
            metadata.set("resourceVersion", object.path("metadata").path("resourceVersion"));
            boolean isFirst = !hasColumns;
            hasColumns = true;
            return tables.table(kind, List.of(object), metadata, format, exchange, isFirst);
        }

        @Override
        public void bookmark(long revision, boolean isEndOfInitial) throws IOException {
            boolean isRow = format.view() == Format.View.TABLE;
            ObjectNode bookmark = FrameWriters.this.bookmark(isRow ? kind.kept() : kind, revision, isEndOfInitial);
            frame(
                    "BOOKMARK",
                    bytes(
                            switch (format.view()) {
                                case OBJECT -> bookmark;
                                case TABLE -> row(bookmark);
                                case METADATA, METADATA_LIST -> partial(bookmark);
                            }));
        }

        @Override
        public void error(ObjectNode status) throws IOException {
            frame("ERROR", bytes(status));
        }

        private byte[] bytes(ObjectNode object) {
            return cluster.documents().mapper().writeValueAsBytes(object);
        }

        private void frame(String type, byte[] object) throws IOException {
            out.write(("{\"type\":\"" + type + "\",\"object\":").getBytes(StandardCharsets.UTF_8));
            out.write(object);
            out.write(JSON_END);
        }
    }

    private final class ProtobufFrames implements FrameWriter {
        private final Kind kind;
        private final OutputStream out;

        ProtobufFrames(Kind kind, OutputStream out) {
            this.kind = kind;
            this.out = out;
        }

        @Override
        public void event(String type, Stored object) throws IOException {
            out.write(protobuf.frame(type, cluster.documents().served(object, kind)));
        }

        @Override
        public void bookmark(long revision, boolean isEndOfInitial) throws IOException {
            out.write(protobuf.bookmark(kind, FrameWriters.this.bookmark(kind, revision, isEndOfInitial)));
        }

        @Override
        public void error(ObjectNode status) throws IOException {
            out.write(protobuf.error(status));
        }
    }
}
