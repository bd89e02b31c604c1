package dev.gantry.services.kubernetes.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.GZIPOutputStream;

/** Transports and requests for tests. */
public final class Transports {
    public static final ScheduledExecutorService TIMER =
            Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    public static final Duration LONG = Duration.ofSeconds(30);
    public static final Duration SHORT = Duration.ofMillis(150);

    private Transports() {}

    public static SocketTransport to(ScriptedServer server) {
        return to("http://127.0.0.1:" + server.port(), new ProxyRoute.Direct());
    }

    public static SocketTransport to(String url, ProxyRoute route) {
        return new SocketTransport(
                Endpoint.of(URI.create(url), null), route, new SystemResolver(), TIMER, "gantry/test", true);
    }

    public static ApiRequest request() {
        return request(LONG, Duration.ZERO);
    }

    public static ApiRequest request(Duration headersWithin, Duration silence) {
        return new ApiRequest("/version", ApiRequest.JSON, true, headersWithin, silence);
    }

    public static String text(ApiResponse response) throws IOException {
        try (response) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The bytes in chunks of that size, with the last chunk. */
    public static byte[] chunked(byte[] plain, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < plain.length; at += size) {
            int length = Math.min(size, plain.length - at);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(plain, at, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    public static byte[] join(String head, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
