package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.table.TableRenderer;
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

    static String type(Format format) {
        return format.encoding() == Format.Encoding.PROTOBUF
                ? format.encoding().type() + ";stream=watch"
                : Format.Encoding.JSON.type();
    }

    FrameWriter of(Kind kind, Format format, Exchange exchange, OutputStream out) {
        if (format.encoding() == Format.Encoding.PROTOBUF) {
            return new ProtobufFrames(kind, out);
        }
        return new JsonFrames(kind, format.view(), exchange, out);
    }

    private ObjectNode bookmark(Kind kind, long revision, boolean isEndOfInitial) {
        ObjectNode object = cluster.documents().typed(kind);
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("resourceVersion", Long.toString(revision));
        if (isEndOfInitial) {
            metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
        }
        return object;
    }

    private final class JsonFrames implements FrameWriter {
        private final Kind kind;
        private final Format.View view;
        private final Exchange exchange;
        private final OutputStream out;
        private boolean hasColumns;

        JsonFrames(Kind kind, Format.View view, Exchange exchange, OutputStream out) {
            this.kind = kind;
            this.view = view;
            this.exchange = exchange;
            this.out = out;
        }

        @Override
        public void event(String type, Stored object) throws IOException {
            switch (view) {
                case OBJECT -> frame(type, cluster.documents().bytes(object));
                case TABLE -> frame(type, bytes(row(cluster.documents().view(object))));
                case METADATA ->
                    frame(type, bytes(TableRenderer.partial(cluster.documents().view(object))));
            }
        }

        /** Only the first row tells the columns. */
        private ObjectNode row(ObjectNode object) {
            ObjectNode metadata = cluster.documents().mapper().createObjectNode();
            metadata.set("resourceVersion", object.path("metadata").path("resourceVersion"));
            boolean isFirst = !hasColumns;
            hasColumns = true;
            return tables.table(kind, List.of(object), metadata, exchange, isFirst);
        }

        @Override
        public void bookmark(long revision, boolean isEndOfInitial) throws IOException {
            ObjectNode bookmark = FrameWriters.this.bookmark(kind, revision, isEndOfInitial);
            frame("BOOKMARK", bytes(view == Format.View.TABLE ? row(bookmark) : bookmark));
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
            out.write(protobuf.frame(type, object));
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
