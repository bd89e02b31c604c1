package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.views.fx.Threads;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Asks where, and writes rows there in the background. FX thread. */
final class CsvExport {
    private final Messages messages;
    private final Threads threads;
    private final Consumer<String> tell;

    CsvExport(Messages messages, Threads threads, Consumer<String> tell) {
        this.messages = messages;
        this.threads = threads;
        this.tell = tell;
    }

    void save(Scene scene, String csv) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("export.csv"));
        chooser.setInitialFileName("gantry.csv");
        @Nullable File chosen = chooser.showSaveDialog(scene.getWindow());
        if (chosen != null) {
            threads.background().execute(() -> write(chosen.toPath(), csv));
        }
    }

    private void write(Path file, String csv) {
        String outcome;
        try {
            Files.writeString(file, csv);
            outcome = messages.text("export.done", csv.lines().count() - 1, file);
        } catch (IOException e) {
            outcome = messages.text("export.failed", file, e.getMessage());
        }
        String words = outcome;
        threads.fx().execute(() -> tell.accept(words));
    }
}
