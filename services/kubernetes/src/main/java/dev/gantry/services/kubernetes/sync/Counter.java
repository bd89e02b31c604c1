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
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

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
        try (ApiResponse answer = side.transport().get(request(route, WITHIN))) {
            if (answer.status() != 200) {
                throw asks.failed(side.answers().refusal(answer, route), route, "");
            }
            ListResult one = read(side, route, answer, type(route));
            if (!one.isBelievable()) {
                throw asks.failed(Lister.garbled(one, route), route, "");
            }
            OptionalLong total = total(one);
            return total.isPresent() ? total.getAsLong() : all(route, type(route));
        } catch (IOException failure) {
            throw asks.failed(failure);
        }
    }

    static ApiRequest request(KindRoute route, Duration within) {
        String one = Targets.of(route.path("")).with("limit", 1).toString();
        return new ApiRequest(one, ApiRequest.PROTOBUF_OR_JSON, true, within, within);
    }

    static <T extends Resource> ListResult read(ClusterSide side, KindRoute route, ApiResponse answer, Class<T> type)
            throws IOException {
        return side.decoders()
                .forAnswer(route.kind(), type, answer.header("Content-Type").orElse(""))
                .list(answer.body(), batch -> {});
    }

    /** What a list of one says of all; empty where it is garbled or there are more than the server tells of. */
    static OptionalLong total(ListResult one) {
        if (!one.isBelievable()) {
            return OptionalLong.empty();
        }
        boolean isTold = one.continueToken().isEmpty() || one.remaining() >= 0;
        return isTold
                ? OptionalLong.of(one.rows() + one.problems().size() + Math.max(0, one.remaining()))
                : OptionalLong.empty();
    }

    private <T extends Resource> long all(KindRoute route, Class<T> type) throws ClusterFailure, IOException {
        Lister<T> lister = new Lister<>(side, route, type, "");
        try (Attempt attempt = side.attempt()) {
            Ending ending = lister.list(attempt, batch -> {});
            if (ending instanceof Ending.Listed(long version, List<Problem> problems)) {
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
