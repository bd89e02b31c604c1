package dev.gantry.tests.fleet;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ControlPlaneOptions;
import dev.gantry.tests.controlplane.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A control plane that holds a fleet: seeded the first time (a minute or two for {@link FleetSize#eventNight}), then
 * from a copy of etcd's folder in the cache, which takes seconds. The copy's name follows from the size, the makers'
 * classes and the server's binaries; the newest few are kept. Any thread.
 *
 * <pre>{@code
 * try (ControlPlane plane = SeededFleet.start(FleetSize.eventNight(), ControlPlaneOptions.defaults())) { … }
 * }</pre>
 */
public final class SeededFleet {
    private static final int KEPT = 4;

    private SeededFleet() {}

    /** Starts it; the caller closes it. The options' own data are not looked at. */
    public static ControlPlane start(FleetSize size, ControlPlaneOptions options) throws IOException {
        Path saved = folder().resolve(key(size));
        if (Files.exists(saved)) {
            Files.setLastModifiedTime(saved, FileTime.from(Instant.now()));
            return ControlPlane.start(options.withData(saved));
        }
        seedInto(saved, size);
        return ControlPlane.start(options.withData(saved));
    }

    private static void seedInto(Path saved, FleetSize size) throws IOException {
        Progress.say("fleet: seeding " + size.pods() + " pods on " + size.nodes() + " nodes, once");
        Files.createDirectories(saved.getParent());
        Path fresh = saved.resolveSibling(".seeding-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try (ControlPlane plane = ControlPlane.start(ControlPlaneOptions.defaults())) {
            new Seeder(plane, size).seed();
            plane.compactEtcd();
            plane.saveEtcd(fresh);
        }
        if (!Files.exists(saved)) {
            Files.move(fresh, saved, StandardCopyOption.ATOMIC_MOVE);
        }
        forgetOldest();
    }

    private static Path folder() {
        return ControlPlane.cacheFolder().resolve("fleets");
    }

    private static void forgetOldest() throws IOException {
        try (Stream<Path> saved = Files.list(folder())) {
            List<Path> newestFirst = saved.sorted(
                            Comparator.comparing(SeededFleet::usedAt).reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                delete(old);
            }
        }
    }

    private static FileTime usedAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String key(FleetSize size) throws IOException {
        MessageDigest digest = sha256();
        digest.update((size + ControlPlane.binaries().hash()).getBytes());
        for (Path file : makers()) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    // The compiled classes of this package: whoever changes a maker gets a fleet made by it.
    private static List<Path> makers() throws IOException {
        URL here = Objects.requireNonNull(SeededFleet.class.getResource("SeededFleet.class"));
        try (Stream<Path> files = Files.list(Path.of(here.toURI()).getParent())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of our own classes is no path", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
