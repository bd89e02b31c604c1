package dev.gantry.services.kubernetes.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigWatchTest {
    private final List<Kubeconfig> seen = new ArrayList<>();

    private static String config(String context) {
        return "current-context: " + context + "\ncontexts:\n- name: " + context + "\n  context: {cluster: c}\n";
    }

    /** What was handed on by this many looks. */
    private List<String> after(int looks, KubeconfigWatch watch) {
        seen.clear();
        for (int i = 0; i < looks; i++) {
            watch.look();
        }
        return seen.stream().map(Kubeconfig::currentContext).toList();
    }

    @Test
    void editsReplacementsAndSwappedLinksAreNoticedAndTouchesAreNot(@TempDir Path folder) throws Exception {
        Path target = Files.writeString(folder.resolve("target"), config("one"));
        Path file = Files.createSymbolicLink(folder.resolve("config"), target);
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                KubeconfigWatch watch = watch(file, timer)) {
            assertEquals(List.of(), after(2, watch));
            Files.writeString(target, config("two"));
            Files.setLastModifiedTime(target, FileTime.fromMillis(1));
            assertEquals(List.of("two"), after(3, watch));
            Files.setLastModifiedTime(target, FileTime.fromMillis(2));
            assertEquals(List.of(), after(3, watch));
            swapLink(folder, file);
            assertEquals(List.of("three"), after(3, watch));
            Path written = Files.writeString(folder.resolve("written"), config("four"));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            assertEquals(List.of("four"), after(3, watch));
            Files.delete(file);
            assertEquals(List.of(""), after(3, watch));
        }
    }

    @Test
    void aFileHalfWrittenIsNotHandedOn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("config"), config("one"));
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                KubeconfigWatch watch = watch(file, timer)) {
            Files.writeString(file, "");
            assertEquals(List.of(), after(1, watch));
            Files.writeString(file, config("two"));
            assertEquals(List.of("two"), after(3, watch));
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
        return new KubeconfigWatch(reader, Duration.ofDays(1), timer, seen::add);
    }
}
