package dev.gantry.app.demo;

import dev.gantry.app.DataFolder;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.demo.control.ControlClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** A demo fleet that runs in another process. Named only where one is asked for. One thread. */
public final class RunningFleet implements DemoFleets.Running {
    private static final Logger LOG = Logger.getLogger(RunningFleet.class.getName());

    private final ControlClient control;

    private RunningFleet(ControlClient control) {
        this.control = control;
    }

    /**
     * @param kubeconfig empty for that in the demo's folder
     * @param data the demo's folder; empty for the one that {@code KUBECONFIG} names, else the platform's
     * @param environment the process's
     * @throws IOException where none runs there
     */
    public static RunningFleet of(Optional<Path> kubeconfig, Optional<Path> data, Map<String, String> environment)
            throws IOException {
        if (kubeconfig.isEmpty() && data.isEmpty()) {
            Optional<ControlClient> named = named(environment.getOrDefault("KUBECONFIG", ""));
            if (named.isPresent()) {
                return new RunningFleet(named.get());
            }
        }
        Path folder = data.orElseGet(() -> DataFolder.platform().demo());
        return new RunningFleet(ControlClient.of(kubeconfig.orElseGet(() -> folder.resolve("kubeconfig"))));
    }

    /**
     * The kubeconfig of real clusters stays in KUBECONFIG while a demo is tried, so what is no demo's is passed over.
     */
    private static Optional<ControlClient> named(String files) {
        for (String file : files.split(Pattern.quote(File.pathSeparator))) {
            try {
                return Optional.of(ControlClient.of(Path.of(file)));
            } catch (IOException notOfDemo) {
                LOG.log(Level.FINE, "passed over", notOfDemo);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, Object>> ask(String method, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        return control.ask(method, path, body);
    }

    @Override
    public void close() {
        control.close();
    }
}
