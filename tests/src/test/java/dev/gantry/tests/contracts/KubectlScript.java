package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.tests.controlplane.Command.Result;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One script of the real kubectl, a command a line, against the embedded fleet and against a real control plane: what
 * it prints and how it ends is the same, but for what differs from run to run. One thread.
 */
final class KubectlScript {
    private KubectlScript() {}

    static void runOnBoth(String script, ControlPlane plane, DemoFleetServer fleet) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String line : script.lines().toList()) {
            String[] arguments = arguments(line);
            expected.add(told(line, plane.kubectl(arguments)));
            found.add(told(line, fleet.kubectl(arguments)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.strip().split(" ")) {
            URL file = word.endsWith(".yaml") ? KubectlScript.class.getResource("script/" + word) : null;
            arguments.add(
                    file == null ? word : Path.of(URI.create(file.toString())).toString());
        }
        return arguments.toArray(String[]::new);
    }

    private static String told(String line, Result result) {
        String text = result.stdout() + result.stderr();
        // The fleet has controllers, which annotate what they have seen: lines of a diff have other numbers there.
        String told = text.replaceAll("(?m)^(diff|---|\\+\\+\\+|@@) .*", "$1 …")
                .replaceAll("(uid|resourceVersion|creationTimestamp|restartedAt)(\"?:) .*", "$1$2 …")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d [0-9:]{8} \\+0000 UTC", "…")
                .replaceAll("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} \\+0000", "…")
                .replaceAll("(pod-template-hash=)\\w+", "$1…")
                // How long controllers take is theirs.
                .replaceAll("(?m)^Waiting for .*\\n", "")
                .replaceAll(line.contains("--for=delete") ? "(?m)^\\S+ condition met\\n" : "(?!)", "")
                .replaceAll("\\b10\\.96\\.\\d+\\.\\d+\\b", "…")
                .replaceAll("\\b\\d+s\\b", "…s");
        return "$ " + line + " -> " + result.exitCode() + "\n" + told;
    }
}
