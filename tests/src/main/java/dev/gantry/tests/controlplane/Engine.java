package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running processes of one control plane and their folder. Not thread-safe: {@link ControlPlane} guards it. */
final class Engine {
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    /** Getting ready is logged step by step; only the last step may be a silent one. */
    private static final Duration SILENCE_LIMIT = Duration.ofMillis(500);

    private final Binaries binaries;
    private final ControlPlaneOptions options;
    private final Workplace place;
    private final Ports ports;
    private final Credentials credentials;
    private final Parts parts;
    private final Thread lastResort = new Thread(this::killAll, "control-plane-last-resort");

    private volatile @Nullable Child etcd;
    private volatile @Nullable Child apiServer;
    private volatile @Nullable Child controllers;
    private volatile @Nullable Child scheduler;

    private Engine(Binaries binaries, ControlPlaneOptions options, Workplace place) throws IOException {
        this.binaries = binaries;
        this.options = options;
        this.place = place;
        this.ports = Ports.choose();
        this.credentials = Credentials.make(binaries, place);
        this.parts = new Parts(binaries, place, ports, options);
    }

    static Engine start(Binaries binaries, ControlPlaneOptions options) throws IOException {
        Engine engine = new Engine(binaries, options, Workplace.create());
        Runtime.getRuntime().addShutdownHook(engine.lastResort);
        try {
            engine.replaceEtcd(options.data());
            engine.startApiServer();
            return engine;
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    Binaries binaries() {
        return binaries;
    }

    Workplace place() {
        return place;
    }

    Credentials credentials() {
        return credentials;
    }

    URI server() {
        return URI.create(ports.serverUrl());
    }

    List<Long> processIds() {
        return running().map(Child::pid).toList();
    }

    Child apiServer() {
        return Objects.requireNonNull(apiServer, "the API server does not run");
    }

    void startApiServer() throws IOException {
        apiServer = Child.start("apiserver", place.log("apiserver"), parts.apiServer());
    }

    void stopApiServer() {
        scheduler = stopped(scheduler);
        controllers = stopped(controllers);
        apiServer = stopped(apiServer);
    }

    /** Starts what talks to the API server, where the options ask for it and it does not run yet. */
    void startClients() throws IOException {
        Kubeconfigs kubeconfigs = new Kubeconfigs(place, credentials, ports.serverUrl());
        if (options.controllers() && controllers == null) {
            Path kubeconfig = kubeconfigs.withCertificate(Credentials.CONTROLLERS);
            controllers = Child.start("controllers", place.log("controllers"), parts.controllers(kubeconfig));
        }
        if (options.scheduler() && scheduler == null) {
            Path kubeconfig = kubeconfigs.withCertificate(Credentials.SCHEDULER);
            scheduler = Child.start("scheduler", place.log("scheduler"), parts.scheduler(kubeconfig));
        }
    }

    long compactEtcd() throws IOException {
        return Long.parseLong(Command.run(parts.compact(), Map.of()).required().strip());
    }

    void saveEtcd(Path copy) throws IOException {
        etcd = stopped(etcd);
        Folders.copy(place.etcdData(), copy);
        startEtcd();
    }

    /** Stops etcd and starts it on a copy of this folder, or on nothing where null. */
    void replaceEtcd(@Nullable Path data) throws IOException {
        etcd = stopped(etcd);
        Folders.delete(place.etcdData());
        if (data != null) {
            Folders.copy(data, place.etcdData());
        }
        startEtcd();
    }

    private void startEtcd() throws IOException {
        etcd = Child.start("etcd", place.log("etcd"), parts.etcd());
    }

    /**
     * Asks {@code /readyz} after each line of the logs; fails early where a part has died, with the tails of the logs.
     */
    void awaitReady(ServerApi api) throws IOException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        try (LogSignal logs = LogSignal.of(place.logs())) {
            while (!isReady(api)) {
                boolean anyDead = Stream.of(etcd, apiServer).anyMatch(child -> child == null || !child.isAlive());
                if (anyDead || System.nanoTime() > deadline) {
                    String why = anyDead ? "a part ended" : "not ready after " + READY_LIMIT.toSeconds() + " s";
                    throw new IOException("the control plane did not start: " + why + "\n" + tails());
                }
                logs.await(SILENCE_LIMIT);
            }
        }
    }

    private static boolean isReady(ServerApi api) {
        try {
            return api.get("/readyz").code() == 200;
        } catch (IOException e) {
            // Nothing listens yet: the caller asks again until its deadline.
            return false;
        }
    }

    void close() {
        stopApiServer();
        etcd = stopped(etcd);
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            Progress.say("control plane: stopped while the JVM ends");
        }
        try {
            Folders.delete(place.root());
        } catch (IOException e) {
            Progress.say("control plane: " + place.root() + " could not be deleted: " + e);
        }
    }

    private static @Nullable Child stopped(@Nullable Child child) {
        if (child != null) {
            child.stop();
        }
        return null;
    }

    private void killAll() {
        running().forEach(Child::kill);
    }

    private String tails() {
        return String.join("", running().map(Child::tail).toList());
    }

    private Stream<Child> running() {
        return Stream.of(etcd, apiServer, controllers, scheduler).filter(Objects::nonNull);
    }
}
