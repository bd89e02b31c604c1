package dev.gantry.services.demo.control;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the control of a fleet that runs, and to nothing else. One thread; each call waits for its answer. */
public final class ControlClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final ControlAddress address;
    private final HttpClient client;

    private ControlClient(ControlAddress address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /**
     * Connects to nothing yet.
     *
     * @param kubeconfig of the fleet's administrator
     * @throws IOException where it is none, with what to do
     */
    public static ControlClient of(Path kubeconfig) throws IOException {
        ControlAddress address = ControlAddress.read(kubeconfig);
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(address))
                .connectTimeout(PATIENCE)
                .build();
        return new ControlClient(address, client);
    }

    private static SSLContext trusting(ControlAddress address) throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "fleet", CertificateFactory.getInstance("X.509").generateCertificate(address.authority()));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the kubeconfig's certificate authority cannot be read", e);
        }
    }

    /**
     * What the fleet answers.
     *
     * @param path such as {@code /faults}
     * @param body left out where empty
     * @throws IllegalArgumentException where the wish makes no sense, with what to ask instead
     * @throws NoSuchElementException where what it names is not there
     * @throws IOException where no fleet answers
     */
    public List<Map<String, Object>> ask(String method, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.url().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + address.token())
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            return switch (response.statusCode()) {
                case 200 -> JSON.convertValue(answer, ROWS);
                case Refused.NOTHING_SUCH -> throw new NoSuchElementException(said(answer));
                default -> throw new IllegalArgumentException(said(answer));
            };
        } catch (IOException | JacksonException e) {
            throw new IOException("no demo fleet answers at " + address.url() + " any more", e);
        }
    }

    private static String said(JsonNode answer) {
        return answer.path("message").asString("the fleet refused without a word");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
