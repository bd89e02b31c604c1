package dev.gantry.app.demo;

import dev.gantry.app.DataFolder;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.demo.control.ControlClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demo fleet that runs in another process. Named only where one is asked for. One thread. */
public final class RunningFleet implements DemoFleets.Running {
    private final ControlClient control;

    private RunningFleet(ControlClient control) {
        this.control = control;
    }

    /**
     * @param kubeconfig empty for the one in the demo's folder
     * @param data the demo's folder; empty for the platform's
     * @throws IOException where none runs there
     */
    public static RunningFleet of(Optional<Path> kubeconfig, Optional<Path> data) throws IOException {
        Path folder = data.orElseGet(() -> DataFolder.platform().demo());
        return new RunningFleet(ControlClient.of(kubeconfig.orElseGet(() -> folder.resolve("kubeconfig"))));
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
