package dev.gantry.tests.contracts;

import dev.gantry.services.demo.DemoFleet;
import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.tests.controlplane.Command;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A living fleet of one small cluster, and the real kubectl to ask it with. Any thread. */
final class DemoFleetServer implements AutoCloseable {
    private final DemoFleet fleet;
    private final Path kubectl;
    private final Path folder;

    private DemoFleetServer(DemoFleet fleet, Path kubectl, Path folder) {
        this.fleet = fleet;
        this.kubectl = kubectl;
        this.folder = folder;
    }

    /**
     * @param plane whose kubectl is used
     * @param from the hour of the evening that is joined, HH:MM
     */
    static DemoFleetServer open(ControlPlane plane, Path folder, String from, double speed) throws IOException {
        FleetSize size = new FleetSize(1, 25, 420, 1);
        DemoFleet fleet = DemoFleet.open(DemoOptions.read(size, speed, from, Optional.empty(), 0), folder);
        return new DemoFleetServer(fleet, plane.kubectlBinary(), folder);
    }

    Path kubeconfig() {
        return fleet.kubeconfig();
    }

    Command.Result kubectl(String... arguments) throws IOException {
        return Command.run(command(arguments), environment());
    }

    Command.Result kubectlReading(String text, String... arguments) throws IOException {
        return Command.run(command(arguments), environment(), text);
    }

    /** A kubectl that goes on until what it follows ends. */
    Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(environment());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(kubectl.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KUBECONFIG",
                kubeconfig().toString(),
                "KUBECACHEDIR",
                folder.resolve("cache").toString());
    }

    /** Namespace and name of a pod of a service of the fleet. */
    String[] podOf(String service) throws IOException {
        return kubectl(
                        "get",
                        "pods",
                        "-A",
                        "-l",
                        "app.kubernetes.io/component=" + service,
                        "-o",
                        "jsonpath={.items[0].metadata.namespace} {.items[0].metadata.name}")
                .required()
                .split(" ");
    }

    @Override
    public void close() throws IOException {
        fleet.close();
    }
}
