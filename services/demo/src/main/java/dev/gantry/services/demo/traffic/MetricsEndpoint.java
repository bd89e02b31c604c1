package dev.gantry.services.demo.traffic;

import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.http.Answers;
import dev.gantry.services.demo.http.Exchange;
import dev.gantry.services.demo.http.Format;
import dev.gantry.services.demo.http.ResourceRequest;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import dev.gantry.services.demo.kinds.Kind;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code metrics.k8s.io} as metrics-server does. Any thread. */
public final class MetricsEndpoint implements SubresourceEndpoint {
    private static final String ACCEPTED = "application/json";

    private final Readings readings;
    private final Answers answers;

    public MetricsEndpoint(Readings readings, Answers answers) {
        this.readings = readings;
        this.answers = answers;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException, InterruptedException {
        Exchange exchange = request.exchange();
        Target target = request.target();
        Kind kind = target.kind();
        Format format = Format.accepted(exchange.header("Accept"), false);
        if (format == null || format.encoding() != Format.Encoding.JSON) {
            throw Refusals.notAcceptable(ACCEPTED);
        }
        boolean isTable = format.view() == Format.View.TABLE;
        switch (request.verb()) {
            case "get" -> {
                ObjectNode one = get(target);
                answers.json(exchange, 200, isTable ? MetricsTable.of(List.of(one)) : one);
            }
            case "list" -> {
                LabelSelector labels = LabelSelector.parse(exchange.parameter("labelSelector"));
                FieldSelector fields = FieldSelector.parse(exchange.parameter("fieldSelector"), kind);
                List<ObjectNode> all = isOfPods(kind)
                        ? readings.pods(target.namespace(), labels, fields)
                        : readings.nodes(labels, fields);
                answers.json(exchange, 200, isTable ? MetricsTable.of(all) : Readings.list(kind, all));
            }
            default -> throw Refusals.methodNotAllowed();
        }
    }

    private static boolean isOfPods(Kind kind) {
        return kind.kind().equals("PodMetrics");
    }

    private ObjectNode get(Target target) throws InterruptedException {
        boolean isPod = isOfPods(target.kind());
        @Nullable
        ObjectNode one = isPod ? readings.pod(target.namespace(), target.name()) : readings.node(target.name());
        if (one == null) {
            String name = isPod ? target.namespace() + "/" + target.name() : target.name();
            throw Refusals.notFound(target.kind().group(), isPod ? "podmetrics" : "nodemetrics", name);
        }
        return one;
    }
}
