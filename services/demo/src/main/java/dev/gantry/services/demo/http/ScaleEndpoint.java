package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
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
                ObjectNode body = body(exchange, target.kind(), options);
                yield scales.change(target, old -> body, options);
            }
            case "patch" -> {
                WriteOptions options = WriteEndpoint.options(exchange, "PatchOptions");
                UnaryOperator<ObjectNode> patch = patch(exchange, target, options);
                yield scales.change(target, patch, options);
            }
            default -> throw Refusals.methodNotAllowed();
        };
        answers.json(exchange, 200, scale);
    }

    /** Of custom kinds, a body that cannot be decoded is refused for the wrong reason: so the server has it. */
    private ObjectNode body(Exchange exchange, Kind scaled, WriteOptions options) throws IOException {
        try {
            return incoming.object(exchange, scales.kind(), options);
        } catch (ApiException refusal) {
            throw scaled.isCustom() && refusal.code() == 400
                    ? Refusals.badRequest(
                            "no kind is registered for the type v1.Scale in scheme \"pkg/runtime/scheme.go:111\"")
                    : refusal;
        }
    }

    private UnaryOperator<ObjectNode> patch(Exchange exchange, Target target, WriteOptions options) throws IOException {
        if (!target.kind().isCustom()) {
            return writes.patch(exchange, scales.kind(), options);
        }
        return switch (Bodies.mediaType(exchange)) {
            // The server tries to read the Scale as an object of the custom kind.
            case "application/apply-patch+yaml" ->
                throw Refusals.other(
                        500,
                        "",
                        "failed to convert new object (/" + target.name() + "; autoscaling/v1, Kind=Scale) to proper "
                                + "version: request to convert CR to an invalid group/version: autoscaling/v1");
            case "application/json-patch+json", "application/merge-patch+json" ->
                writes.patch(exchange, scales.kind(), options);
            default -> throw Refusals.unsupportedMediaType(CustomObjects.PATCHES);
        };
    }

    private ObjectNode read(Target target) {
        Kind kind = target.kind();
        Stored stored = cluster.store().get(target.key());
        if (stored == null) {
            throw Refusals.notFound(kind, target.name());
        }
        return scales.of(kind, cluster.documents().tree(stored));
    }
}
