package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channels of exec, message by message, where kubectl wants a terminal of its own. */
@WithControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTerminalTest {
    private static final long LIMIT_SECONDS = 60;

    private DemoFleetServer fleet;
    private HttpClient client;
    private URI pod;
    private String token;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        fleet = DemoFleetServer.open(plane, folder, "12:00", 1);
        byte[] authority = Base64.getDecoder().decode(config("{.clusters[0].cluster.certificate-authority-data}"));
        client = HttpClient.newBuilder()
                .sslContext(ServerApi.trusting(Files.write(folder.resolve("ca.pem"), authority)))
                .build();
        token = config("{.users[0].user.token}");
        String path = fleet.kubectl(
                        "get",
                        "pods",
                        "-A",
                        "-l",
                        "app.kubernetes.io/component=chat-room",
                        "-o",
                        "jsonpath=/api/v1/namespaces/{.items[0].metadata.namespace}/pods/{.items[0].metadata.name}")
                .required();
        pod = URI.create(config("{.clusters[0].cluster.server}").replace("https", "wss") + path);
    }

    private String config(String path) throws IOException {
        return fleet.kubectl("config", "view", "--raw", "-o", "jsonpath=" + path)
                .required();
    }

    @AfterAll
    void close() throws IOException {
        client.shutdownNow();
        fleet.close();
    }

    /** One command; what came on each channel. */
    private static final class Command implements WebSocket.Listener {
        private final ByteArrayOutputStream[] channels = new ByteArrayOutputStream[4];
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private final CompletableFuture<JsonNode> status = new CompletableFuture<>();

        Command() {
            for (int i = 0; i < channels.length; i++) {
                channels[i] = new ByteArrayOutputStream();
            }
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            message.writeBytes(bytes);
            if (last) {
                byte[] whole = message.toByteArray();
                message.reset();
                channels[whole[0]].write(whole, 1, whole.length - 1);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            byte[] told = channels[3].toByteArray();
            if (told.length == 0) {
                status.completeExceptionally(new IOException("closed without a status: " + code + " " + reason));
            } else {
                status.complete(JsonMapper.shared().readTree(told));
            }
            return null;
        }

        String out() {
            return channels[1].toString(StandardCharsets.UTF_8);
        }

        JsonNode status() throws Exception {
            return status.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private WebSocket exec(Command command, String protocol, String query) {
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols(protocol)
                .buildAsync(URI.create(pod + "/exec?container=chat-room&stdout=true&stderr=true&" + query), command)
                .join();
        assertEquals(protocol, socket.getSubprotocol());
        return socket;
    }

    private static void send(WebSocket socket, int channel, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(bytes.length + 1)
                .put((byte) channel)
                .put(bytes)
                .flip();
        socket.sendBinary(message, true).join();
    }

    @Test
    void aTerminalEchoesAndPromptsAndTakesItsSize() throws Exception {
        Command command = new Command();
        WebSocket socket = exec(command, "v5.channel.k8s.io", "command=sh&stdin=true&tty=true");
        send(socket, 4, "{\"Width\":80,\"Height\":24}");
        send(socket, 0, "echo 你\u007f您好\r");
        send(socket, 0, "exit 3\r");
        JsonNode status = command.status();
        assertTrue(command.out().contains("/ $ "), command.out());
        // Once as it is typed, once as it is said; what is typed ahead comes before the prompt.
        assertEquals(3, command.out().split("您好\r\n", -1).length, command.out());
        assertEquals("Failure", status.path("status").asString());
        assertEquals("NonZeroExitCode", status.path("reason").asString());
        assertEquals("ExitCode", status.at("/details/causes/0/reason").asString());
        assertEquals("3", status.at("/details/causes/0/message").asString());
    }

    @Test
    void ctrlCStopsACommandAndNotTheShell() throws Exception {
        Command command = new Command();
        WebSocket socket = exec(command, "v5.channel.k8s.io", "command=sh&stdin=true&tty=true");
        send(socket, 0, "sleep 3600\r");
        send(socket, 0, "\u0003");
        send(socket, 0, "exit\r");
        JsonNode status = command.status();
        assertTrue(command.out().contains("^C"), command.out());
        assertEquals("130", status.at("/details/causes/0/message").asString());
    }

    @Test
    void inputEndsWhereItsChannelIsClosed() throws Exception {
        Command command = new Command();
        WebSocket socket = exec(command, "v5.channel.k8s.io", "command=cat&stdin=true");
        send(socket, 0, "one\n");
        send(socket, 0, "二\n");
        send(socket, 255, "\0");
        assertEquals("Success", command.status().path("status").asString());
        assertEquals("one\n二\n", command.out());
    }

    @Test
    void theProtocolBeforeIsSpokenToo() throws Exception {
        Command command = new Command();
        exec(command, "v4.channel.k8s.io", "command=hostname");
        assertEquals("Success", command.status().path("status").asString());
        assertTrue(pod.getPath().endsWith("/" + command.out().strip()), command.out());
    }
}
