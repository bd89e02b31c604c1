package dev.gantry.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where settings, logs and the like live: what {@code --data} names, else the platform's folder for application data.
 * Immutable; any thread. Linux: the XDG base directory specification; macOS and Windows: their customs.
 */
public record DataFolder(Path path) {
    /** The folder for this process. */
    public static DataFolder platform() {
        return new DataFolder(
                platform(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv()));
    }

    static Path platform(String system, String home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Gantry");
        }
        if (os.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), "Gantry");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification wants relative paths ignored.
        return xdg.startsWith("/") ? Path.of(xdg, "gantry") : Path.of(home, ".local", "share", "gantry");
    }

    public Path settings() {
        return path.resolve("settings.json");
    }

    /** Where the demo fleet keeps what is its own. */
    public Path demo() {
        return path.resolve("demo");
    }

    public Path logs() {
        return path.resolve("logs");
    }
}
