package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.ListResult;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Counts the objects of a kind by a list of one, whose remainingItemCount is the rest. Blocks; any thread. */
final class Counter {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final ClusterSide side;
    private final OneOff asks;

    Counter(ClusterSide side, OneOff asks) {
        this.side = side;
        this.asks = asks;
    }

    long count(KindRoute route) throws ClusterFailure {
        String one = Targets.of(route.path("")).with("limit", 1).toString();
        try (ApiResponse answer =
                side.transport().get(new ApiRequest(one, ApiRequest.PROTOBUF_OR_JSON, true, WITHIN, WITHIN))) {
            if (answer.status() != 200) {
                throw asks.failed(side.answers().refusal(answer, route), route, "");
            }
            ListResult result = read(route, answer, type(route));
            return result.continueToken().isEmpty() || result.remaining() >= 0
                    ? result.rows() + result.problems().size() + Math.max(0, result.remaining())
                    : all(route, type(route));
        } catch (IOException failure) {
            throw asks.failed(failure);
        }
    }

    private <T extends Resource> ListResult read(KindRoute route, ApiResponse answer, Class<T> type)
            throws IOException {
        return side.decoders()
                .forAnswer(route.kind(), type, answer.header("Content-Type").orElse(""))
                .list(answer.body(), batch -> {});
    }

    private <T extends Resource> long all(KindRoute route, Class<T> type) throws ClusterFailure, IOException {
        Lister<T> lister = new Lister<>(side, route, type, "");
        try (Attempt attempt = side.attempt()) {
            Ending ending = lister.list(attempt, batch -> {});
            if (ending instanceof Ending.Listed(long version, List<String> problems)) {
                return lister.take().size() + problems.size();
            }
            throw asks.failed(ending, route, "");
        }
    }

    private static Class<? extends Resource> type(KindRoute route) {
        return switch (route.kind()) {
            case POD -> Pod.class;
            case NODE -> Node.class;
            case EVENT -> Event.class;
            case NAMESPACE -> Namespace.class;
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB -> Workload.class;
        };
    }
}
