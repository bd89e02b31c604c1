package dev.gantry.app.logging;

import dev.gantry.app.words.English;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sends the JDK's log to rotating files, five of 2 MB, and warnings to stderr. One per process; any thread. */
public final class LogFiles implements AutoCloseable {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 5;

    private final Optional<SettingsProblem> problem;
    private final Optional<Handler> file;

    private LogFiles(Optional<Handler> file, Optional<SettingsProblem> problem) {
        this.file = file;
        this.problem = problem;
    }

    /** Starts logging into that folder, making it if need be; where that fails only stderr is left. */
    public static LogFiles in(Path folder) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        console.setFormatter(new LineFormat());
        root.addHandler(console);
        try {
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(folder.resolve("gantry-%u.%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new LineFormat());
            handler.setEncoding("UTF-8");
            root.addHandler(handler);
            return new LogFiles(Optional.of(handler), Optional.empty());
        } catch (IOException e) {
            SettingsProblem problem = new SettingsProblem.NoLog(folder, Original.of(e));
            root.warning(English.of(problem));
            return new LogFiles(Optional.empty(), Optional.of(problem));
        }
    }

    /** Why there is no log file, if there is none. */
    public Optional<SettingsProblem> problem() {
        return problem;
    }

    /** Ends the file, so that another process may have its name. */
    @Override
    public void close() {
        file.ifPresent(handler -> {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
        });
    }
}
