package dev.gantry.tests.contracts;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A {@code kubectl port-forward} to one port of a pod, and who asks there. One thread. */
final class Forward implements AutoCloseable {
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Forward(DemoFleetServer fleet, String namespace, String pod, int port) throws IOException {
        process = fleet.start("port-forward", "-n", namespace, pod, ":" + port);
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        String line = told.readLine();
        while (line != null && !line.startsWith("Forwarding from 127.")) {
            line = told.readLine();
        }
        if (line == null) {
            throw new IOException("kubectl forwards nothing to " + pod);
        }
        address = line.split(" ")[2];
    }

    /** @throws IOException where nobody listens at the other end */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
    }
}
