package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.Authorizer.Held;
import dev.gantry.services.demo.access.Decision;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers who asks and who may do what: reviews of users, access and rules. Nothing is kept. Any thread. */
final class ReviewEndpoint implements SubresourceEndpoint {
    /** Whom tokens are for. */
    private static final String AUDIENCE = "https://kubernetes.default.svc";

    private final Bodies bodies;
    private final Answers answers;
    private final Authorizer authorizer;
    private final Tokens tokens;

    ReviewEndpoint(Bodies bodies, Answers answers, Authorizer authorizer, Tokens tokens) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.answers = answers;
        this.authorizer = authorizer;
    }

    @Override
    public void handle(ResourceRequest request) throws IOException {
        Kind kind = request.target().kind();
        request.allow("create");
        ObjectNode review = bodies.object(request.exchange(), kind);
        JsonNode spec = review.path("spec");
        if (!review.has("metadata")) {
            review.putObject("metadata");
        }
        switch (kind.kind()) {
            case "TokenReview" -> token(review);
            case "LocalSubjectAccessReview" -> {
                requireNamespace(review, request.target());
                access(review, asked(kind, spec), attributes(kind, spec));
            }
            case "SelfSubjectReview" -> userInfo(review, request.user());
            case "SelfSubjectRulesReview" -> rules(review, request.user());
            case "SelfSubjectAccessReview" -> access(review, request.user(), attributes(kind, spec));
            default -> access(review, asked(kind, spec), attributes(kind, spec));
        }
        answers.json(request.exchange(), 201, review);
    }

    private void access(ObjectNode review, User user, Attributes attributes) {
        Decision decision = authorizer.decide(user, attributes);
        ObjectNode status = review.putObject("status").put("allowed", decision.isAllowed());
        if (!decision.reason().isEmpty()) {
            status.put("reason", decision.reason());
        }
    }

    private static void userInfo(ObjectNode review, User user) {
        tell(user, review.putObject("status").putObject("userInfo"));
    }

    private static void tell(User user, ObjectNode info) {
        info.put("username", user.name());
        ArrayNode groups = info.putArray("groups");
        user.groups().forEach(groups::add);
    }

    private void token(ObjectNode review) {
        JsonNode spec = review.path("spec");
        String token = text(spec, "token");
        if (token.isEmpty()) {
            throw Refusals.badRequest("token is required for TokenReview in authentication");
        }
        User user = tokens.user(token);
        boolean isMeant = spec.path("audiences").isEmpty()
                || spec.path("audiences")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(AUDIENCE));
        ObjectNode status = review.putObject("status");
        if (user == null || !isMeant) {
            status.putObject("user");
            status.put("error", "invalid bearer token");
            return;
        }
        status.put("authenticated", true);
        tell(Authentication.authenticated(user), status.putObject("user"));
        status.putArray("audiences").add(AUDIENCE);
    }

    /** What is asked in a namespace is asked of it. */
    private static void requireNamespace(ObjectNode review, Target target) {
        String given = review.path("metadata").path("namespace").asString("");
        if (!given.isEmpty() && !given.equals(target.namespace())) {
            throw Refusals.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        ((ObjectNode) review.withObject("/metadata")).put("namespace", target.namespace());
        JsonNode spec = review.path("spec");
        JsonNode path = spec.path("nonResourceAttributes");
        if (path.isObject()) {
            throw Refusals.invalidReview(
                    target.kind(),
                    FieldProblem.invalid(
                            "spec.nonResourceAttributes", told(path), "disallowed on this kind of request"));
        }
        String asked = text(spec.path("resourceAttributes"), "namespace");
        if (!asked.equals(target.namespace())) {
            throw Refusals.invalidReview(
                    target.kind(),
                    FieldProblem.invalid(
                            "spec.resourceAttributes.namespace", "\"" + asked + "\"", "must match metadata.namespace"));
        }
    }

    private static String told(JsonNode path) {
        return "{\"Path\":\"" + text(path, "path") + "\",\"Verb\":\"" + text(path, "verb") + "\"}";
    }

    private void rules(ObjectNode review, User user) {
        String namespace = review.path("spec").path("namespace").asString("");
        if (namespace.isEmpty()) {
            throw Refusals.badRequest("no namespace on request");
        }
        review.putObject("spec");
        ObjectNode status = review.putObject("status");
        ArrayNode resources = status.putArray("resourceRules");
        ArrayNode paths = status.putArray("nonResourceRules");
        Held held = authorizer.rules(user, namespace);
        for (JsonNode rule : held.rules()) {
            if (!rule.path("resources").isEmpty()) {
                copy(rule, resources.addObject(), "verbs", "apiGroups", "resources", "resourceNames");
            }
            if (!rule.path("nonResourceURLs").isEmpty()) {
                copy(rule, paths.addObject(), "verbs", "nonResourceURLs");
            }
        }
        status.put("incomplete", false);
        if (!held.problem().isEmpty()) {
            status.put("evaluationError", held.problem());
        }
    }

    private static void copy(JsonNode rule, ObjectNode into, String... fields) {
        for (String field : fields) {
            if (!rule.path(field).isEmpty()) {
                into.set(field, rule.path(field));
            }
        }
    }

    private static User asked(Kind kind, JsonNode spec) {
        if (spec.path("user").asString("").isEmpty() && spec.path("groups").isEmpty()) {
            throw Refusals.invalidReview(
                    kind, FieldProblem.invalid("spec.user", "\"\"", "at least one of user or group must be specified"));
        }
        List<String> groups = new ArrayList<>();
        spec.path("groups").forEach(group -> groups.add(group.asString()));
        return new User(spec.path("user").asString(""), groups);
    }

    private static Attributes attributes(Kind kind, JsonNode spec) {
        JsonNode resource = spec.path("resourceAttributes");
        JsonNode path = spec.path("nonResourceAttributes");
        if (resource.isObject() == path.isObject()) {
            throw Refusals.invalidReview(
                    kind,
                    resource.isObject()
                            ? FieldProblem.invalid(
                                    "spec.nonResourceAttributes",
                                    told(path),
                                    "cannot be specified in combination with resourceAttributes")
                            : FieldProblem.invalid(
                                    "spec.resourceAttributes",
                                    "null",
                                    "exactly one of nonResourceAttributes or resourceAttributes must be specified"));
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
