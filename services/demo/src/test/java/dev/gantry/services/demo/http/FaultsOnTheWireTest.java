package dev.gantry.services.demo.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.Often;
import dev.gantry.services.demo.faults.Order;
import dev.gantry.services.demo.faults.Scope;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each fault as a plain client meets it. */
@Timeout(60)
class FaultsOnTheWireTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SILENCE_MILLIS = 300;
    private static final Scope WATCHES = new Scope("configmaps", "watch");

    private FaultedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FaultedServer();
        server.put("a", "one");
        server.put("b", "two");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return server.client().send(server.request(path).build(), BodyHandlers.ofString());
    }

    private JsonNode refusal(int code, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertEquals(code, response.statusCode(), response.body());
        JsonNode status = JSON.readTree(response.body());
        assertEquals("Status", status.path("kind").asString());
        assertEquals("Failure", status.path("status").asString());
        assertEquals(code, status.path("code").asInt());
        return status;
    }

    private BufferedReader watch() throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(frames(""), StandardCharsets.UTF_8));
    }

    private InputStream frames(String accept) throws IOException, InterruptedException {
        var request = server.request(FaultedServer.CONFIG_MAPS + "?watch=true&resourceVersion=0");
        if (!accept.isEmpty()) {
            request.setHeader("Accept", accept);
        }
        return server.client()
                .send(request.build(), BodyHandlers.ofInputStream())
                .body();
    }

    private static String name(String frame) {
        return JSON.readTree(frame).path("object").path("metadata").path("name").asString("");
    }

    /** A connection with its greetings exchanged and a list read off it. */
    private SSLSocket connected() throws IOException {
        SSLSocket socket = (SSLSocket) server.trust().getSocketFactory().createSocket("127.0.0.1", server.port());
        socket.startHandshake();
        return socket;
    }

    private static void ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /version HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aCutBreaksWhatIsOpenAndResetsWhatIsNew() throws IOException, InterruptedException {
        try (SSLSocket open = connected();
                BufferedReader watch = watch()) {
            assertEquals("a", name(watch.readLine()));
            assertEquals("b", name(watch.readLine()));
            server.faults().set("1", Order.of(new Fault.Cut()));
            assertTrue(isBroken(open));
            assertThrows(IOException.class, watch::readLine);
            assertThrows(IOException.class, () -> connected().close());
            server.faults().clear("1");
            assertEquals(200, get("/version").statusCode());
        }
    }

    private static boolean isBroken(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void aCutOnceBreaksOneConnectionAndLetsTheNextIn() throws IOException {
        try (SSLSocket open = connected()) {
            server.faults().set("1", Order.of(new Fault.Cut()).met(new Often.Times(1)));
            assertTrue(isBroken(open));
            connected().close();
        }
    }

    @Test
    void aCutOfOneKindLeavesTheOthers() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Cut()).on(new Scope("configmaps", "")));
        assertThrows(IOException.class, () -> get(FaultedServer.CONFIG_MAPS));
        assertEquals(200, get("/api/v1/pods").statusCode());
    }

    @Test
    void aFreezeIsSilentOnOldAndNewConnectionsAndLosesNothing() throws IOException, InterruptedException {
        try (SSLSocket open = connected();
                BufferedReader watch = watch()) {
            watch.readLine();
            watch.readLine();
            server.faults().set("1", Order.of(new Fault.Freeze()));
            int frozen = server.faults().all().getFirst().met();
            server.put("c", "unseen");
            ask(open);
            open.setSoTimeout(SILENCE_MILLIS);
            assertThrows(
                    SocketTimeoutException.class, () -> open.getInputStream().read());
            assertThrows(SocketTimeoutException.class, this::greetIfAnswered, "new connections are not greeted");
            assertTrue(frozen >= 2 && server.faults().all().getFirst().met() > frozen, "each connection is counted");
            server.faults().clear("1");
            open.setSoTimeout(0);
            assertEquals('H', open.getInputStream().read());
            assertEquals("c", name(watch.readLine()), "what was frozen goes on");
            connected().close();
        }
    }

    private void greetIfAnswered() throws IOException {
        try (SSLSocket fresh = (SSLSocket) server.trust().getSocketFactory().createSocket("127.0.0.1", server.port())) {
            fresh.setSoTimeout(SILENCE_MILLIS);
            fresh.startHandshake();
        }
    }

    @Test
    void aFreezeOfWatchesLeavesThemHalfOpen() throws IOException, InterruptedException {
        try (BufferedReader watch = watch()) {
            watch.readLine();
            watch.readLine();
            server.faults().set("1", Order.of(new Fault.Freeze()).on(WATCHES));
            server.put("c", "unseen");
            CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> line(watch));
            assertEquals(200, get(FaultedServer.CONFIG_MAPS).statusCode(), "lists go on");
            assertFalse(next.isDone());
            server.faults().clear("1");
            assertEquals("c", name(next.join()));
        }
    }

    private static String line(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDelayHoldsAnswersUpUntilItIsOverOrCleared() throws IOException, InterruptedException {
        long start = System.nanoTime();
        server.faults().set("1", Order.of(new Fault.Delay(Duration.ofMillis(200))));
        get("/version");
        assertTrue(System.nanoTime() - start >= 200_000_000);
        server.faults().set("1", Order.of(new Fault.Delay(Duration.ofHours(1))));
        var later = server.client().sendAsync(server.request("/version").build(), BodyHandlers.ofString());
        assertFalse(later.isDone());
        server.faults().clear("1");
        assertEquals(200, later.join().statusCode());
    }

    @Test
    void anExpiredWatchIsToldSoInItsStream() throws IOException, InterruptedException {
        try (BufferedReader watch = watch()) {
            watch.readLine();
            watch.readLine();
            server.faults().set("1", Order.of(new Fault.Expire()).met(new Often.Times(1)));
            JsonNode event = JSON.readTree(watch.readLine());
            assertEquals("ERROR", event.path("type").asString());
            assertEquals(410, event.path("object").path("code").asInt());
            assertEquals("Expired", event.path("object").path("reason").asString());
            assertEquals(null, watch.readLine(), "then it ends");
        }
        server.faults().clear("1");
        String token = JSON.readTree(get(FaultedServer.CONFIG_MAPS + "?limit=1").body())
                .path("metadata")
                .path("continue")
                .asString();
        server.faults().set("2", Order.of(new Fault.Expire()));
        assertEquals(200, get(FaultedServer.CONFIG_MAPS + "?limit=1").statusCode());
        JsonNode status = refusal(410, FaultedServer.CONFIG_MAPS + "?limit=1&continue=" + token);
        assertEquals("Expired", status.path("reason").asString());
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Throttle(7)).met(new Often.Times(2)));
        assertEquals("7", get("/version").headers().firstValue("Retry-After").orElseThrow());
        JsonNode status = refusal(429, "/version");
        assertEquals("TooManyRequests", status.path("reason").asString());
        assertEquals(7, status.path("details").path("retryAfterSeconds").asInt());
        assertEquals(200, get("/version").statusCode());
    }

    @Test
    void refusalsHaveTheWordsOfTheRealServer() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Fail()));
        assertEquals(
                "etcdserver: leader changed",
                refusal(500, "/version").path("message").asString());
        server.faults().set("1", Order.of(new Fault.Deny()));
        assertEquals("Unauthorized", refusal(401, "/version").path("reason").asString());
        server.faults().set("1", Order.of(new Fault.Forbid()));
        assertEquals(
                "configmaps is forbidden: User \"admin\" cannot list resource \"configmaps\" in API group \"\""
                        + " in the namespace \"default\"",
                refusal(403, FaultedServer.CONFIG_MAPS).path("message").asString());
        assertEquals(
                "forbidden: User \"admin\" cannot get path \"/version\"",
                refusal(403, "/version").path("message").asString());
    }

    private HttpResponse<byte[]> packed() throws IOException, InterruptedException {
        return server.client()
                .send(
                        server.request(FaultedServer.CONFIG_MAPS)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    @Test
    void aTruncatedGzipEndsAmid() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Truncate()));
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> response = packed();
            assertEquals(
                    "gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
            assertThrows(
                    EOFException.class,
                    () -> new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes());
            server.put("large-" + i, "x".repeat(400_000));
        }
    }

    @Test
    void aCorruptFrameCannotBeRead() throws IOException, InterruptedException {
        try (BufferedReader watch = watch()) {
            watch.readLine();
            watch.readLine();
            server.faults().set("1", Order.of(new Fault.Corrupt()).met(new Often.Times(1)));
            server.put("c", "three");
            String line = watch.readLine();
            assertThrows(
                    tools.jackson.core.JacksonException.class,
                    () -> JSON.readTree(line).path("type"));
            server.faults().clear("1");
        }
        server.faults().set("2", Order.of(new Fault.Corrupt()).on(WATCHES));
        try (InputStream frames = frames("application/vnd.kubernetes.protobuf")) {
            byte[] length = frames.readNBytes(4);
            assertTrue(java.nio.ByteBuffer.wrap(length).getInt() < 0, "a frame of no possible length");
        }
    }

    @Test
    void aCorruptListIsWhatIsInItNotItsGzip() throws IOException, InterruptedException {
        server.put("large", "x".repeat(400_000));
        server.faults().set("1", Order.of(new Fault.Corrupt()).met(new Often.Times(1)));
        HttpResponse<byte[]> response = packed();
        assertTrue(response.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals((byte) ('{' ^ 0x80), response.body()[0]);
        assertEquals("gzip", packed().headers().firstValue("Content-Encoding").orElseThrow());
    }

    @Test
    void aSkewedClockDatesAnswers() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Skew(Duration.ofHours(-3))));
        String date = get("/version").headers().firstValue("Date").orElseThrow();
        Instant told =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration behind = Duration.between(told, Instant.now());
        assertTrue(behind.compareTo(Duration.ofMinutes(179)) > 0 && behind.compareTo(Duration.ofMinutes(190)) < 0);
        assertEquals(1, server.faults().all().getFirst().met());
    }

    @Test
    void aSlowListComesInDropsAndWholeOnceItIsCleared() throws IOException, InterruptedException {
        server.faults().set("1", Order.of(new Fault.Slow(64)));
        try (InputStream body = server.client()
                .send(server.request(FaultedServer.CONFIG_MAPS).build(), BodyHandlers.ofInputStream())
                .body()) {
            byte[] first = body.readNBytes(16);
            assertEquals('{', first[0]);
            assertEquals(1, server.faults().all().getFirst().met());
            server.faults().clear("1");
            String rest = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    2,
                    JSON.readTree(new String(first, StandardCharsets.UTF_8) + rest)
                            .path("items")
                            .size());
        }
    }
}
