package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The control plane's binaries, kept outside the tree under {@code ~/.cache/gantry/control-plane/HASH} and built there
 * when missing. Any thread; a file lock keeps two processes from building at once.
 */
final class BinaryCache {
    private static final String HASH_FORMAT = "2";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final int KEPT = 3;

    private final GoToolchain toolchain;
    private final Path sources;
    private final Path root;

    BinaryCache(GoToolchain toolchain, Path sources, Path root) {
        this.toolchain = toolchain;
        this.sources = sources;
        this.root = root;
    }

    /** Gantry's cache folder for control planes: {@code XDG_CACHE_HOME}, else {@code ~/.cache}. */
    static Path defaultRoot() {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("gantry").resolve("control-plane");
    }

    /**
     * The binaries, built now if need be: some 5 minutes on two cores from cold, half a minute with a warm Go cache.
     */
    Binaries obtain() throws IOException {
        // A file lock is held by the whole JVM, so threads of one JVM need a lock of their own first.
        synchronized (BinaryCache.class) {
            return obtainAlone();
        }
    }

    private Binaries obtainAlone() throws IOException {
        String hash = hash();
        Binaries binaries = Binaries.in(root.resolve(hash), hash);
        if (binaries.arePresent()) {
            return binaries;
        }
        Files.createDirectories(root);
        try (FileChannel channel = FileChannel.open(
                        root.resolve(hash + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock.isValid() && !binaries.arePresent()) {
                build(hash);
            }
        }
        return binaries;
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        Progress.say("control plane: another process builds it, waiting");
        return channel.lock();
    }

    private void build(String hash) throws IOException {
        Path fresh = Files.createTempDirectory(root, ".building-");
        try {
            new GoBuild(toolchain, sources).into(fresh);
            Files.move(fresh, root.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (FileAlreadyExistsException e) {
            Progress.say("control plane: " + hash + " was there already, keeping that one");
        } finally {
            Folders.delete(fresh);
        }
    }

    // Other checkouts may stand at other sources: the newest few stay.
    private void forgetOldest() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> newestFirst = entries.filter(entry ->
                            HASH.matcher(entry.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Folders.delete(old);
            }
        }
    }

    private String hash() throws IOException {
        MessageDigest digest = sha256();
        digest.update((HASH_FORMAT + " " + toolchain.version() + " " + GoBuild.KUBERNETES).getBytes());
        digest.update((System.getProperty("os.name") + System.getProperty("os.arch")).getBytes());
        for (Path file : sourceFiles()) {
            digest.update(file.getFileName().toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private List<Path> sourceFiles() {
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(file ->
                            file.toString().endsWith(".go") || file.endsWith("go.mod") || file.endsWith("go.sum"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + sources, e);
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
