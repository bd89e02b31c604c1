package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the server is at least at our version before a watch goes on from it: one that is behind us takes a
 * watch from the future on and stays silent. Blocks; any thread.
 */
record VersionCheck(ClusterSide side, KindRoute route, String namespace) {
    /** Null where all is well. */
    @Nullable
    Ending ask(Attempt now, long version) throws IOException {
        Duration within = side.engine().timings().watch().headers();
        String target = Targets.of(route.path(namespace))
                .with("limit", 1)
                .with("resourceVersion", version)
                .with("resourceVersionMatch", "NotOlderThan")
                .toString();
        ApiResponse answer = now.open(new ApiRequest(target, ApiRequest.PROTOBUF_OR_JSON, false, within, within));
        if (answer.status() != 200) {
            return side.answers().refusal(answer, route);
        }
        answer.body().transferTo(OutputStream.nullOutputStream());
        return null;
    }
}
