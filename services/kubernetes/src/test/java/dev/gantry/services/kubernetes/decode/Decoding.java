package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.intern.BoundedInterner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Short ways to decode in tests. */
final class Decoding {
    static final String PROTOBUF = "application/vnd.kubernetes.protobuf";
    static final String JSON = "application/json";

    private Decoding() {}

    /** A list's rows and how it ended. */
    record Listed<T>(List<T> rows, ListResult result) {}

    static <T extends Resource> ResourceDecoder<T> decoder(Kind kind, Class<T> type, String contentType)
            throws UnsupportedFormatException {
        return new DefaultDecoders(new BoundedInterner()).forAnswer(kind, type, contentType);
    }

    static <T extends Resource> Listed<T> list(Kind kind, Class<T> type, String contentType, byte[] body)
            throws IOException {
        return list(kind, type, contentType, new ByteArrayInputStream(body));
    }

    static <T extends Resource> Listed<T> list(Kind kind, Class<T> type, String contentType, InputStream body)
            throws IOException {
        List<T> rows = new ArrayList<>();
        ListResult result = decoder(kind, type, contentType).list(body, rows::addAll);
        return new Listed<>(rows, result);
    }

    /** All frames of a watch to its clean end. */
    static <T extends Resource> List<WatchFrame<T>> watch(
            Kind kind, Class<T> type, String contentType, InputStream body) throws IOException {
        List<WatchFrame<T>> frames = new ArrayList<>();
        ResourceDecoder.WatchReader<T> reader = decoder(kind, type, contentType).watch(body);
        while (reader.next(frames, 7)) {
            continue;
        }
        return frames;
    }
}
