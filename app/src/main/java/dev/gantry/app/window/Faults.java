package dev.gantry.app.window;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.inventory.Verification;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes what no code caught: into the log, and before the user's eyes once there is a window. Any thread. */
final class Faults implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    private volatile Consumer<Throwable> window = fault -> {};
    private volatile BiConsumer<String, List<String>> differences = (cluster, found) -> {};

    /** From now on for every thread without a handler of its own, the FX thread included. */
    void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    /** The window can be told from now on. */
    void showTo(Consumer<Throwable> faults, BiConsumer<String, List<String>> found) {
        window = faults;
        differences = found;
    }

    /** A table was found to differ from the server's list. */
    void differs(Cluster cluster, Verification found) {
        differences.accept(cluster.name(), found.differences());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "A bug: nobody caught this in thread " + thread.getName(), fault);
        window.accept(fault);
    }
}
