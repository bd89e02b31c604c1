package dev.gantry.tests.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control plane leaves nothing behind, and says why it does not start. */
@WithControlPlane
class ControlPlaneLifeTest {
    @Test
    void everyPartRunsAndNoneIsLeftAfterClose() throws IOException {
        List<Long> processes;
        Path folder;
        try (ControlPlane plane = ControlPlane.start(
                ControlPlaneOptions.defaults().withControllers().withScheduler())) {
            processes = plane.processIds();
            folder = plane.kubeconfig().getParent();
            assertEquals(4, processes.size());
            assertTrue(processes.stream().allMatch(ControlPlaneLifeTest::isAlive));
        }

        assertTrue(processes.stream().noneMatch(ControlPlaneLifeTest::isAlive));
        assertFalse(Files.exists(folder));
    }

    @Test
    void noneIsLeftWhenTheJvmIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsControlPlane.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> parts;
        Path folder;
        try (BufferedReader said = jvm.inputReader()) {
            folder = Path.of(said.readLine());
            parts = Stream.of(said.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        } finally {
            jvm.destroyForcibly();
        }

        assertEquals(2, parts.size());
        for (ProcessHandle part : parts) {
            part.onExit().get(60, TimeUnit.SECONDS);
        }
        Folders.delete(folder);
    }

    @Test
    void aServerThatCannotStartShowsItsLog() {
        ControlPlaneOptions wrong = ControlPlaneOptions.defaults().withApiServerFlag("--no-such-flag");

        IOException failure = assertThrows(IOException.class, () -> ControlPlane.start(wrong));

        assertTrue(failure.getMessage().contains("unknown flag: --no-such-flag"), failure.getMessage());
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
