package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whole bodies made of generated objects, and streams that hand them out in pieces. */
final class Bodies {
    private Bodies() {}

    static List<Map<String, Object>> objects(Kind kind, int count, long seed) {
        Specimens specimens = new Specimens(new Random(seed));
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            objects.add(specimens.object(kind.title()));
        }
        return objects;
    }

    static byte[] list(Kind kind, String contentType, List<Map<String, Object>> items) {
        if (contentType.equals(Decoding.JSON)) {
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("kind", kind.title() + "List");
            list.put("metadata", Map.of("resourceVersion", "99"));
            list.put("items", items);
            return SpecimenJson.write(list, new Random(0), false);
        }
        ProtoWriter list = new ProtoWriter().message(1, new ProtoWriter().text(2, "99"));
        SpecimenProto writer = new SpecimenProto(new Random(0), false);
        items.forEach(item -> list.bytes(2, writer.write(kind.title(), item)));
        return ProtoWriter.envelope("v1", kind.title() + "List", list.bytes());
    }

    static byte[] watch(Kind kind, String contentType, List<Map<String, Object>> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpecimenProto writer = new SpecimenProto(new Random(0), false);
        for (Map<String, Object> item : items) {
            if (contentType.equals(Decoding.JSON)) {
                Map<String, Object> event = new LinkedHashMap<>();
                event.put("type", "ADDED");
                event.put("object", item);
                out.writeBytes(SpecimenJson.write(event, new Random(0), false));
                out.write('\n');
            } else {
                byte[] object = writer.write(kind.title(), item);
                out.writeBytes(ProtoWriter.frame("ADDED", ProtoWriter.envelope("v1", kind.title(), object)));
            }
        }
        return out.toByteArray();
    }

    /** Gives at most so many bytes a read, and says that none are there without waiting. */
    static InputStream inPieces(byte[] body, int most) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(most, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    /** Breaks instead of ending. */
    static InputStream breaking(byte[] body) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = super.read(into, offset, length);
                if (got < 0) {
                    throw new IOException("the line went dead");
                }
                return got;
            }

            @Override
            public int available() throws IOException {
                // A dead socket still says that a read will not wait: it fails at once.
                return Math.max(1, super.available());
            }
        };
    }
}
