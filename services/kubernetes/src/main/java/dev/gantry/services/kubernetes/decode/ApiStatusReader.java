package dev.gantry.services.kubernetes.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.services.kubernetes.decode.kinds.StatusProjection;
import dev.gantry.services.kubernetes.decode.wire.JsonFields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.ProtoFields;
import dev.gantry.services.kubernetes.intern.BoundedInterner;
import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Reads the body of an answer that is no success: a Status in protobuf or JSON, plain text, or the page of a proxy.
 * Holds no more than the first 256 KiB. Any thread.
 */
public final class ApiStatusReader {
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST_LETTERS = 500;

    private ApiStatusReader() {}

    /**
     * @param code the answer's HTTP status, kept where the body names no other
     * @param contentType empty where the answer names none
     * @throws IOException only where reading the body failed
     */
    public static ApiStatus read(int code, String contentType, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES);
        try {
            return switch (DefaultDecoders.mediaType(contentType)) {
                case "application/vnd.kubernetes.protobuf" -> fromProtobuf(code, bytes);
                case "application/json" -> fromJson(code, bytes);
                default -> fromText(code, bytes);
            };
        } catch (MalformedException e) {
            return fromText(code, bytes);
        }
    }

    private static ApiStatus fromProtobuf(int code, byte[] bytes) throws MalformedException {
        ProtoFields fields = new ProtoFields(small());
        String kind = ProtoEnvelope.unwrap(fields, bytes, 0, bytes.length, 0);
        if (!kind.equals("Status")) {
            return plain(code, new ReadProblem.OtherObject(code, kind));
        }
        StatusProjection status = new StatusProjection();
        status.read(fields);
        return made(code, status, bytes);
    }

    private static ApiStatus fromJson(int code, byte[] bytes) throws MalformedException {
        try (JsonFields fields = new JsonFields(small())) {
            fields.reset(bytes, 0, bytes.length, 0);
            StatusProjection status = new StatusProjection();
            status.read(fields);
            return made(code, status, bytes);
        }
    }

    private static ApiStatus made(int code, StatusProjection status, byte[] bytes) {
        if (status.message().isEmpty() && status.reason().isEmpty()) {
            return fromText(code, bytes);
        }
        return new ApiStatus(
                status.code() == 0 ? code : status.code(),
                status.reason(),
                new Original(status.message()),
                status.causes(),
                status.retryAfterSeconds());
    }

    private static ApiStatus fromText(int code, byte[] bytes) {
        String text = new String(bytes, UTF_8).strip();
        String start = text.substring(0, Math.min(text.length(), MOST_LETTERS)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head")) {
            return plain(code, new ReadProblem.WebPage(code));
        }
        return plain(code, text.isEmpty() ? new ReadProblem.Wordless(code) : new Original(shortened(text)));
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.length() <= MOST_LETTERS ? oneLine : oneLine.substring(0, MOST_LETTERS) + "…";
    }

    private static ApiStatus plain(int code, Problem said) {
        return new ApiStatus(code, "", said, List.of(), 0);
    }

    private static Interner small() {
        return new BoundedInterner(1, 1);
    }
}
