package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A Role or ClusterRole in the order of kubectl: one line a resource with all that may be done to it. */
final class RoleSections {
    private final Page page;

    RoleSections(Page page) {
        this.page = page;
    }

    /** What may be done to this; a rule has either a resource or a URL. */
    private record Target(String group, String resource, String name, String url) {
        String told() {
            int slash = resource.indexOf('/');
            String whole = slash < 0 ? resource : resource.substring(0, slash);
            String part = slash < 0 ? "" : resource.substring(slash);
            return group.isEmpty() ? resource : whole + "." + group + part;
        }
    }

    private record Line(Target target, List<String> verbs) {
        /** The order kubectl prints them in: by what may be done first. */
        String order() {
            return "Verbs:" + verbs + ",APIGroups:[" + target.group + "],Resources:[" + target.resource
                    + "],ResourceNames:[" + target.name + "],NonResourceURLs:[" + target.url + "]";
        }

        String told() {
            return target.told() + "\t[" + target.url + "]\t[" + target.name + "]\t[" + String.join(" ", verbs) + "]";
        }
    }

    void tell(JsonNode role) {
        page.name(role, false);
        page.labels(role);
        page.annotations(role);
        page.line(0, "PolicyRule:");
        page.line(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs");
        page.line(1, "---------\t-----------------\t--------------\t-----");
        lines(role.path("rules")).stream()
                .sorted(Comparator.comparing(line -> line.order().replace(", ", " ")))
                .forEach(line -> page.line(1, line.told()));
    }

    private static List<Line> lines(JsonNode rules) {
        Map<Target, Set<String>> verbs = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (JsonNode rule : rules) {
            for (String group : Json.texts(rule.path("apiGroups"))) {
                for (String resource : Json.texts(rule.path("resources"))) {
                    names(rule)
                            .forEach(name -> verbs.computeIfAbsent(
                                            new Target(group, resource, name, ""), target -> new LinkedHashSet<>())
                                    .addAll(Json.texts(rule.path("verbs"))));
                }
            }
            for (String url : Json.texts(rule.path("nonResourceURLs"))) {
                Json.texts(rule.path("verbs"))
                        .forEach(verb -> lines.add(new Line(new Target("", "", "", url), List.of(verb))));
            }
        }
        verbs.forEach((target, all) -> lines.add(new Line(target, List.copyOf(all))));
        return lines;
    }

    private static List<String> names(JsonNode rule) {
        List<String> names = Json.texts(rule.path("resourceNames"));
        return names.isEmpty() ? List.of("") : names;
    }
}
