package dev.gantry.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code gantry demo} in a process of its own, as JavaFX starts once in each: a tiny fleet through the whole window.
 */
@Tag("fx")
class DemoCommandTest {
    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.gantry.app.Main",
                "demo",
                "--clusters=2",
                "--nodes=20",
                "--pods=100"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    @Test
    void withoutAScreenTheTourBecomesPicturesAndTheirFolderIsPrinted() throws IOException, InterruptedException {
        Path pictures = folder.resolve("pictures");
        Path data = folder.resolve("data");
        Ran ran = run("--tour=" + pictures, "--speed=10", "--data=" + data);
        assertEquals(0, ran.code(), ran.err());
        assertEquals(pictures + System.lineSeparator(), ran.out());
        List<Path> files;
        try (Stream<Path> found = Files.list(pictures)) {
            files = found.sorted().toList();
        }
        assertEquals(
                List.of(
                        "1-fleet.png",
                        "2-numbers.png",
                        "3-filter.png",
                        "4-pod.png",
                        "5-nodes.png",
                        "6-apps.png",
                        "7-freshness.png"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        for (Path file : files) {
            assertIsAPicture(file);
        }
        assertTrue(Files.exists(data.resolve("kubeconfig")));
        assertTrue(Files.exists(data.resolve("settings.json")), "what the window chose stays with the demo");
    }

    private static void assertIsAPicture(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(1440, picture.getWidth());
        assertEquals(900, picture.getHeight());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 5) {
            for (int x = 0; x < picture.getWidth(); x += 5) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 20, file + " shows something: " + colours.size() + " colours");
    }

    @Test
    void whatStandsInTheWayIsOneLineAndACode() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ran ran = run("--serve", "--data=" + folder, "--port=" + taken.getLocalPort());
            assertEquals(3, ran.code());
            assertTrue(ran.err().startsWith("gantry: port " + taken.getLocalPort()), ran.err());
            assertEquals(1, ran.err().lines().count(), ran.err());
        }
        File script = folder.resolve("night.yaml").toFile();
        Files.writeString(script.toPath(), "night:\n  - { at: \"20:00\", title: A, titleZh: B, do: { dance: {} } }\n");
        Ran broken = run("--tour=" + folder, "--data=" + folder, "--night=" + script);
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("night.yaml:2: \"dance\""), broken.err());
        File kinds = folder.resolve("kinds.yaml").toFile();
        Files.writeString(kinds.toPath(), "- group: stable.example.com\n  version: first\n");
        Ran unkind = run("--serve", "--data=" + folder, "--kinds=" + kinds);
        assertEquals(2, unkind.code());
        assertTrue(unkind.err().contains("kinds.yaml:2: version: wants one such as v1"), unkind.err());
        Ran full = run("--tour=" + folder, "--data=" + script);
        assertEquals(3, full.code());
        assertTrue(full.err().contains(script + " is a file, not a folder"), full.err());
        assertEquals(1, full.err().lines().count(), full.err());
        Ran unwritable = run("--serve", "--data=/proc/gantry/demo");
        assertEquals(3, unwritable.code());
        assertTrue(unwritable.err().contains("/proc/gantry"), unwritable.err());
        assertEquals(1, unwritable.err().lines().count(), unwritable.err());
        Ran nobody = run("--fault=cut", "--data=" + folder.resolve("nobody"));
        assertEquals(3, nobody.code());
        assertTrue(nobody.err().contains("start one with gantry demo"), nobody.err());
        Ran missing = run("--tour=" + folder, "--night=" + folder.resolve("none.yaml"));
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("none.yaml cannot be read"), missing.err());
    }
}
