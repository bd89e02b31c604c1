package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers who may do what: reviews of access, of the asker's own or of somebody else's. Nothing is kept. Any thread.
 */
final class ReviewEndpoint implements SubresourceEndpoint {
    private final Bodies bodies;
    private final Answers answers;
    private final Authorizer authorizer;

    ReviewEndpoint(Bodies bodies, Answers answers, Authorizer authorizer) {
        this.bodies = bodies;
        this.answers = answers;
        this.authorizer = authorizer;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        Kind kind = request.target().kind();
        if (!request.verb().equals("create")) {
            throw Refusals.methodNotAllowed();
        }
        ObjectNode review = bodies.object(request.exchange(), kind);
        JsonNode spec = review.path("spec");
        boolean isOwn = kind.kind().startsWith("Self");
        User user = isOwn ? request.user() : asked(spec);
        boolean isAllowed = authorizer.allows(user, attributes(kind, spec));
        if (!review.has("metadata")) {
            review.putObject("metadata");
        }
        review.putObject("status").put("allowed", isAllowed);
        answers.json(request.exchange(), 201, review);
    }

    private static User asked(JsonNode spec) {
        List<String> groups = new ArrayList<>();
        spec.path("groups").forEach(group -> groups.add(group.asString()));
        return new User(spec.path("user").asString(""), groups);
    }

    private static Attributes attributes(Kind kind, JsonNode spec) {
        JsonNode resource = spec.path("resourceAttributes");
        JsonNode path = spec.path("nonResourceAttributes");
        if (resource.isObject() == path.isObject()) {
            throw Refusals.invalid(
                    kind,
                    "",
                    List.of(FieldProblem.invalid(
                            "spec.resourceAttributes",
                            resource.isObject() ? resource.toString() : "null",
                            resource.isObject()
                                    ? "cannot be specified in combination with nonResourceAttributes"
                                    : "exactly one of nonResourceAttributes or resourceAttributes must be specified")));
        }
        if (path.isObject()) {
            return Attributes.ofPath(text(path, "verb"), text(path, "path"));
        }
        return new Attributes(
                text(resource, "verb"),
                text(resource, "group"),
                text(resource, "resource"),
                text(resource, "subresource"),
                text(resource, "namespace"),
                text(resource, "name"),
                "");
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
