package dev.gantry.app.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers on loopback with lists that were recorded from a real API server holding a made-up fleet. Any thread. */
final class RecordedServer implements AutoCloseable {
    private static final Pattern LIST = Pattern.compile("/apis?(?:/[a-z]+)?/v1/([a-z]+)");
    private static final String VERSION = "{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\"v1.36.3\"}";

    private final HttpsServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RecordedServer(TrainingKey key) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(key.serving()));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher list = LIST.matcher(path);
        if (list.matches() && isWatch(exchange)) {
            watch(exchange);
        } else if (list.matches()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, "application/vnd.kubernetes.protobuf", recording(list.group(1)));
        } else {
            send(exchange, "application/json", VERSION.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isWatch(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && (query.contains("watch=true") || query.contains("watch=1"));
    }

    /** Nothing ever changes in a recording: the stream stays open and empty until the end. */
    private void watch(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.kubernetes.protobuf;stream=watch");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            exchange.getResponseBody().flush();
            closing.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] recording(String name) {
        try (InputStream recording = RecordedServer.class.getResourceAsStream(name + ".pb.gz")) {
            if (recording == null) {
                throw new IllegalStateException("the recording " + name + " is missing from the jar");
            }
            return recording.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
