package dev.gantry.app.settings;

import dev.gantry.app.words.English;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.SettingsProblem;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Settings in memory with a JSON file behind them. Any thread; updates are ordered by a lock and the file is written on
 * the given executor, the newest state once for any number of updates that came meanwhile. A file that is not JSON is
 * set aside under a name of its own and reported.
 */
public final class SettingsFileStore implements SettingsStore {
    private static final System.Logger LOG = System.getLogger(SettingsFileStore.class.getName());

    private final SettingsFile file;
    private final Path path;
    private final Executor writer;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();
    private Settings current;
    private Settings written;
    private boolean scheduled;

    public SettingsFileStore(Path path, Executor writer, InstantSource clock) {
        this.path = path;
        this.writer = writer;
        this.file = new SettingsFile(path, clock);
        SettingsFile.Reading reading = file.read();
        reading.problem().ifPresent(this::report);
        this.current = reading.settings();
        this.written = current;
    }

    @Override
    public synchronized Settings current() {
        return current;
    }

    @Override
    public void update(UnaryOperator<Settings> change) {
        Settings next;
        boolean mustSchedule;
        synchronized (this) {
            next = change.apply(current);
            if (next.equals(current)) {
                return;
            }
            current = next;
            mustSchedule = !scheduled;
            scheduled = true;
        }
        if (mustSchedule) {
            writer.execute(this::flush);
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public Subscription onChange(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        flush();
    }

    private void flush() {
        synchronized (writing) {
            Settings toWrite;
            synchronized (this) {
                scheduled = false;
                toWrite = current;
                if (toWrite.equals(written)) {
                    return;
                }
            }
            try {
                file.write(toWrite);
                written = toWrite;
            } catch (IOException e) {
                report(new SettingsProblem.Unwritable(path, Original.of(e)));
            }
        }
    }

    private void report(Problem problem) {
        LOG.log(System.Logger.Level.WARNING, English.of(problem));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
