package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Scales;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code scale} of everything that has replicas: reads and changes them as a Scale. Any thread. */
final class ScaleEndpoint implements SubresourceEndpoint {
    private final Cluster cluster;
    private final Answers answers;
    private final Incoming incoming;
    private final WriteEndpoint writes;
    private final Scales scales;

    ScaleEndpoint(Cluster cluster, Answers answers, Incoming incoming, WriteEndpoint writes, Scales scales) {
        this.cluster = cluster;
        this.answers = answers;
        this.incoming = incoming;
        this.writes = writes;
        this.scales = scales;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        Exchange exchange = request.exchange();
        Target target = request.target();
        ObjectNode scale = switch (request.verb()) {
            case "get" -> read(target);
            case "update" -> {
                WriteOptions options = WriteEndpoint.options(exchange, "UpdateOptions");
                ObjectNode body = incoming.object(exchange, scales.kind(), options);
                yield scales.change(target, old -> body, options);
            }
            case "patch" -> {
                WriteOptions options = WriteEndpoint.options(exchange, "PatchOptions");
                UnaryOperator<ObjectNode> patch = writes.patch(exchange, scales.kind(), options);
                yield scales.change(target, patch, options);
            }
            default -> throw Refusals.methodNotAllowed();
        };
        answers.json(exchange, 200, scale);
    }

    private ObjectNode read(Target target) {
        Kind kind = target.kind();
        Stored stored = cluster.store().get(target.key());
        if (stored == null) {
            throw Refusals.notFound(kind, target.name());
        }
        return scales.of(cluster.documents().tree(stored));
    }
}
