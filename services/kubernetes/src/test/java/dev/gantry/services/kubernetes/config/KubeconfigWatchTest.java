package dev.gantry.services.kubernetes.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigWatchTest {
    private final BlockingQueue<Kubeconfig> seen = new LinkedBlockingQueue<>();

    private static String config(String context) {
        return "current-context: " + context + "\ncontexts:\n- name: " + context + "\n  context: {cluster: c}\n";
    }

    private String next() throws InterruptedException {
        Kubeconfig config = seen.poll(20, TimeUnit.SECONDS);
        assertNotNull(config, "the change was not noticed");
        return config.currentContext();
    }

    @Test
    void editsReplacementsAndSwappedLinksAreNoticedAndTouchesAreNot(@TempDir Path folder) throws Exception {
        Path target = Files.writeString(folder.resolve("target"), config("one"));
        Path file = Files.createSymbolicLink(folder.resolve("config"), target);
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                KubeconfigWatch watch = watch(file, timer)) {
            Files.writeString(target, config("two"));
            Files.setLastModifiedTime(target, FileTime.fromMillis(1));
            assertEquals("two", next());
            Files.setLastModifiedTime(target, FileTime.fromMillis(2));
            swapLink(folder, file);
            assertEquals("three", next());
            Path written = Files.writeString(folder.resolve("written"), config("four"));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertEquals("four", next());
            Files.delete(file);
            assertEquals("", next());
            assertNull(seen.poll());
        }
    }

    private static void swapLink(Path folder, Path file) throws IOException {
        Path other = Files.writeString(folder.resolve("other"), config("three"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), other);
        Files.move(link, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private KubeconfigWatch watch(Path file, ScheduledExecutorService timer) {
        KubeconfigReader reader =
                new KubeconfigReader(new KubeconfigPaths(List.of(file), false), new InClusterConfig(Map.of()));
        return new KubeconfigWatch(reader, Duration.ofMillis(5), timer, seen::add);
    }
}
