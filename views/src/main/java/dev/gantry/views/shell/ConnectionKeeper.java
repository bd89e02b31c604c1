package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.navigation.ClusterScope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Keeps what most screens read of every connected cluster, whichever page is open, so that turning a page or hiding a
 * cluster for a moment never lists anything again. Kinds only one page needs are kept by that page. FX thread.
 */
final class ConnectionKeeper implements AutoCloseable {
    private static final Kind[] KINDS = {
        Kind.NODE,
        Kind.POD,
        Kind.NAMESPACE,
        Kind.DEPLOYMENT,
        Kind.STATEFUL_SET,
        Kind.DAEMON_SET,
        Kind.JOB,
        Kind.CRON_JOB
    };

    private final Map<ClusterLink, Subscription> kept = new HashMap<>();
    private final javafx.util.Subscription connected;

    ConnectionKeeper(ClusterScope scope) {
        connected = scope.connectedProperty().subscribe(this::keep);
    }

    private void keep(List<ClusterLink> links) {
        for (ClusterLink link : links) {
            kept.computeIfAbsent(link, added -> added.keep(KINDS));
        }
        for (ClusterLink link : new HashSet<>(kept.keySet())) {
            if (!links.contains(link)) {
                letGo(link);
            }
        }
    }

    private void letGo(ClusterLink link) {
        Subscription subscription = kept.remove(link);
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void close() {
        connected.unsubscribe();
        kept.values().forEach(Subscription::close);
        kept.clear();
    }
}
