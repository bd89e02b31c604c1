package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running Kubernetes v1.36.3 control plane on loopback ports of its own, with RBAC, its own CA and the users of
 * {@link ApiUser}. Methods that stop and start parts are synchronized; everything else may be called from any thread.
 *
 * <pre>{@code
 * try (ControlPlane plane = ControlPlane.start(ControlPlaneOptions.defaults())) {
 *     plane.api().post("/api/v1/namespaces/default/pods", json).required();
 *     String table = plane.kubectl("get", "pods", "-A").required();
 *     Path kubeconfig = plane.kubeconfig();
 * }
 * }</pre>
 *
 * <p>Ready some 4 s after the start; stopping the API server takes up to 5 s. Without controllers (the default) no
 * status, token or namespace is touched by anyone but the test, and a deleted namespace stays Terminating.
 */
public final class ControlPlane implements AutoCloseable {
    /** The namespace {@link ApiUser#NAMESPACE_OWNER} may edit; exists from the start. */
    public static final String OWNED_NAMESPACE = "owned";

    private final Engine engine;
    private final Kubeconfigs kubeconfigs;
    private final Credentials credentials;
    private final Path kubeconfig;
    private final ServerApi api;
    private int saves;

    private ControlPlane(Engine engine, Credentials credentials) throws IOException {
        this.engine = engine;
        this.credentials = credentials;
        this.kubeconfigs =
                new Kubeconfigs(engine.place(), credentials, engine.server().toString());
        this.kubeconfig = kubeconfigs.withTokens("all", List.of(ApiUser.values()));
        this.api = apiAs(ApiUser.ADMIN);
    }

    /** Why no control plane can be had here (no Go toolchain), or an empty text where one can. */
    public static String whyUnavailable() {
        return ControlPlaneSetup.whyUnavailable();
    }

    /** The cache folder of binaries and saved fleets, outside the tree. */
    public static Path cacheFolder() {
        return BinaryCache.defaultRoot();
    }

    /** The binaries, built first where the cache lacks them: some 5 minutes, with progress on the terminal. */
    public static Binaries binaries() throws IOException {
        return ControlPlaneSetup.binaries();
    }

    /** Starts one and returns when it is ready; throws with the tail of the logs where it does not get ready. */
    public static ControlPlane start(ControlPlaneOptions options) throws IOException {
        Engine engine = Engine.start(binaries(), options);
        try {
            ControlPlane plane = new ControlPlane(engine, engine.credentials());
            plane.becomeReady();
            return plane;
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** {@code https://127.0.0.1:PORT}. */
    public URI server() {
        return engine.server();
    }

    /** The CA the server's certificate is signed by, PEM. */
    public Path caFile() {
        return credentials.caFile();
    }

    /** The static bearer token of this user. */
    public String token(ApiUser user) {
        return credentials.token(user);
    }

    /** A kubeconfig with the contexts {@code admin} (current), {@code viewer} and {@code namespace-owner}. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** A kubeconfig with the one context of this user, current. */
    public Path kubeconfigFor(ApiUser user) throws IOException {
        return kubeconfigs.withTokens(user.userName(), List.of(user));
    }

    /** A kubeconfig whose one context, {@code admin}, shows a client certificate in place of a token. */
    public Path kubeconfigWithCertificate() throws IOException {
        return kubeconfigs.withCertificate(ApiUser.ADMIN.userName());
    }

    /** Plain requests as {@code admin}; closed with the control plane. */
    public ServerApi api() {
        return api;
    }

    /** Plain requests as this user; the caller closes it. */
    public ServerApi apiAs(ApiUser user) {
        return ServerApi.open(server(), caFile(), token(user));
    }

    /** The kubectl of the server's own version, for a bench to start by itself with {@link #kubectlEnvironment}. */
    public Path kubectlBinary() {
        return engine.binaries().kubectl();
    }

    /** What kubectl has to run under: this server as {@code admin}, and a discovery cache of its own. */
    public Map<String, String> kubectlEnvironment() {
        return Map.of(
                "KUBECONFIG",
                kubeconfig.toString(),
                "KUBECACHEDIR",
                engine.place().kubectlCache().toString());
    }

    /** Runs kubectl as {@code admin}, or as another with {@code --context}; ends it after two minutes. */
    public Command.Result kubectl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(kubectlBinary().toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, kubectlEnvironment());
    }

    /** The same with this text on its standard input, for {@code -f -}. */
    public Command.Result kubectlReading(String text, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(kubectlBinary().toString()));
        command.addAll(List.of(arguments));
        return Command.run(command, kubectlEnvironment(), text);
    }

    /** Process ids of the parts that run now, etcd first. */
    public List<Long> processIds() {
        return engine.processIds();
    }

    /** Process id of the API server, to measure it. */
    public long apiServerProcessId() {
        return engine.apiServer().pid();
    }

    /**
     * Freezes the API server: connections stay open and nothing is answered, as when a host hangs. Thaw it before
     * anything else is asked of this object; closing a frozen one takes 20 s.
     */
    public synchronized void freezeApiServer() throws IOException {
        engine.apiServer().freeze();
    }

    /** Lets a frozen API server go on where it stood. */
    public synchronized void thawApiServer() throws IOException {
        engine.apiServer().thaw();
    }

    /** Stops the API server and waits until its port is free; up to some 5 s. */
    public synchronized void stopApiServer() {
        engine.stopApiServer();
    }

    /** Starts the API server again on the same port, with the same data, and waits until it is ready. */
    public synchronized void startApiServer() throws IOException {
        engine.startApiServer();
        becomeReady();
    }

    /**
     * Compacts etcd up to now and returns its revision. Lists that go on from an old {@code continue} token and watches
     * of kinds without a watch cache (events) get 410 from now on; for the cached kinds use {@link #forgetHistory}.
     */
    public synchronized long compactEtcd() throws IOException {
        return engine.compactEtcd();
    }

    /** Compacts etcd and restarts the API server, so that a watch from any older resourceVersion gets 410. */
    public synchronized void forgetHistory() throws IOException {
        stopApiServer();
        compactEtcd();
        startApiServer();
    }

    /** Stops everything, copies etcd's folder and goes on; the copy fits {@link #restoreEtcd} and the options. */
    public synchronized Path saveEtcd() throws IOException {
        Path copy = engine.place().saved(++saves);
        saveEtcd(copy);
        return copy;
    }

    /** Like {@link #saveEtcd()} into a folder of the caller's, which must not exist yet. */
    public synchronized void saveEtcd(Path copy) throws IOException {
        engine.stopApiServer();
        engine.saveEtcd(copy);
        startApiServer();
    }

    /** Goes back to an earlier copy, as after a disaster: resourceVersions go BACKWARDS, uids stay. */
    public synchronized void restoreEtcd(Path copy) throws IOException {
        engine.stopApiServer();
        engine.replaceEtcd(copy);
        startApiServer();
    }

    /** Starts over with an empty etcd at the same address: resourceVersions go BACKWARDS, every object is gone. */
    public synchronized void restoreEmptyEtcd() throws IOException {
        engine.stopApiServer();
        engine.replaceEtcd(null);
        startApiServer();
    }

    /** Makes a bearer token of the admin's rights that can be taken back with {@link RevocableToken#revoke()}. */
    public RevocableToken revocableToken() throws IOException {
        return RevocableToken.issue(this);
    }

    @Override
    public synchronized void close() {
        api.close();
        engine.close();
    }

    private void becomeReady() throws IOException {
        engine.awaitReady(api);
        Bootstrap.apply(api);
        engine.startClients();
    }
}
