package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go toolchain new enough to build the control plane. Any thread.
 *
 * @param go the {@code go} command
 * @param version what {@code go env GOVERSION} says, {@code go1.26.8}
 */
record GoToolchain(Path go, String version) {
    private static final int NEEDED_MINOR = 26;
    private static final Pattern VERSION = Pattern.compile("go1\\.(\\d+).*");

    /** What looking for Go ended with. */
    sealed interface Search {
        /** A usable toolchain. */
        record Found(GoToolchain toolchain) implements Search {}

        /** None, and the sentence that says so to whoever runs the tests. */
        record Missing(String why) implements Search {}
    }

    /** Looks along PATH and in the usual folders; needs Go 1.26 or newer. */
    static Search search() {
        List<String> seen = new ArrayList<>();
        for (Path folder : folders()) {
            Path go = folder.resolve("go");
            if (!Files.isExecutable(go)) {
                continue;
            }
            String version = versionOf(go);
            if (isNewEnough(version)) {
                return new Search.Found(new GoToolchain(go, version));
            }
            seen.add(go + " is " + version);
        }
        String found = seen.isEmpty() ? "none was found" : String.join(", ", seen);
        return new Search.Missing(
                "Go 1.%d or newer is needed to build the control plane: %s".formatted(NEEDED_MINOR, found));
    }

    static boolean isNewEnough(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= NEEDED_MINOR;
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator"))) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        folders.add(Path.of("/usr/local/go/bin"));
        folders.add(Path.of("/usr/lib/go/bin"));
        return folders;
    }

    private static String versionOf(Path go) {
        try {
            Command.Result result = Command.run(List.of(go.toString(), "env", "GOVERSION"), environment());
            return result.exitCode() == 0
                    ? result.stdout().strip()
                    : "broken (" + result.stderr().strip() + ")";
        } catch (IOException e) {
            return "broken (" + e.getMessage() + ")";
        }
    }

    /** What each call of Go runs under: never another toolchain, never a changed go.mod, no C compiler. */
    static Map<String, String> environment() {
        return Map.of("GOFLAGS", "-mod=readonly", "GOTOOLCHAIN", "local", "GOWORK", "off", "CGO_ENABLED", "0");
    }
}
