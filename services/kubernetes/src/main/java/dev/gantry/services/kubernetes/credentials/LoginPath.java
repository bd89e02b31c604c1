package dev.gantry.services.kubernetes.credentials;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The PATH of the user's login shell before our own: programs started from a desktop get a poor one, in which no plugin
 * is found. Asked for once, when a plugin first needs it. Any thread; blocks up to the deadline.
 */
final class LoginPath {
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final String MARK = "gantry-path=";
    private static final System.Logger LOG = System.getLogger(LoginPath.class.getName());

    private final Map<String, String> environment;
    private @Nullable String joined;

    LoginPath(Map<String, String> environment) {
        this.environment = environment;
    }

    synchronized String get() throws InterruptedException {
        String known = joined;
        if (known == null) {
            known = join(ask(), own());
            joined = known;
        }
        return known;
    }

    String own() {
        return environment.getOrDefault("PATH", "");
    }

    private String ask() throws InterruptedException {
        String shell = environment.getOrDefault("SHELL", "");
        if (shell.isEmpty()) {
            return "";
        }
        // Profiles may greet on stdout, so the answer is marked.
        List<String> command = List.of(shell, "-lc", "printf '\n" + MARK + "%s\n' \"$PATH\"");
        try {
            ChildProcess.Result result = ChildProcess.run(command, environment, false, WITHIN);
            String out = new String(result.stdout(), StandardCharsets.UTF_8);
            int mark = out.lastIndexOf(MARK);
            return mark < 0
                    ? ""
                    : out.substring(mark + MARK.length()).lines().findFirst().orElse("");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the login shell did not tell its PATH: {0}", e.getMessage());
            return "";
        }
    }

    private static String join(String first, String second) {
        Set<String> folders = new LinkedHashSet<>(List.of(first.split(File.pathSeparator)));
        folders.addAll(List.of(second.split(File.pathSeparator)));
        folders.remove("");
        return String.join(File.pathSeparator, folders);
    }
}
