package dev.gantry.services.settings;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps the settings between runs. Any thread; no method waits for a disk. */
public interface SettingsStore extends AutoCloseable {
    Settings current();

    /** Replaces the settings by what the change makes of them; changes never overtake or lose each other. */
    void update(UnaryOperator<Settings> change);

    /** Called after each update that changed something, on the updating thread. */
    Subscription onChange(Consumer<Settings> listener);

    /** What went wrong with reading or writing. */
    List<Problem> problems();

    /** Writes what is not yet written and waits for it. */
    @Override
    void close();
}
