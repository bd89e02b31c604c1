package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import java.util.List;
import java.util.Locale;

/**
 * A request about a resource, once it is known what and whose it is. One thread.
 *
 * @param verb as authorization names it: {@code list}, {@code deletecollection} …
 */
public record ResourceRequest(Exchange exchange, Target target, String verb, User user, ApiPath path) {
    /** @throws dev.gantry.services.demo.api.ApiException 405 where another verb than these is asked for */
    public void allow(String... verbs) {
        if (!List.of(verbs).contains(verb)) {
            throw Refusals.methodNotAllowed();
        }
    }

    /** The same by somebody else. */
    ResourceRequest by(User other) {
        return new ResourceRequest(exchange, target, verb, other, path);
    }

    Attributes attributes() {
        // A namespace itself is asked for as something within it.
        boolean isNamespace = target.kind().qualifiedName().equals("Namespace");
        return new Attributes(
                verb,
                target.kind().group(),
                target.kind().plural(),
                target.subresource(),
                isNamespace ? target.name() : target.namespace(),
                target.name().isEmpty() ? selectedName() : target.name(),
                "");
    }

    /** Who lists or watches one object by its name asks for no more than that. */
    private String selectedName() {
        if (exchange.method().equals("POST")) {
            return "";
        }
        for (String term : exchange.parameter("fieldSelector").split(",")) {
            if (term.startsWith("metadata.name=")) {
                return term.substring("metadata.name=".length()).replaceFirst("^=", "");
            }
        }
        return "";
    }

    /** The verb of a method (apiserver's {@code request/requestinfo.go}). */
    static String verb(Exchange exchange, ApiPath path) {
        boolean hasName = !path.name().isEmpty();
        return switch (exchange.method()) {
            case "GET" -> {
                if (path.isWatch() || !hasName && exchange.flag("watch")) {
                    yield "watch";
                }
                yield hasName ? "get" : "list";
            }
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            case "DELETE" -> hasName ? "delete" : "deletecollection";
            default -> exchange.method().toLowerCase(Locale.ROOT);
        };
    }
}
