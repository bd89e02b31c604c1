package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.app.demo.EmbeddedFleets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder is one fleet's. */
class DemoFolderTest {
    private final EmbeddedFleets fleets = new EmbeddedFleets();

    @TempDir
    Path folder;

    private DemoFleets.Wish wish() {
        return new DemoFleets.Wish(1, 6, 20, 1, 10, "20:39", Optional.empty(), 0, 0, List.of(), Optional.of(folder));
    }

    @Test
    void theSecondFleetIsRefusedAndTheFirstKeepsItsKubeconfig() throws IOException {
        try (DemoFleets.Prepared first = fleets.prepare(wish())) {
            String before = Files.readString(first.kubeconfig());
            IOException refused = assertThrows(DemoFleets.FolderTaken.class, () -> fleets.prepare(wish()));
            assertEquals("a fleet already runs in " + folder + "; end it or give another --data", refused.getMessage());
            assertEquals(before, Files.readString(first.kubeconfig()));
        }
    }

    @Test
    void aFolderIsFreeAgainOnceItsFleetIsClosed() throws IOException {
        DemoFleets.Prepared first = fleets.prepare(wish());
        first.close();
        first.close();
        String before = Files.readString(first.kubeconfig());
        try (DemoFleets.Prepared second = fleets.prepare(wish())) {
            assertNotEquals(before, Files.readString(second.kubeconfig()));
        }
    }

    @Test
    void aTakenFolderIsOneLineAndExitCodeThree() {
        ScriptedDemo demo = new ScriptedDemo();
        demo.failure = new DemoFleets.FolderTaken(Path.of("there"), null);
        assertEquals(3, demo.run("--serve"));
        assertEquals("gantry: a fleet already runs in there; end it or give another --data\n", demo.said());
    }
}
