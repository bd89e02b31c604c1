package dev.gantry.app.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    private Path folder;

    @AfterEach
    void asTheJdkHadIt() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void whatIsLoggedStandsInTheFileWithItsTrace() throws IOException {
        try (LogFiles log = LogFiles.in(folder.resolve("logs"))) {
            System.getLogger("dev.gantry.Probe")
                    .log(System.Logger.Level.INFO, "the pump runs", new IllegalStateException("dry"));
            assertEquals(Optional.empty(), log.problem());
        }
        String written = written(folder.resolve("logs"));
        assertTrue(written.contains("INFO") && written.contains("Probe: the pump runs"), written);
        assertTrue(written.contains("IllegalStateException: dry"), written);
    }

    @Test
    void onlyWarningsReachTheTerminal() {
        try (LogFiles log = LogFiles.in(folder)) {
            List<String> levels = Stream.of(Logger.getLogger("").getHandlers())
                    .filter(handler -> handler.getClass().getSimpleName().equals("ConsoleHandler"))
                    .map(Handler::getLevel)
                    .map(Object::toString)
                    .toList();
            assertEquals(List.of("WARNING"), levels);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        try (LogFiles log = LogFiles.in(file)) {
            assertInstanceOf(SettingsProblem.NoLog.class, log.problem().orElseThrow());
        }
    }

    private static String written(Path logs) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
