package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.DeleteOptions;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is done to a pod by creating something below it: an eviction, a binding. Any thread. */
final class PodEndpoints {
    private final Cluster cluster;
    private final Answers answers;
    private final Bodies bodies;

    PodEndpoints(Cluster cluster, Answers answers, Bodies bodies) {
        this.cluster = cluster;
        this.answers = answers;
        this.bodies = bodies;
    }

    void evict(ResourceRequest request) throws IOException {
        Target target = request.target();
        request.allow("create");
        WriteOptions options = WriteEndpoint.options(request.exchange(), "CreateOptions");
        ObjectNode eviction = body(request.exchange());
        requireName(eviction, target, "Eviction");
        DeleteOptions deletion = DeleteOptions.of(eviction.path("deleteOptions"));
        cluster.evictions().evict(target.namespace(), target.name(), deletion.dry(options.isDryRun()));
        success(request.exchange());
    }

    void bind(ResourceRequest request) throws IOException {
        Target target = request.target();
        request.allow("create");
        WriteOptions options = WriteEndpoint.options(request.exchange(), "CreateOptions");
        ObjectNode binding = body(request.exchange());
        requireName(binding, target, "Binding");
        List<FieldProblem> problems = problems(binding.path("target"));
        if (!problems.isEmpty()) {
            // The server forgets to give this refusal a code of its own.
            throw Refusals.other(500, "", Refusals.sentence(problems));
        }
        String node = binding.path("target").path("name").asString("");
        cluster.pods().bind(target.namespace(), target.name(), node, options);
        success(request.exchange());
    }

    private static List<FieldProblem> problems(JsonNode target) {
        List<FieldProblem> problems = new ArrayList<>();
        String kind = target.path("kind").asString("");
        if (!kind.isEmpty() && !kind.equals("Node")) {
            problems.add(FieldProblem.notSupported("target.kind", '"' + kind + '"', List.of("Node", "<empty>")));
        }
        if (target.path("name").asString("").isEmpty()) {
            problems.add(FieldProblem.required("target.name", ""));
        }
        return problems;
    }

    private static void requireName(ObjectNode body, Target target, String kind) {
        if (!body.path("metadata").path("name").asString("").equals(target.name())) {
            throw Refusals.badRequest("name in URL does not match name in " + kind + " object");
        }
    }

    private ObjectNode body(Exchange exchange) throws IOException {
        if (bodies.tree(bodies.bytes(exchange)) instanceof ObjectNode object) {
            return object;
        }
        throw Refusals.badRequest("the body must be an object");
    }

    private void success(Exchange exchange) throws IOException {
        ObjectNode status = cluster.documents().mapper().createObjectNode();
        status.put("kind", "Status").put("apiVersion", "v1").putObject("metadata");
        status.put("status", "Success").put("code", 201);
        answers.json(exchange, 201, status);
    }
}
