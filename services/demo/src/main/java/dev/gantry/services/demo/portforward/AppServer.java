package dev.gantry.services.demo.portforward;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.exec.Machine;
import dev.gantry.services.demo.images.Contents.Base;
import dev.gantry.services.demo.images.Contents.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What listens at the ports of a container: a small HTTP server that tells what its app is. Any thread. */
final class AppServer {
    private static final int LONGEST_HEAD = 16 * 1024;

    private static final int PROXY_PORT = 15_000;

    private final Machine machine;
    private final int port;

    private AppServer(Machine machine, int port) {
        this.machine = machine;
        this.port = port;
    }

    /**
     * What listens at a port of a pod, null where nothing does: the fleet's apps listen where they say they do, others
     * where their programs are known to.
     *
     * @param inside of each of its containers
     */
    static @Nullable AppServer at(JsonNode pod, int port, Function<String, Machine> inside) {
        for (JsonNode container : pod.path("spec").path("containers")) {
            Machine machine = inside.apply(container.path("name").asString(""));
            if (listens(machine, port)) {
                return new AppServer(machine, port);
            }
        }
        return null;
    }

    private static boolean listens(Machine machine, int port) {
        Base base = machine.base();
        if (base != null) {
            Server server = base.runs(machine.command());
            return server != null && server.ports().contains(port);
        }
        return machine.spec()
                .path("ports")
                .valueStream()
                .anyMatch(one -> one.path("containerPort").asInt(0) == port);
    }

    /** Somewhere to write a connection's bytes. */
    interface Sink {
        void send(byte[] bytes) throws IOException;
    }

    /** Answers the requests of one connection until the client ends it. */
    void serve(InputStream in, Sink out) throws IOException {
        String head = head(in);
        while (!head.isEmpty()) {
            in.skipNBytes(length(head));
            String[] words = head.substring(0, head.indexOf("\r\n")).split(" ");
            out.send(answer(words[0], words.length > 1 ? words[1] : "/"));
            if (words[0].isEmpty() || isLast(head)) {
                return;
            }
            head = head(in);
        }
    }

    private static boolean isLast(String head) {
        return head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n") || head.contains(" HTTP/1.0\r\n");
    }

    private static long length(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                String number = line.substring(line.indexOf(':') + 1).strip();
                return number.matches("[0-9]{1,9}") ? Long.parseLong(number) : 0;
            }
        }
        return 0;
    }

    /** Up to the empty line; empty where the client ended before. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4 && head.size() < LONGEST_HEAD) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            head.write(octet);
            matched = octet == "\r\n\r\n".charAt(matched) ? matched + 1 : octet == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] answer(String method, String target) {
        String path = target.replaceFirst("[?#].*", "");
        Base base = machine.base();
        Server server = base == null ? null : base.runs(machine.command());
        if (server != null) {
            return path.equals("/") || path.equals("/index.html")
                    ? response(method, "200 OK", "text/html", server.page())
                    : response(method, "404 Not Found", "text/html", "<h1>404 Not Found</h1>\n");
        }
        if (port == PROXY_PORT) {
            return path.equals("/ready")
                    ? response(method, "200 OK", "text/plain; charset=UTF-8", "LIVE\n")
                    : response(method, "404 Not Found", "text/plain; charset=UTF-8", "invalid path.\n");
        }
        return switch (path) {
            case "/healthz", "/readyz", "/v1/sys/health" -> response(method, "200 OK", "text/plain", "ok\n");
            case "/metrics" -> response(method, "200 OK", "text/plain; version=0.0.4", metrics());
            case "/" -> response(method, "200 OK", "application/json", about());
            default -> response(method, "404 Not Found", "text/plain", "404 page not found\n");
        };
    }

    private String about() {
        String image = machine.spec().path("image").asString("");
        return object(
                        "app",
                        machine.label("app.kubernetes.io/name"),
                        "service",
                        machine.label("app.kubernetes.io/component"),
                        "version",
                        image.substring(image.lastIndexOf(':') + 1),
                        "team",
                        machine.label("live.example/team"),
                        "pod",
                        machine.podName(),
                        "node",
                        machine.nodeName(),
                        "time",
                        machine.look().now().toString())
                + "\n";
    }

    private String metrics() {
        Machine.Sight sight = machine.look();
        return "# TYPE process_cpu_cores gauge\nprocess_cpu_cores "
                + sight.use().cpuMilli() / 1000.0
                + "\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes "
                + sight.use().memoryBytes() + "\n# TYPE requests_total counter\nrequests_total "
                + Math.round(sight.worked() * 220) + "\n";
    }

    private static byte[] response(String method, String status, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n";
        return (method.equals("HEAD") ? head : head + body).getBytes(StandardCharsets.UTF_8);
    }
}
