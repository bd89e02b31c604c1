package dev.gantry.services.demo.proto;

import tools.jackson.databind.JsonNode;

/** A tree that is not of the type it should be written as. Tells the path of the field. */
final class TreeMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String problem;

    private TreeMismatch(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    static TreeMismatch expected(String what, JsonNode got) {
        return new TreeMismatch("", "expected " + what + ", got " + got.getNodeType());
    }

    static TreeMismatch malformed(String what, String text) {
        return new TreeMismatch("", "expected " + what + ", got \"" + text + "\"");
    }

    TreeMismatch within(String field) {
        return new TreeMismatch(path.isEmpty() ? field : field + "." + path, problem);
    }
}
