package dev.gantry.tests.contracts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An API server over plain HTTP that answers with what a test wrote down, for what a control plane without kubelets
 * cannot. Knows no aggregated discovery, as servers before 1.26. Its threads are its own; close it.
 */
final class ScriptedApi implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<URI> asked = new CopyOnWriteArrayList<>();

    private ScriptedApi(HttpServer server) {
        this.server = server;
    }

    static ScriptedApi start() throws IOException {
        ScriptedApi api =
                new ScriptedApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        api.server.createContext("/", api::answer);
        api.server.start();
        return api;
    }

    /** Answers this path, whatever its query. */
    ScriptedApi answers(String path, String body) {
        answers.put(path, body);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        asked.add(uri);
        String body = answers.get(uri.getPath());
        byte[] bytes = (body == null
                        ? "{\"kind\": \"Status\", \"apiVersion\": \"v1\", \"status\": \"Failure\", \"reason\":"
                                + " \"NotFound\", \"message\": \"nothing is scripted here\", \"code\": 404}"
                        : body)
                .getBytes(StandardCharsets.UTF_8);
        boolean log = uri.getPath().endsWith("/log");
        exchange.getResponseHeaders().set("Content-Type", log ? "text/plain" : "application/json");
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The logs asked for since the last time: path and parameters sorted, in any order. */
    TreeSet<String> logsAskedFor() {
        TreeSet<String> logs = new TreeSet<>();
        for (URI uri : asked) {
            if (uri.getPath().endsWith("/log")) {
                logs.add(uri.getPath() + parameters(uri));
            }
        }
        asked.clear();
        return logs;
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new TreeMap<>();
        String query = uri.getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** A kubeconfig for it in this folder. */
    Path kubeconfig(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("scripted"), """
                apiVersion: v1
                kind: Config
                current-context: scripted
                clusters:
                - {name: scripted, cluster: {server: "http://127.0.0.1:%d"}}
                contexts:
                - {name: scripted, context: {cluster: scripted, user: me, namespace: shop}}
                users:
                - {name: me, user: {}}
                """.formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
