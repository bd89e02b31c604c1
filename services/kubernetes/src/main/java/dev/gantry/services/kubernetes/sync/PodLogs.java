package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Opens a pod's log. Blocks; any thread. */
final class PodLogs {
    private static final String DEFAULT = "kubectl.kubernetes.io/default-container";

    private final OneOff asks;

    PodLogs(OneOff asks) {
        this.asks = asks;
    }

    InputStream open(LogQuery query) throws ClusterFailure {
        try {
            return new LogBody(asks.stream(target(query, query.container())));
        } catch (ClusterFailure refused) {
            // The server wants a container named where a pod has several; kubectl then takes the default or the first.
            if (refused.sort() != Sort.REFUSED || !query.container().isEmpty()) {
                throw refused;
            }
            Optional<String> container = defaultContainer(query.pod());
            if (container.isEmpty()) {
                throw refused;
            }
            return new LogBody(asks.stream(target(query, container.get())));
        }
    }

    private Optional<String> defaultContainer(NamespacedName pod) throws ClusterFailure {
        JsonNode object = asks.json(path(pod), ApiRequest.JSON);
        String named = object.path("metadata").path("annotations").path(DEFAULT).asString("");
        String first =
                object.path("spec").path("containers").path(0).path("name").asString("");
        return Optional.of(named.isEmpty() ? first : named).filter(name -> !name.isEmpty());
    }

    private static String path(NamespacedName pod) {
        return Targets.collection("v1", pod.namespace(), "pods") + "/" + Targets.encode(pod.name());
    }

    private static String target(LogQuery query, String container) {
        Targets target = Targets.of(path(query.pod()) + "/log").with("container", container);
        if (query.follow()) {
            target.with("follow", "true");
        }
        if (query.previous()) {
            target.with("previous", "true");
        }
        if (query.timestamps()) {
            target.with("timestamps", "true");
        }
        Duration since = query.since();
        if (since != null) {
            target.with("sinceSeconds", Math.max(1, since.plusMillis(999).toSeconds()));
        }
        if (query.tailLines() >= 0) {
            target.with("tailLines", query.tailLines());
        }
        return target.toString();
    }

    /** Closing the log closes its connection, from any thread, so that following ends. */
    private static final class LogBody extends FilterInputStream {
        private final ApiResponse answer;

        LogBody(ApiResponse answer) {
            super(answer.body());
            this.answer = answer;
        }

        @Override
        public void close() throws IOException {
            answer.close();
        }
    }
}
