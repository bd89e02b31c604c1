package dev.gantry.services.kubernetes.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One bad object costs one row and a problem that names it; broken framing costs the stream. */
class DamagedObjectsTest {
    private static final String UID = "0d4f1e6a-8c1b-4b52-9d0e-3f7a6b5c4d21";

    private static ProtoWriter namespace(String name) {
        return new ProtoWriter().message(1, new ProtoWriter().text(1, name).text(5, UID));
    }

    private static byte[] protoList(ProtoWriter items) {
        byte[] list = new ProtoWriter()
                .message(1, new ProtoWriter().text(2, "8"))
                .raw(items.bytes())
                .bytes();
        return ProtoWriter.envelope("v1", "NamespaceList", list);
    }

    private static List<String> names(Decoding.Listed<Namespace> listed) {
        return listed.rows().stream().map(Resource::name).toList();
    }

    @Test
    void aProtobufObjectThatDoesNotAddUpIsLeftOutAndNamed() throws IOException {
        byte[] bad = namespace("bad").raw(new byte[] {0x1A, 0x7F, 1}).bytes();
        byte[] body = protoList(new ProtoWriter()
                .message(2, namespace("one"))
                .bytes(2, bad)
                .message(2, new ProtoWriter())
                .message(2, namespace("two")));

        var listed = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, body);

        assertEquals(List.of("one", "two"), names(listed));
        assertTrue(listed.result().complete());
        assertEquals(2, listed.result().problems().size());
        DecodeProblem named = listed.result().problems().get(0);
        assertEquals(new Place.Named("bad"), named.place());
        assertEquals(indexOf(body, bad) + bad.length - 1, named.offset());
        assertFalse(named.fatal());
        assertEquals(new Place.Item(3), listed.result().problems().get(1).place());
    }

    @Test
    void aJsonObjectThatDoesNotAddUpIsLeftOutAndNamed() throws IOException {
        String bad = "{\"metadata\":{\"name\":\"bad\",\"uid\":7}}";
        String body = "{\"kind\":\"NamespaceList\",\"metadata\":{\"resourceVersion\":\"8\"},\"items\":[" + json("one")
                + "," + bad + ", {\"metadata\" : oops}," + json("two") + ",null,7]}";

        var listed = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.JSON, body.getBytes(UTF_8));

        assertEquals(List.of("one", "two"), names(listed));
        assertTrue(listed.result().complete());
        List<DecodeProblem> problems = listed.result().problems();
        assertEquals(
                List.of(new Place.Named("bad"), new Place.Item(3), new Place.Item(5), new Place.Item(6)),
                problems.stream().map(DecodeProblem::place).toList());
        int at = body.indexOf(bad);
        assertTrue(
                problems.get(0).offset() > at && problems.get(0).offset() <= at + bad.length(),
                problems.get(0)::toString);
    }

    private static String json(String name) {
        return "{\"metadata\":{\"name\":\"" + name + "\",\"uid\":\"" + UID + "\"}}";
    }

    @Test
    void aRequestThatIsNoQuantityCostsTheRequestsAndNotTheRow() throws IOException {
        String pod = "{\"metadata\":{\"name\":\"p\",\"namespace\":\"n\",\"uid\":\"" + UID
                + "\"},\"spec\":{\"containers\":[{\"name\":\"c\",\"resources\":{\"requests\":{\"cpu\":\"much\"}}}]}}";
        String body = "{\"metadata\":{\"resourceVersion\":\"8\"},\"items\":[" + pod + "]}";

        var listed = Decoding.list(Kind.POD, Resource.class, Decoding.JSON, body.getBytes(UTF_8));

        assertEquals(1, listed.rows().size());
        DecodeProblem problem = listed.result().problems().getFirst();
        assertEquals(new Place.Named("n/p"), problem.place());
        assertTrue(assertInstanceOf(Flaw.NoRequests.class, problem.flaw())
                .detail()
                .text()
                .contains("\"much\""));
    }

    @Test
    void aBrokenWatchEventIsSkippedInBothFormats() throws IOException {
        byte[] good = ProtoWriter.frame(
                "ADDED",
                ProtoWriter.envelope("v1", "Namespace", namespace("one").bytes()));
        byte[] bad = ProtoWriter.frame(
                "MODIFIED",
                ProtoWriter.envelope(
                        "v1",
                        "Namespace",
                        namespace("bad").raw(new byte[] {0x1A, 0x7F}).bytes()));
        byte[] noEnvelope = ProtoWriter.frame("ADDED", new byte[] {1, 2, 3});
        var proto = Decoding.watch(
                Kind.NAMESPACE,
                Namespace.class,
                Decoding.PROTOBUF,
                new ByteArrayInputStream(new ProtoWriter()
                        .raw(good)
                        .raw(bad)
                        .raw(noEnvelope)
                        .raw(good)
                        .bytes()));
        String lines = "{\"type\":\"ADDED\",\"object\":" + json("one") + "}\n"
                + "{\"type\":\"MODIFIED\",\"object\":{\"metadata\":{\"name\":\"bad\",\"uid\":{}}}}\n\n"
                + "{\"type\":\"MODIFIED\",\n"
                + "{\"object\":" + json("two") + ",\"type\":\"ADDED\"}\n";
        var json = Decoding.watch(
                Kind.NAMESPACE, Namespace.class, Decoding.JSON, new ByteArrayInputStream(lines.getBytes(UTF_8)));

        assertEquals(List.of("one", "bad", "WatchEvent[]", "one"), objects(proto));
        assertEquals(List.of("one", "bad", "WatchEvent[]", "two"), objects(json));
    }

    private static List<String> objects(List<WatchFrame<Namespace>> frames) {
        return frames.stream()
                .map(frame -> switch (frame) {
                    case WatchFrame.Upserted<Namespace>(Namespace object) -> object.name();
                    case WatchFrame.Garbled<Namespace>(DecodeProblem problem) -> {
                        assertFalse(problem.fatal());
                        yield problem.place() instanceof Place.Named(String name)
                                ? name
                                : problem.place().toString();
                    }
                    default -> "unexpected " + frame;
                })
                .toList();
    }

    @Test
    void aFrameOfNoLengthOrOfGigabytesEndsTheWatch() throws IOException {
        for (int length : new int[] {0, -1, Integer.MAX_VALUE, (64 << 20) + 1}) {
            byte[] good = ProtoWriter.frame(
                    "ADDED",
                    ProtoWriter.envelope("v1", "Namespace", namespace("one").bytes()));
            byte[] body = ByteBuffer.allocate(good.length + 1_000)
                    .put(good)
                    .putInt(length)
                    .array();

            var frames =
                    Decoding.watch(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, new ByteArrayInputStream(body));

            assertEquals(2, frames.size(), "nothing is read behind it");
            var garbled = assertInstanceOf(WatchFrame.Garbled.class, frames.get(1));
            assertTrue(garbled.problem().fatal());
            assertEquals(good.length, garbled.problem().offset());
        }
    }

    @Test
    void anObjectOfHugeLengthIsPassedOverWithoutBeingHeld() throws IOException {
        long huge = (64L << 20) + 1;
        ProtoWriter head = new ProtoWriter().message(1, new ProtoWriter().text(2, "8"));
        head.varint(2 << 3 | 2);
        head.varint(huge);
        byte[] tail = new ProtoWriter().message(2, namespace("after")).bytes();
        ProtoWriter start = new ProtoWriter().raw(new byte[] {'k', '8', 's', 0});
        start.varint(2 << 3 | 2);
        start.varint(head.bytes().length + huge + tail.length);
        start.raw(head.bytes());
        InputStream body = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(start.bytes()), new Zeros(huge), new ByteArrayInputStream(tail))));

        var listed = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, body);

        assertEquals(List.of("after"), names(listed));
        assertTrue(listed.result().complete());
        DecodeProblem problem = listed.result().problems().getFirst();
        assertEquals(new Place.Item(1), problem.place());
        assertEquals(new Flaw.TooLarge(huge), problem.flaw());
    }

    @Test
    void aLengthThatNothingFollowsTakesNoMemory() throws IOException {
        ProtoWriter body = new ProtoWriter().raw(new byte[] {'k', '8', 's', 0});
        body.varint(2 << 3 | 2);
        body.varint(Long.MAX_VALUE / 2);
        body.varint(2 << 3 | 2);
        body.varint(60 << 20);
        body.raw(new byte[10]);

        var listed = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, body.bytes());

        assertFalse(listed.result().complete());
        assertTrue(broken(listed.result()).contains("missing"));
    }

    @Test
    void theWrongListAndAPageAreSaidToBeSo() throws IOException {
        byte[] status = ProtoWriter.envelope("v1", "Status", new byte[0]);
        var wrong = Decoding.list(Kind.POD, Resource.class, Decoding.PROTOBUF, status)
                .result();
        var page = Decoding.list(Kind.POD, Resource.class, Decoding.PROTOBUF, "<html>".getBytes(UTF_8))
                .result();
        var wrongJson = Decoding.list(Kind.POD, Resource.class, Decoding.JSON, "{\"kind\":\"Status\"}".getBytes(UTF_8))
                .result();

        assertTrue(broken(wrong).contains("a Status came where a PodList belongs"));
        assertTrue(broken(page).contains("<htm"));
        assertTrue(broken(wrongJson).contains("a Status came where a PodList belongs"));
        assertFalse(wrong.complete() || page.complete() || wrongJson.complete());
        var unsupported = assertThrows(
                UnsupportedFormatException.class,
                () -> Decoding.decoder(Kind.POD, Resource.class, "text/html; charset=utf-8"));
        assertEquals(new ReadProblem.PageForAnswer(), unsupported.oddity());
    }

    private static String broken(ListResult result) {
        return assertInstanceOf(Flaw.Broken.class, result.problems().getLast().flaw())
                .detail()
                .text();
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedAlike() throws IOException {
        byte[] name = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
        byte[] body = protoList(new ProtoWriter()
                .message(
                        2,
                        new ProtoWriter()
                                .message(1, new ProtoWriter().bytes(1, name).text(5, UID))));
        byte[] json = ("{\"metadata\":{\"resourceVersion\":\"8\"},\"items\":[" + json("@@@@") + "]}").getBytes(UTF_8);
        System.arraycopy(name, 0, json, indexOf(json, "@@@@".getBytes(UTF_8)), name.length);

        var proto = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, body);
        var fromJson = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.JSON, json);

        assertEquals(List.of("a\uFFFDb\uFFFD"), names(proto));
        assertEquals(proto.rows(), fromJson.rows());
    }

    @Test
    void thousandsOfProblemsAreCountedAndNotAllKept() throws IOException {
        ProtoWriter items = new ProtoWriter();
        for (int i = 0; i < 3_000; i++) {
            items.message(2, new ProtoWriter());
        }
        var result = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.PROTOBUF, protoList(items))
                .result();

        assertEquals(51, result.problems().size());
        assertEquals(new Flaw.More(2_950), result.problems().getLast().flaw());
    }

    @Test
    void metadataMayComeBehindTheItemsAndItemsMayBeNull() throws IOException {
        String behind = "{\"apiVersion\":\"v1\",\"items\":[" + json("one")
                + "],\"kind\":\"NamespaceList\",\"metadata\":{\"continue\":\"c\",\"resourceVersion\":\"31\",\"remainingItemCount\":4}}\n";
        String none = "{\"kind\":\"NamespaceList\",\"metadata\":{\"resourceVersion\":\"32\"},\"items\":null}";

        var listed = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.JSON, behind.getBytes(UTF_8));
        var empty = Decoding.list(Kind.NAMESPACE, Namespace.class, Decoding.JSON, none.getBytes(UTF_8));

        assertEquals(List.of("one"), names(listed));
        assertEquals(new ListResult(true, 31, "c", 4, 1, List.of()), listed.result());
        assertEquals(new ListResult(true, 32, "", -1, 0, List.of()), empty.result());
    }

    @Test
    void annotationsAreKeptOnlyWhereTheyWereDeclared() throws IOException {
        Map<String, String> annotations = Map.of("deployment.kubernetes.io/revision", "7", "other", "x".repeat(5_000));
        byte[] object = new ProtoWriter()
                .message(1, new ProtoWriter().text(1, "d").text(5, UID).map(12, annotations))
                .bytes();
        byte[] list = ProtoWriter.envelope(
                "apps/v1", "DeploymentList", new ProtoWriter().bytes(2, object).bytes());

        var listed = Decoding.list(Kind.DEPLOYMENT, Resource.class, Decoding.PROTOBUF, list);

        assertEquals(
                Map.of("deployment.kubernetes.io/revision", "7"),
                listed.rows().getFirst().meta().annotations().asMap());
        assertEquals(new Flaw.NoVersion(), listed.result().problems().getFirst().flaw());
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int i = 0; i <= in.length - what.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    /** So many zero bytes that nobody holds. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
