package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import java.util.Optional;

/**
 * Asks one server which kinds it serves beyond the usual ones, once and only when an unusual one is wanted. Blocks; any
 * thread.
 */
final class Discovery {
    private final OneOff asks;
    private ServedKinds known = ServedKinds.UNKNOWN;

    Discovery(OneOff asks) {
        this.asks = asks;
    }

    /**
     * The kind meant by a plural, singular, short name or kind, with its group after a dot where given; refused, with
     * the nearest named, where the server has none such.
     */
    ApiKind find(String written) throws ClusterFailure {
        Optional<ApiKind> usual = BuiltInKinds.find(written);
        return usual.isPresent() ? usual.get() : discovered(written);
    }

    private synchronized ApiKind discovered(String written) throws ClusterFailure {
        Optional<ApiKind> before = known.find(written);
        if (before.isPresent()) {
            return before.get();
        }
        known = new DiscoveryAnswers(asks).read();
        Optional<ApiKind> now = known.find(written);
        if (now.isEmpty()) {
            throw asks.noSuchKind(written, known);
        }
        return now.get();
    }
}
