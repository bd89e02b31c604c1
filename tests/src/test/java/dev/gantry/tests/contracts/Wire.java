package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ServerApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any request to one API server as one user. Any thread. */
final class Wire implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final URI server;
    private final String token;

    Wire(URI server, Path caFile, String token) {
        this.client = HttpClient.newBuilder()
                .sslContext(ServerApi.trusting(caFile))
                .connectTimeout(LIMIT)
                .build();
        this.server = server;
        this.token = token;
    }

    /**
     * An answer.
     *
     * @param warnings in the order they came
     * @param body a tree of JSON, a list of them where there are several, any other text as it is
     */
    record Reply(int code, List<String> warnings, HttpHeaders headers, JsonNode body) {}

    Reply ask(String method, String path, String contentType, String body) throws IOException {
        return ask(method, path, Map.of("Content-Type", contentType), body);
    }

    /** @param headers beside those that every request has */
    Reply ask(String method, String path, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("User-Agent", "contract")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(), response.headers().allValues("Warning"), response.headers(), body(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        boolean isGzip =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] bytes = response.body();
        if (isGzip) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.equals("application/yaml")) {
            return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
        }
        if (!text.startsWith("{")) {
            return JSON.getNodeFactory().stringNode(text);
        }
        List<JsonNode> trees =
                JSON.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll();
        return trees.size() == 1 ? trees.getFirst() : JSON.createArrayNode().addAll(trees);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
