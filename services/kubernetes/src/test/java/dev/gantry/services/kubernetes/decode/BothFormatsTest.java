package dev.gantry.services.kubernetes.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the object, protobuf and JSON make the same record of it, and complain of the same things. */
class BothFormatsTest {
    private static final int LISTS = 30;
    private static final int ITEMS = 20;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void listsMakeEqualRows(Kind kind) throws IOException {
        int rows = 0;
        for (int seed = 0; seed < LISTS; seed++) {
            Random random = new Random(kind.ordinal() * 1_000L + seed);
            List<Map<String, Object>> items = items(kind, random);
            boolean untidy = seed % 2 == 1;

            var fromProtobuf =
                    Decoding.list(kind, Resource.class, Decoding.PROTOBUF, protoList(kind, items, random, untidy));
            var fromJson = Decoding.list(kind, Resource.class, Decoding.JSON, jsonList(kind, items, random, untidy));

            String message = kind + " of seed " + seed;
            assertAllEqual(fromProtobuf.rows(), fromJson.rows(), message);
            assertEquals(words(fromProtobuf.result()), words(fromJson.result()), message);
            assertTrue(fromProtobuf.result().complete(), message);
            assertEquals(4_711, fromJson.result().version(), message);
            rows += fromJson.rows().size();
        }
        assertTrue(rows > LISTS * ITEMS / 2, "most of the objects make rows, or nothing was compared: " + rows);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void watchesMakeEqualFrames(Kind kind) throws IOException {
        Random random = new Random(kind.ordinal());
        ByteArrayOutputStream proto = new ByteArrayOutputStream();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        List<Map<String, Object>> items = items(kind, random);
        String[] types = {"ADDED", "MODIFIED", "DELETED", "BOOKMARK", "MADE_UP"};
        for (int i = 0; i < items.size(); i++) {
            boolean untidy = i % 2 == 1;
            String type = types[i % types.length];
            byte[] object = new SpecimenProto(random, untidy).write(kind.title(), items.get(i));
            proto.writeBytes(ProtoWriter.frame(type, ProtoWriter.envelope("v1", kind.title(), object)));
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("type", type);
            event.put("object", items.get(i));
            json.writeBytes(SpecimenJson.write(event, random, untidy));
            json.write('\n');
        }

        var fromProtobuf =
                Decoding.watch(kind, Resource.class, Decoding.PROTOBUF, new ByteArrayInputStream(proto.toByteArray()));
        var fromJson =
                Decoding.watch(kind, Resource.class, Decoding.JSON, new ByteArrayInputStream(json.toByteArray()));

        assertEquals(items.size(), fromJson.size());
        assertAllEqual(plain(fromProtobuf), plain(fromJson), kind.title());
    }

    private static void assertAllEqual(List<?> expected, List<?> actual, String message) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), message + ", row " + i);
        }
        assertEquals(expected.size(), actual.size(), message);
    }

    private static List<Map<String, Object>> items(Kind kind, Random random) {
        List<Map<String, Object>> items = new ArrayList<>();
        Specimens specimens = new Specimens(random);
        for (int i = 0; i < ITEMS; i++) {
            items.add(specimens.object(kind.title()));
        }
        return items;
    }

    private static byte[] protoList(Kind kind, List<Map<String, Object>> items, Random random, boolean untidy) {
        ProtoWriter list = new ProtoWriter()
                .message(1, new ProtoWriter().text(1, "").text(2, "4711").text(3, ""));
        SpecimenProto writer = new SpecimenProto(random, untidy);
        items.forEach(item -> list.bytes(2, writer.write(kind.title(), item)));
        return ProtoWriter.envelope("v1", kind.title() + "List", list.bytes());
    }

    private static byte[] jsonList(Kind kind, List<Map<String, Object>> items, Random random, boolean untidy) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", kind.title() + "List");
        list.put("apiVersion", "v1");
        list.put("metadata", Map.of("resourceVersion", "4711"));
        list.put("items", items);
        byte[] json = SpecimenJson.write(list, random, false);
        // The members' order in the objects may be any, as may the list's.
        return untidy ? SpecimenJson.write(list, random, true) : json;
    }

    /** Where a problem stands differs between the formats, what it is does not. */
    private static List<String> words(ListResult result) {
        return result.problems().stream()
                .map(problem -> problem.place() + ": " + problem.flaw())
                .toList();
    }

    private static List<Object> plain(List<? extends WatchFrame<?>> frames) {
        List<Object> plain = new ArrayList<>();
        for (WatchFrame<?> frame : frames) {
            plain.add(frame instanceof WatchFrame.Garbled<?>(DecodeProblem problem) ? problem.flaw() : frame);
        }
        return plain;
    }
}
