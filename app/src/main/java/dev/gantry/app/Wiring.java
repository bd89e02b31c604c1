package dev.gantry.app;

import dev.gantry.app.cli.GantryVersion;
import dev.gantry.app.settings.SettingsFileStore;
import dev.gantry.app.window.WindowArguments;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.Kubernetes;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.fx.FxExecutor;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.fx.Timers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;

/**
 * The parts of the window, put together by hand, and their ends in the opposite order. Made and closed once, on one
 * thread.
 */
public final class Wiring implements AutoCloseable {
    private final DataFolder data;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(daemon("gantry-settings"));
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(daemon("gantry-timers"));
    private final SettingsFileStore settings;
    private final KubernetesFleet fleet;
    private final Threads threads;

    /**
     * Reads the settings and the kubeconfig; connects to nothing.
     *
     * @param bugs hears of tables that were found to differ from the server
     */
    public Wiring(WindowArguments arguments, DataFolder data, BiConsumer<Cluster, Verification> bugs) {
        this.data = data;
        InstantSource clock = InstantSource.system();
        settings = new SettingsFileStore(data.settings(), disk, clock);
        fleet = Kubernetes.open(options(arguments, settings), bugs);
        threads = new Threads(new FxExecutor(), background, Timers.on(scheduler), clock);
    }

    private static FleetOptions options(WindowArguments arguments, SettingsStore settings) {
        return new FleetOptions(
                arguments.kubeconfig().orElse(null),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                GantryVersion.running(),
                () -> false,
                context -> settings.current().cluster(context).effectiveProtection());
    }

    public SettingsStore settings() {
        return settings;
    }

    public KubernetesFleet fleet() {
        return fleet;
    }

    public Threads threads() {
        return threads;
    }

    public DataFolder data() {
        return data;
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    @Override
    public void close() {
        fleet.close();
        settings.close();
        scheduler.shutdownNow();
        background.shutdownNow();
        disk.shutdown();
    }
}
