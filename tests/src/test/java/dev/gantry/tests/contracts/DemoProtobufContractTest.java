package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.proto.ProtoEnvelope;
import dev.gantry.services.demo.proto.ProtoReader;
import dev.gantry.services.demo.proto.ProtoTypes;
import dev.gantry.services.demo.proto.ProtoWriter;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo server's protobuf beside kube-apiserver's: what that serves as JSON, written to the bytes it serves. */
@WithControlPlane
class DemoProtobufContractTest {
    private static final Schema SCHEMA = Schema.kubernetes();
    private static final ProtoTypes TYPES = new ProtoTypes(SCHEMA);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_TRIES = 20;

    private final ProtoWriter writer = new ProtoWriter(TYPES);
    private final ProtoReader reader = new ProtoReader(TYPES);
    private ServerApi api;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        Gallery.in(plane);
        api = plane.api();
    }

    @TestFactory
    Stream<DynamicTest> everyKindIsWrittenAsTheServerWritesIt() {
        return Kinds.builtIn(SCHEMA).all().stream()
                .filter(kind -> kind.allows("list"))
                .map(kind -> dynamicTest(kind.toString(), () -> compare(kind)));
    }

    private void compare(Kind kind) throws IOException {
        String path = kind.root() + "/" + kind.plural();
        ObjectType type = Objects.requireNonNull(kind.type());
        RecordedList list = RecordedList.of(api.raw(path, Reading.PROTOBUF).body());
        JsonNode json = JSON.readTree(api.get(path).required());
        for (int tries = 0; !version(list).equals(version(json)) && tries < MAX_TRIES; tries++) {
            // Leases change while the test runs; both answers have to be of one moment.
            list = RecordedList.of(api.raw(path, Reading.PROTOBUF).body());
            json = JSON.readTree(api.get(path).required());
        }
        assertEquals(version(json), version(list));
        assertTrue(!list.items().isEmpty(), "nothing to write");
        assertEquals(list.items().size(), json.path("items").size());
        for (int i = 0; i < list.items().size(); i++) {
            ObjectNode tree = (ObjectNode) json.path("items").path(i);
            byte[] bytes = list.items().get(i);
            String name = tree.at("/metadata/name").asString();
            assertEquals(HexFormat.of().formatHex(bytes), HexFormat.of().formatHex(writer.message(type, tree)), name);
            assertEquals(pruned(tree), pruned(reader.read(type, bytes)), name);
        }
    }

    private String version(RecordedList list) {
        return reader.read(SCHEMA.type("meta/v1.ListMeta"), list.meta())
                .path("resourceVersion")
                .asString();
    }

    private static String version(JsonNode json) {
        return json.at("/metadata/resourceVersion").asString();
    }

    /** Without what says nothing: nulls, empty objects and lists. */
    private static JsonNode pruned(JsonNode node) {
        JsonNode copy = node.deepCopy();
        prune(copy);
        return copy;
    }

    private static boolean prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.forEachEntry((name, value) -> {
                if (prune(value)) {
                    empty.add(name);
                }
            });
            object.remove(empty);
        } else if (node.isArray()) {
            node.forEach(DemoProtobufContractTest::prune);
        }
        return node.isNull() || node.isContainer() && node.isEmpty();
    }

    @Test
    void anObjectByItself() throws IOException {
        String path = "/apis/apps/v1/namespaces/zoo/deployments/steady";
        ObjectNode tree = (ObjectNode) JSON.readTree(api.get(path).required());
        byte[] message = writer.message(SCHEMA.type("apps/v1.Deployment"), tree);
        assertArrayEquals(
                api.raw(path, Reading.PROTOBUF).body(), new ProtoEnvelope("apps/v1", "Deployment", message).toBytes());
    }

    @Test
    void aRefusal() throws IOException {
        String path = "/api/v1/namespaces/zoo/pods/no-such";
        ObjectNode tree = (ObjectNode) JSON.readTree(api.get(path).body());
        byte[] message = writer.message(SCHEMA.type("meta/v1.Status"), tree);
        assertArrayEquals(api.raw(path, Reading.PROTOBUF).body(), new ProtoEnvelope("v1", "Status", message).toBytes());
    }

    @Test
    void theFramesOfAWatch() throws IOException {
        String path = "/api/v1/namespaces/zoo/pods";
        List<String> wanted = new ArrayList<>();
        JSON.readTree(api.get(path).required())
                .path("items")
                .forEach(item -> wanted.add(hex(frame((ObjectNode) item))));
        ByteBuffer watched = ByteBuffer.wrap(
                api.raw(path + "?watch=1&resourceVersion=0&timeoutSeconds=1", Reading.PROTOBUF + ";stream=watch")
                        .body());
        List<String> found = new ArrayList<>();
        while (watched.hasRemaining()) {
            byte[] frame = new byte[Integer.BYTES + watched.getInt(watched.position())];
            watched.get(frame);
            found.add(hex(frame));
        }
        assertEquals(wanted.stream().sorted().toList(), found.stream().sorted().toList());
    }

    private byte[] frame(ObjectNode pod) {
        return new ProtoEnvelope("v1", "Pod", writer.message(SCHEMA.type("core/v1.Pod"), pod)).toWatchFrame("ADDED");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
