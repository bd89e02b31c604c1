package dev.gantry.views.details.logs;

import dev.gantry.resources.Messages;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogStore;
import dev.gantry.views.fx.Threads;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines out of a log as text: time, source, the line as it was written. FX thread; it reads on the background.
 */
final class LogTexts {
    private final Messages messages;
    private final Threads threads;
    private final @Nullable LogStore store;
    private final List<String> labels;
    private final Consumer<String> tell;

    /** @param store null where nothing is read yet */
    LogTexts(Messages messages, Threads threads, @Nullable LogStore store, List<String> labels, Consumer<String> tell) {
        this.messages = messages;
        this.threads = threads;
        this.store = store;
        this.labels = labels;
        this.tell = tell;
    }

    void copy(List<Long> numbers) {
        threads.background().execute(() -> {
            StringWriter text = new StringWriter();
            String outcome = written(numbers, text, "logs.copied", "");
            threads.fx().execute(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text.toString());
                Clipboard.getSystemClipboard().setContent(content);
                tell.accept(outcome);
            });
        });
    }

    void save(List<Long> numbers, String name, Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("logs.save"));
        chooser.setInitialFileName(name + ".log");
        @Nullable File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            threads.background().execute(() -> save(numbers, chosen.toPath()));
        }
    }

    /** Blocks. */
    void save(List<Long> numbers, Path file) {
        String outcome;
        try (Writer out = Files.newBufferedWriter(file)) {
            outcome = written(numbers, out, "logs.saved", file.toString());
        } catch (IOException e) {
            outcome = messages.text("export.failed", file, e.getMessage());
        }
        String words = outcome;
        threads.fx().execute(() -> tell.accept(words));
    }

    private String written(List<Long> numbers, Writer out, String key, String where) {
        try {
            int count = 0;
            for (long number : numbers) {
                LogEntry entry = line(number);
                if (entry != null) {
                    out.write(text(entry));
                    count++;
                }
            }
            return messages.text(key, count, where);
        } catch (IOException e) {
            return messages.text("export.failed", where, e.getMessage());
        }
    }

    private @Nullable LogEntry line(long number) throws IOException {
        if (store == null) {
            return null;
        }
        LogEntry known = store.peek(number);
        if (known != null) {
            return known;
        }
        LogStore.Lines lines = store.read(number);
        return lines.first() == number && !lines.entries().isEmpty()
                ? lines.entries().getFirst()
                : null;
    }

    private String text(LogEntry entry) {
        String time = entry.epochMicros() == Meta.NO_TIME || entry.isRemark() ? "" : entry.time() + " ";
        String who = labels.size() < 2 || entry.isRemark() ? "" : labels.get(entry.source()) + " ";
        return time + who + entry.text() + "\n";
    }
}
