package dev.gantry.services.demo.proto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ProtoEnvelopeTest {
    private static final String TAIL = "1a002200";

    private final Schema schema = Schema.kubernetes();
    private final ProtoWriter writer = new ProtoWriter(new ProtoTypes(schema));
    private final ObjectType listMeta = schema.type("meta/v1.ListMeta");

    @Test
    void anObjectStandsInAnEnvelope() {
        byte[] body = new ProtoEnvelope("v1", "Pod", new byte[] {7, 8}).toBytes();
        assertEquals("6b387300" + "0a090a02763112" + "03506f64" + "12020708" + TAIL, hex(body));
    }

    @Test
    void anEnvelopeIsOpened() {
        ProtoEnvelope opened = ProtoEnvelope.open(new ProtoEnvelope("apps/v1", "Deployment", new byte[300]).toBytes());
        assertEquals("apps/v1", opened.apiVersion());
        assertEquals("Deployment", opened.kind());
        assertArrayEquals(new byte[300], opened.message());
    }

    @Test
    void whatIsNoEnvelopeIsRefused() {
        for (String body : List.of("", "6b38", "7b7d7b7d7b7d", "6b3873000aff", "6b387300120507")) {
            byte[] bytes = HexFormat.of().parseHex(body);
            assertThrows(ProtoException.class, () -> ProtoEnvelope.open(bytes), body);
        }
    }

    @Test
    void aListIsPutTogetherFromItems() {
        ObjectType taint = schema.type("core/v1.Taint");
        ObjectNode meta = JsonNodeFactory.instance.objectNode().put("resourceVersion", "5");
        byte[] item = writer.item(taint, JsonNodeFactory.instance.objectNode());
        byte[] head = ProtoEnvelope.listHead("v1", "TaintList", writer.message(listMeta, meta), 2L * item.length);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (byte[] part : List.of(head, item, item, ProtoEnvelope.listTail())) {
            list.writeBytes(part);
        }
        String items = "12060a0012001a00".repeat(2);
        assertEquals(
                "6b387300" + "0a0f0a02763112095461696e744c697374" + "1219" + "0a070a001201351a00" + items + TAIL,
                hex(list.toByteArray()));
        assertEquals("TaintList", ProtoEnvelope.open(list.toByteArray()).kind());
    }

    @Test
    void anItemGivesItsMessageBack() {
        ObjectNode tree = new RandomTrees(3).object(schema.type("core/v1.Node"));
        byte[] item = writer.item(schema.type("core/v1.Node"), tree);
        assertArrayEquals(writer.message(schema.type("core/v1.Node"), tree), ProtoEnvelope.messageOf(item));
    }

    @Test
    void anEventIsAFrame() {
        byte[] frame = new ProtoEnvelope("v1", "Pod", new byte[] {7}).toWatchFrame("ADDED");
        String object = "6b387300" + "0a090a0276311203506f64" + "120107" + TAIL;
        assertEquals("00000021" + "0a054144444544" + "12180a16" + object, hex(frame));
    }

    @Test
    void aLongEventHasItsLengthInFront() {
        byte[] frame = new ProtoEnvelope("v1", "Pod", new byte[70_000]).toWatchFrame("MODIFIED");
        assertEquals(frame.length - 4, ByteBuffer.wrap(frame).getInt());
        int start = hex(Arrays.copyOf(frame, 60)).indexOf("6b387300") / 2;
        assertEquals(
                70_000,
                ProtoEnvelope.open(Arrays.copyOfRange(frame, start, frame.length))
                        .message()
                        .length);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
