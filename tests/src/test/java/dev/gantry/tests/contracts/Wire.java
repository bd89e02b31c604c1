package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    /** @param warnings in the order they came */
    record Reply(int code, List<String> warnings, JsonNode body) {}

    Reply ask(String method, String path, String contentType, String body) throws IOException {
        return ask(method, path, contentType, "application/json", body);
    }

    /** @param accept in what forms the answer is taken */
    Reply ask(String method, String path, String contentType, String accept, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .header("Content-Type", contentType)
                .header("User-Agent", "contract")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(
                    response.statusCode(), response.headers().allValues("Warning"), body(type, response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, e);
        }
    }

    private static JsonNode body(String type, String body) {
        if (type.startsWith("application/yaml")) {
            return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(body));
        }
        return body.startsWith("{")
                ? JSON.readTree(body)
                : JSON.getNodeFactory().stringNode(body);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
