package dev.gantry.app;

import dev.gantry.services.cluster.Cluster;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Says, once for each cluster, that it is busy and waited for, where that takes long enough to wonder. Any thread. */
final class BusyNotice implements BiConsumer<Cluster, Duration> {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final Consumer<String> said;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    BusyNotice(Consumer<String> said) {
        this.said = said;
    }

    @Override
    public void accept(Cluster cluster, Duration wait) {
        if (wait.compareTo(WORTH_TELLING) > 0 && told.add(cluster.name())) {
            said.accept(cluster.name() + " is busy and asks to wait " + wait.toSeconds()
                    + " s; waiting, for half a minute at most");
        }
    }
}
