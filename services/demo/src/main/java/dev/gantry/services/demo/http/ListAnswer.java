package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Reading.Page;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.proto.ProtoEnvelope;
import dev.gantry.services.demo.store.Block;
import dev.gantry.services.demo.store.GzipJoin;
import dev.gantry.services.demo.store.Stored;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Writes lists out of the blocks objects are kept in, without reading them. Any thread. */
final class ListAnswer {
    private static final Block COMMA = Block.of(new byte[] {','});
    private static final Block END = Block.of("]}\n".getBytes(StandardCharsets.UTF_8));
    private static final int BUFFER = 64 * 1024;

    private final Cluster cluster;
    private final Protobuf protobuf;

    ListAnswer(Cluster cluster, Protobuf protobuf) {
        this.cluster = cluster;
        this.protobuf = protobuf;
    }

    void json(Exchange exchange, Kind kind, Page page) throws IOException {
        List<Block> blocks = new ArrayList<>(page.objects().size() * 2 + 2);
        blocks.add(Block.of(jsonHead(kind, page)));
        for (Stored object : page.objects()) {
            if (blocks.size() > 1) {
                blocks.add(COMMA);
            }
            blocks.add(object.json());
        }
        blocks.add(END);
        write(exchange, Format.Encoding.JSON.type(), blocks);
    }

    private byte[] jsonHead(Kind kind, Page page) {
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("kind", kind.kind() + "List");
        list.put("apiVersion", kind.apiVersion());
        ObjectNode metadata = metadata(page);
        if (kind.isCustom() && page.token().isEmpty()) {
            metadata.put("continue", "");
        }
        list.set("metadata", metadata);
        String text = cluster.documents().mapper().writeValueAsString(list);
        return (text.substring(0, text.length() - 1) + ",\"items\":[").getBytes(StandardCharsets.UTF_8);
    }

    ObjectNode metadata(Page page) {
        ObjectNode metadata = cluster.documents().mapper().createObjectNode();
        metadata.put("resourceVersion", Long.toString(page.revision()));
        if (!page.token().isEmpty()) {
            metadata.put("continue", page.token());
        }
        if (page.remaining() >= 0) {
            metadata.put("remainingItemCount", page.remaining());
        }
        return metadata;
    }

    void protobuf(Exchange exchange, Kind kind, Page page) throws IOException {
        Function<Stored, Block> encoder = protobuf::item;
        List<Block> items = new ArrayList<>(page.objects().size() + 2);
        long length = 0;
        for (Stored object : page.objects()) {
            Block item = object.protobuf(encoder);
            items.add(item);
            length += item.length();
        }
        items.addFirst(Block.of(protobuf.head(kind, metadata(page), length)));
        items.addLast(Block.of(ProtoEnvelope.listTail()));
        write(exchange, Format.Encoding.PROTOBUF.type(), items);
    }

    private static void write(Exchange exchange, String type, List<Block> blocks) throws IOException {
        long length = blocks.stream().mapToLong(Block::length).sum();
        boolean isGzip = length > Answers.WORTH_GZIP && Answers.takesGzip(exchange);
        if (isGzip) {
            exchange.putHeader("Content-Encoding", "gzip");
            exchange.putHeader("Vary", "Accept-Encoding");
        } else {
            exchange.putHeader("Content-Length", Long.toString(length));
        }
        try (OutputStream out = new BufferedOutputStream(exchange.answer(200, type), BUFFER)) {
            if (isGzip) {
                GzipJoin gzip = new GzipJoin(out);
                for (Block block : blocks) {
                    gzip.add(block);
                }
                gzip.finish();
            } else {
                for (Block block : blocks) {
                    out.write(block.inflate());
                }
            }
        }
    }
}
