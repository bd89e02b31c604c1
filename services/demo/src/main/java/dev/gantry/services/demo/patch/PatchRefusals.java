package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import tools.jackson.databind.JsonNode;

/** Answers to patches that cannot be applied. Pure; any thread. */
final class PatchRefusals {
    private PatchRefusals() {}

    /** The server hides why: every operation that does not apply is answered with the same sentence. */
    static ApiException doesNotApply() {
        return Refusals.unprocessable("the server rejected our request due to an error in our request");
    }

    /** What kube-apiserver answers where an error has no status of its own. */
    static ApiException unnamed(String message) {
        return Refusals.other(500, "", message);
    }

    static ApiException undecodable(String goType, JsonNode found) {
        return Refusals.badRequest("error decoding patch: " + cannotUnmarshal(goType, found));
    }

    static String cannotUnmarshal(String goType, JsonNode found) {
        return "json: cannot unmarshal " + kindOf(found) + " into Go " + goType;
    }

    /** As Go's JSON package calls a value. */
    private static String kindOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "bool";
            case NULL, MISSING -> "null";
        };
    }
}
