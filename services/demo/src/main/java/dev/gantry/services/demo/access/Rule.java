package dev.gantry.services.demo.access;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One rule of a role: these verbs on these resources, or on these paths. Immutable; any thread.
 *
 * @param resources such as {@code pods}, {@code pods/log}, a star for all, a star and {@code /scale} for one
 *     subresource of all
 * @param names of objects; empty for all
 * @param paths that name no resource, with a star at the end for all below
 */
record Rule(List<String> verbs, List<String> groups, List<String> resources, List<String> names, List<String> paths) {
    private static final String ALL = "*";

    static List<Rule> of(Iterable<JsonNode> rules) {
        List<Rule> all = new ArrayList<>();
        for (JsonNode rule : rules) {
            all.add(new Rule(
                    texts(rule, "verbs"),
                    texts(rule, "apiGroups"),
                    texts(rule, "resources"),
                    texts(rule, "resourceNames"),
                    texts(rule, "nonResourceURLs")));
        }
        return all;
    }

    private static List<String> texts(JsonNode rule, String field) {
        List<String> texts = new ArrayList<>();
        rule.path(field).forEach(one -> texts.add(one.asString("")));
        return List.copyOf(texts);
    }

    boolean allows(Attributes wanted) {
        if (!isAmong(verbs, wanted.verb())) {
            return false;
        }
        if (wanted.isPath()) {
            return paths.stream().anyMatch(path -> coversPath(path, wanted.path()));
        }
        return isAmong(groups, wanted.group())
                && coversResource(wanted)
                && (names.isEmpty() || names.contains(wanted.name()));
    }

    Rule withVerbs(List<String> others) {
        return new Rule(others, groups, resources, names, paths);
    }

    /** The rule as rules of one verb on one thing each. */
    List<Rule> parts() {
        List<Rule> parts = new ArrayList<>();
        for (String group : groups) {
            for (String resource : resources) {
                for (String verb : verbs) {
                    Rule part = new Rule(List.of(verb), List.of(group), List.of(resource), List.of(), List.of());
                    if (names.isEmpty()) {
                        parts.add(part);
                    }
                    names.forEach(name ->
                            parts.add(new Rule(part.verbs, part.groups, part.resources, List.of(name), List.of())));
                }
            }
        }
        for (String path : paths) {
            verbs.forEach(verb -> parts.add(new Rule(List.of(verb), List.of(), List.of(), List.of(), List.of(path))));
        }
        return parts;
    }

    /** Whether the rule allows all that a part of another does. */
    boolean covers(Rule part) {
        return hasAll(verbs, part.verbs)
                && hasAll(groups, part.groups)
                && part.resources.stream().allMatch(this::hasResource)
                && (names.isEmpty() || !part.names.isEmpty() && names.containsAll(part.names))
                && part.paths.stream().allMatch(path -> paths.stream().anyMatch(own -> coversPath(own, path)));
    }

    private static boolean hasAll(List<String> values, List<String> wanted) {
        return values.contains(ALL) || values.containsAll(wanted);
    }

    private boolean hasResource(String resource) {
        int slash = resource.indexOf('/');
        return isAmong(resources, resource) || slash > 0 && resources.contains(ALL + resource.substring(slash));
    }

    private boolean coversResource(Attributes wanted) {
        String whole = wanted.qualifiedResource();
        boolean isOfAnyParent = !wanted.subresource().isEmpty() && resources.contains(ALL + "/" + wanted.subresource());
        return isAmong(resources, whole) || isOfAnyParent;
    }

    private static boolean isAmong(List<String> values, String value) {
        return values.contains(ALL) || values.contains(value);
    }

    private static boolean coversPath(String pattern, String path) {
        return pattern.equals(ALL)
                || pattern.equals(path)
                || pattern.endsWith(ALL) && path.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
