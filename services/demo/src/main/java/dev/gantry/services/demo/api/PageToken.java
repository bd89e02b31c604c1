package dev.gantry.services.demo.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended, as a {@code continue} token (apiserver's {@code storage/continue.go}). Immutable; any thread.
 *
 * @param revision of the snapshot, {@link #NEWEST} to go on in what is there now
 * @param start path of the first object that may follow: namespace, slash, name
 */
record PageToken(long revision, String start) {
    static final long NEWEST = -1;

    private static final String VERSION = "meta.k8s.io/v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    static PageToken after(long revision, String namespace, String name) {
        return new PageToken(revision, namespace + "/" + name + "\0");
    }

    /** @throws ApiException 400 for what is no token */
    static PageToken of(String token) {
        JsonNode read = json(decoded(token));
        if (!read.path("v").asString("").equals(VERSION)) {
            throw bad(": server does not recognize this encoded version "
                    + read.path("v").asString(""));
        }
        long revision = read.path("rv").asLong(0);
        if (revision == 0) {
            throw bad(": incorrect encoded start resourceVersion (version " + VERSION + ")");
        }
        String start = read.path("start").asString("");
        if (start.isEmpty()) {
            throw bad(": encoded start key empty (version " + VERSION + ")");
        }
        boolean climbs = List.of(start.split("/")).contains("..");
        if (climbs) {
            throw bad(": " + start);
        }
        return new PageToken(revision, start);
    }

    private static byte[] decoded(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean isOfAlphabet = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_';
            if (!isOfAlphabet || i == token.length() - 1 && token.length() % 4 == 1) {
                throw bad(": illegal base64 data at input byte " + i);
            }
        }
        return Base64.getUrlDecoder().decode(token);
    }

    private static JsonNode json(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] != '{') {
            throw bad(": invalid character " + quoted(bytes[0] & 0xff) + " looking for beginning of value");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw bad(": " + e.getOriginalMessage());
        }
    }

    /** As Go quotes a byte. */
    private static String quoted(int value) {
        if (value < ' ' || value == 0x7f) {
            return "'\\x%02x'".formatted(value);
        }
        boolean isPrinted = value < 0x7f || value > 0xa0 && value != 0xad;
        return isPrinted ? "'" + (char) value + "'" : "'\\u%04x'".formatted(value);
    }

    private static ApiException bad(String problem) {
        return Refusals.badRequest("invalid continue token: continue key is not valid" + problem);
    }

    String text() {
        String json = JSON.writeValueAsString(
                JSON.createObjectNode().put("v", VERSION).put("rv", revision).put("start", start));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an object comes on this page or later. */
    boolean isBefore(String namespace, String name) {
        return start.compareTo(namespace + "/" + name) <= 0;
    }
}
