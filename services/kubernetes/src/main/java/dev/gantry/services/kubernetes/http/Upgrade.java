package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The wish to go on as a WebSocket (RFC 6455, 4.1), for one request. Immutable.
 *
 * @param key what the answer has to prove it read
 * @param protocols the subprotocols offered, the best first
 */
record Upgrade(String key, List<String> protocols) {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final SecureRandom RANDOM = new SecureRandom();

    Upgrade {
        protocols = List.copyOf(protocols);
    }

    static Upgrade to(List<String> protocols) {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        return new Upgrade(Base64.getEncoder().encodeToString(key), protocols);
    }

    List<Header> headers() {
        return List.of(
                new Header("Connection", "Upgrade"),
                new Header("Upgrade", "websocket"),
                new Header("Sec-WebSocket-Version", "13"),
                new Header("Sec-WebSocket-Key", key),
                new Header("Sec-WebSocket-Protocol", String.join(", ", protocols)));
    }

    /**
     * The subprotocol a 101 agrees to.
     *
     * @throws WireException where it agrees to anything that was not asked for
     */
    String agreed(ResponseHead head) throws IOException {
        boolean switches = head.elements("Upgrade").contains("websocket")
                && head.elements("Connection").contains("upgrade");
        if (!switches || !head.header("Sec-WebSocket-Accept").orElse("").equals(proof())) {
            throw WireException.badHttp("the server switches to something that is not the WebSocket asked for");
        }
        if (head.header("Sec-WebSocket-Extensions").isPresent()) {
            throw WireException.badHttp("the server uses an extension of WebSocket, unasked");
        }
        String chosen = head.header("Sec-WebSocket-Protocol").orElse("");
        if (!protocols.contains(chosen)) {
            throw WireException.badHttp("the server speaks \"" + chosen.toLowerCase(Locale.ROOT)
                    + "\" over WebSocket, which was not offered");
        }
        return chosen;
    }

    String proof() {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
