package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every way a request is refused, with the code, reason, message and details of kube-apiserver 1.36 (apimachinery's
 * {@code api/errors}). Pure; any thread.
 */
public final class Refusals {
    private Refusals() {}

    public static ApiException notFound(Kind kind, String name) {
        return refuse(404, "NotFound", qualified(kind) + " \"" + name + "\" not found", named(kind, name));
    }

    /** Something that is no object: the resource is named as its server names it. */
    public static ApiException notFound(String group, String resource, String name) {
        ObjectNode details = node();
        details.put("name", name);
        details.put("group", group);
        details.put("kind", resource);
        return refuse(404, "NotFound", resource + "." + group + " \"" + name + "\" not found", details);
    }

    public static ApiException alreadyExists(Kind kind, String name) {
        return refuse(409, "AlreadyExists", qualified(kind) + " \"" + name + "\" already exists", named(kind, name));
    }

    public static ApiException modified(Kind kind, String name) {
        return conflict(
                kind,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    /** @param detail what follows {@code Operation cannot be fulfilled on …: } */
    public static ApiException conflict(Kind kind, String name, String detail) {
        return refuse(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + qualified(kind) + " \"" + name + "\": " + detail,
                named(kind, name));
    }

    /** @param subresource through which the object was to be changed */
    public static ApiException conflict(Kind kind, String subresource, String name, String detail) {
        ObjectNode details = named(kind, name);
        details.put("kind", kind.plural() + "/" + subresource);
        return refuse(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + qualified(kind) + "/" + subresource + " \"" + name + "\": "
                        + detail,
                details);
    }

    /** A precondition of a deletion that does not hold; the server names the kind where it means the resource. */
    public static ApiException unmetPrecondition(Kind kind, String name, String detail) {
        ObjectNode details = named(kind, name);
        details.put("kind", kind.kind());
        return refuse(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + kind.qualifiedName() + " \"" + name + "\": " + detail,
                details);
    }

    /** A conflict of field owners: server-side apply. */
    public static ApiException applyConflict(String message, List<FieldProblem> causes) {
        return refuse(409, "Conflict", message, withCauses(node(), causes));
    }

    public static ApiException invalid(Kind kind, String name, List<FieldProblem> problems) {
        return invalid(kind.group(), kind.kind(), name, problems);
    }

    /** Options of a request about an object that mean nothing, such as {@code PodLogOptions}. */
    public static ApiException invalidOptionsOf(String kind, String name, List<FieldProblem> problems) {
        return invalid("", kind, name, problems);
    }

    /** @param kind as the object says it, which need not be one that is served */
    public static ApiException invalid(String group, String kind, String name, List<FieldProblem> problems) {
        StringBuilder message = new StringBuilder(group.isEmpty() ? kind : kind + "." + group)
                .append(" \"")
                .append(name)
                .append("\" is invalid: ");
        message.append(sentence(problems));
        ObjectNode details = node();
        putUnlessEmpty(details, "name", name);
        putUnlessEmpty(details, "group", group);
        details.put("kind", kind);
        return refuse(422, "Invalid", message.toString(), withCauses(details, problems));
    }

    /** A review that asks nothing; the server forgets the name of its kind. */
    public static ApiException invalidReview(Kind kind, FieldProblem problem) {
        ObjectNode details = node();
        details.put("group", kind.group());
        return refuse(
                422,
                "Invalid",
                "." + kind.group() + " \"\" is invalid: " + sentence(List.of(problem)),
                withCauses(details, List.of(problem)));
    }

    /** All problems as one text: a problem told twice is two causes and one part of the sentence. */
    public static String sentence(List<FieldProblem> problems) {
        List<String> parts = problems.stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .distinct()
                .toList();
        return parts.size() > 1 ? parts.toString() : parts.getFirst();
    }

    /** Options of a delete that mean nothing. */
    public static ApiException invalidOptions(FieldProblem problem) {
        return invalidOptions("DeleteOptions", problem);
    }

    /** Options of a change that mean nothing. */
    public static ApiException invalidPatchOptions(FieldProblem problem) {
        return invalidOptions("PatchOptions", problem);
    }

    /** @param kind of the options: {@code ListOptions}, {@code DeleteOptions} … */
    public static ApiException invalidOptions(String kind, FieldProblem problem) {
        return invalidOptions(kind, List.of(problem));
    }

    /** @param kind of the options: {@code ListOptions}, {@code DeleteOptions} … */
    public static ApiException invalidOptions(String kind, List<FieldProblem> problems) {
        return invalid("meta.k8s.io", kind, "", problems);
    }

    /** A body that does not fit the type of its kind. */
    public static ApiException undecodable(Kind kind, String problem) {
        return badRequest(kind.kind() + " in version \"" + kind.version() + "\" cannot be handled as a " + kind.kind()
                + ": " + problem);
    }

    /** A patch whose result does not fit the type, with the patch or that result as Go prints it. */
    public static ApiException invalidPatch(String value, String problem) {
        FieldProblem cause = FieldProblem.invalid("patch", value, problem);
        return refuse(
                422, "Invalid", " \"\" is invalid: patch: " + cause.message(), withCauses(node(), List.of(cause)));
    }

    public static ApiException badRequest(String message) {
        return refuse(400, "BadRequest", message, null);
    }

    public static ApiException unauthorized() {
        return refuse(401, "Unauthorized", "Unauthorized", null);
    }

    public static ApiException forbidden(Kind kind, String name, String detail) {
        String subject = name.isEmpty() ? qualified(kind) : qualified(kind) + " \"" + name + "\"";
        return refuse(403, "Forbidden", subject + " is forbidden: " + detail, named(kind, name));
    }

    /** Something that may be no kind of the cluster. */
    public static ApiException forbidden(String group, String resource, String name, String detail) {
        ObjectNode details = node();
        putUnlessEmpty(details, "name", name);
        putUnlessEmpty(details, "group", group);
        details.put("kind", resource);
        String qualified = group.isEmpty() ? resource : resource + "." + group;
        return refuse(
                403,
                "Forbidden",
                (name.isEmpty() ? qualified : qualified + " \"" + name + "\"") + " is forbidden: " + detail,
                details);
    }

    public static ApiException forbiddenPath(String detail) {
        return refuse(403, "Forbidden", "forbidden: " + detail, node());
    }

    /** A path under a served group that names nothing. */
    public static ApiException noSuchResource() {
        return refuse(404, "NotFound", "the server could not find the requested resource", node());
    }

    public static ApiException methodNotAllowed() {
        return refuse(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource", node());
    }

    /** Whether objects of a kind follow from what the server serves, so that nobody else can write them. */
    public static boolean isMadeByServer(Kind kind) {
        return kind.group().equals("apiextensions.k8s.io") || kind.group().equals("apiregistration.k8s.io");
    }

    /** A write of what only the files of kinds can change. */
    public static ApiException madeByServer(Kind kind, String verb) {
        return refuse(
                405,
                "MethodNotAllowed",
                verb + " is not supported on " + kind
                        + ": this fleet serves the kinds it was started with; start it with --kinds FILE to add others",
                named(kind, ""));
    }

    /** The same of a custom kind, which tells what it does not do. */
    public static ApiException methodNotSupported(Kind kind, String verb) {
        return refuse(
                405,
                "MethodNotAllowed",
                verb + " is not supported on resources of kind \"" + qualified(kind) + "\"",
                named(kind, ""));
    }

    /** A custom object replaced by one that does not say which version it was made from. */
    public static ApiException unconditional(Kind kind, String name) {
        return invalid(
                kind.group(),
                kind.plural(),
                name,
                List.of(FieldProblem.invalid("metadata.resourceVersion", "0", "must be specified for an update")));
    }

    public static ApiException notAcceptable(String accepted) {
        return refuse(406, "NotAcceptable", "only the following media types are accepted: " + accepted, null);
    }

    /** An object that cannot be turned into what was asked for. */
    public static ApiException notOfThatForm(String message) {
        return refuse(406, "NotAcceptable", message, null);
    }

    /** An {@code Accept} header without any type the path has. */
    public static ApiException noRepresentation(String available) {
        return refuse(406, "NotAcceptable", "406: Not Acceptable\n\nAvailable representations: " + available, node());
    }

    /** A patch in a form there is none of. */
    public static ApiException unknownPatch() {
        return refuse(415, "UnsupportedMediaType", "415: Unsupported Media Type", node());
    }

    public static ApiException unsupportedMediaType(String supported) {
        return refuse(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: " + supported,
                null);
    }

    public static ApiException tooLarge(long limitBytes) {
        return refuse(413, "RequestEntityTooLarge", "Request entity too large: limit is " + limitBytes, null);
    }

    /** A request that is too large in another measure than bytes. */
    public static ApiException requestTooLarge(String detail) {
        return refuse(413, "RequestEntityTooLarge", "Request entity too large: " + detail, null);
    }

    /** A request that can be read but not followed, with nothing said of where. */
    public static ApiException unprocessable(String message) {
        return refuse(422, "Invalid", message, node());
    }

    /** A resource version the server no longer remembers, in a list or a watch. */
    public static ApiException expired(String message) {
        return refuse(410, "Expired", message, null);
    }

    /** A page whose snapshot is forgotten, with the token that goes on without it. */
    public static ApiException expiredPage(String message, String token) {
        ApiException expired = expired(message);
        ((ObjectNode) expired.status().path("metadata")).put("continue", token);
        return expired;
    }

    /** A resource version the server has not reached. */
    public static ApiException tooLargeVersion(long asked, long current) {
        ObjectNode details = withCauses(
                node(), List.of(new FieldProblem("", "ResourceVersionTooLarge", "Too large resource version")));
        details.put("retryAfterSeconds", 1);
        return refuse(
                504,
                "Timeout",
                "Timeout: Too large resource version: %d, current: %d".formatted(asked, current),
                details,
                1);
    }

    public static ApiException tooManyRequests(String message, int retryAfterSeconds) {
        ObjectNode details = node();
        if (retryAfterSeconds > 0) {
            details.put("retryAfterSeconds", retryAfterSeconds);
        }
        return refuse(429, "TooManyRequests", message, details, retryAfterSeconds);
    }

    /** A pod that a disruption budget protects. */
    public static ApiException disruptionBudget(String message, List<FieldProblem> causes, int retryAfterSeconds) {
        ObjectNode details = withCauses(node(), causes);
        if (retryAfterSeconds > 0) {
            details.put("retryAfterSeconds", retryAfterSeconds);
        }
        return refuse(429, "TooManyRequests", message, details, retryAfterSeconds);
    }

    public static ApiException internal(String message) {
        return refuse(
                500,
                "InternalError",
                "Internal error occurred: " + message,
                withCauses(node(), List.of(new FieldProblem("", "", message))));
    }

    /** Any other answer, such as those made on demand by faults; an empty reason is left out. */
    public static ApiException other(int code, String reason, String message) {
        return refuse(code, reason, message, null);
    }

    private static String qualified(Kind kind) {
        return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
    }

    private static ObjectNode named(Kind kind, String name) {
        ObjectNode details = node();
        putUnlessEmpty(details, "name", name);
        putUnlessEmpty(details, "group", kind.group());
        details.put("kind", kind.plural());
        return details;
    }

    private static ObjectNode withCauses(ObjectNode details, List<FieldProblem> problems) {
        ArrayNode causes = details.putArray("causes");
        for (FieldProblem problem : problems) {
            ObjectNode cause = causes.addObject();
            putUnlessEmpty(cause, "reason", problem.reason());
            cause.put("message", problem.message());
            putUnlessEmpty(cause, "field", problem.field());
        }
        return details;
    }

    private static void putUnlessEmpty(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ApiException refuse(int code, String reason, String message, @Nullable ObjectNode details) {
        return refuse(code, reason, message, details, 0);
    }

    private static ApiException refuse(
            int code, String reason, String message, @Nullable ObjectNode details, int retryAfterSeconds) {
        ObjectNode status = node();
        status.put("kind", "Status");
        status.put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure");
        status.put("message", message);
        putUnlessEmpty(status, "reason", reason);
        if (details != null) {
            status.set("details", details);
        }
        status.put("code", code);
        return new ApiException(status, retryAfterSeconds);
    }
}
