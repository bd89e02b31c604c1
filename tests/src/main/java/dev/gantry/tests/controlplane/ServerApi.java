package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Plain JSON requests to the server as one user, for tests that prepare or check its objects; shares no code with the
 * roads under test. Any thread; each call waits for its answer, at most half a minute.
 */
public final class ServerApi implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Nothing has that name, so the server holds the stream open for its second and says nothing. */
    private static final String SECOND_OF_SILENCE =
            "/api/v1/namespaces?watch=true&timeoutSeconds=1&fieldSelector=metadata.name%3Dno-such-namespace";

    private final HttpClient client;
    private final URI server;
    private final String token;

    private ServerApi(HttpClient client, URI server, String token) {
        this.client = client;
        this.server = server;
        this.token = token;
    }

    /**
     * What the server answered.
     *
     * @param code the HTTP status
     * @param body the body, UTF-8
     */
    public record Answer(int code, String body) {
        /** The body of an answer that had to be a success; {@link IllegalStateException} where it is not. */
        public String required() {
            if (code / 100 != 2) {
                throw new IllegalStateException("the server answered " + code + ": " + body);
            }
            return body;
        }
    }

    /** Plain requests to a server with this token; the caller closes it. */
    public static ServerApi open(URI server, Path caFile, String token) {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(caFile))
                .connectTimeout(LIMIT)
                .build();
        return new ServerApi(client, server, token);
    }

    /** GET of a path such as {@code /api/v1/pods?limit=5}. */
    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /**
     * What the server answered, as it came.
     *
     * @param code the HTTP status
     * @param contentType the Content-Type header, empty where it has none
     * @param body the bytes of the body
     */
    public record Raw(int code, String contentType, byte[] body) {}

    /** GET of a path in one of these media types, an {@code Accept} header. */
    public Raw raw(String path, String accept) throws IOException {
        HttpRequest request = request(path).setHeader("Accept", accept).GET().build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Raw(response.statusCode(), contentType, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, e);
        }
    }

    /** POST of a JSON object. */
    public Answer post(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** PUT of a JSON object. */
    public Answer put(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** PATCH with a JSON merge patch. */
    public Answer patch(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    /** DELETE with the server's defaults. */
    public Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    /** The open body of a GET, a watch say; the caller closes it. Fails where the server refuses. */
    public InputStream stream(String path) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw new IOException("the server answered " + response.statusCode() + ": "
                            + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, e);
        }
    }

    /** Something that a server comes to say sooner or later. */
    @FunctionalInterface
    public interface Question {
        boolean isAnswered() throws IOException;
    }

    /**
     * Asks until it is answered, at most half a minute. Between two askings the server itself keeps us waiting: it
     * holds a watch open for a second.
     *
     * @param what completes "the server does not"
     */
    public void until(String what, Question question) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!question.isAnswered()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the server does not " + what + " within " + LIMIT.toSeconds() + " s");
            }
            try (InputStream silence = stream(SECOND_OF_SILENCE)) {
                silence.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server", e);
        }
    }

    /** A TLS context that trusts this CA and nothing else. */
    public static SSLContext trusting(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the CA in " + caFile + " cannot be used", e);
        }
    }
}
