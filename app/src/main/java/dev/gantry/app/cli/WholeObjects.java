package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code get -o yaml}: the server's whole objects of one cluster, as kubectl prints them. Blocks; one thread. */
final class WholeObjects {
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final Console console;
    private final Wanted wanted;

    WholeObjects(Console console, Wanted wanted) {
        this.console = console;
        this.wanted = wanted;
    }

    /**
     * What was asked for.
     *
     * @param words KIND, KIND,KIND or KIND/NAME, and names behind one without a slash
     * @param namespace empty where none was given
     */
    record Wanted(
            List<String> words, String namespace, boolean allNamespaces, String selector, boolean showManagedFields) {
        List<Target> targets() throws UsageProblem {
            List<Target> targets = new ArrayList<>();
            if (words.getFirst().indexOf('/') >= 0) {
                for (String word : words) {
                    targets.add(slashed(word));
                }
            } else {
                List<String> names = words.size() == 1 ? List.of("") : words.subList(1, words.size());
                for (String kind : words.getFirst().split(",")) {
                    names.forEach(name -> targets.add(new Target(kind, name)));
                }
            }
            check(targets);
            return targets;
        }

        private static Target slashed(String word) throws UsageProblem {
            int slash = word.indexOf('/');
            if (slash < 1 || slash == word.length() - 1) {
                throw new UsageProblem("\"" + word + "\" is no KIND/NAME; where one word has a slash, all need one");
            }
            return new Target(word.substring(0, slash), word.substring(slash + 1));
        }

        private void check(List<Target> targets) throws UsageProblem {
            for (Target target : targets) {
                if (target.kind().isEmpty() || target.name().indexOf('/') >= 0) {
                    throw new UsageProblem("write for example: gantry get pods -o yaml, gantry get pod NAME -o yaml"
                            + " or gantry get deploy/NAME svc/NAME -o yaml");
                }
                if (!target.name().isEmpty() && !selector.isEmpty()) {
                    throw new UsageProblem("a name leaves nothing to select; leave out " + target.name() + " or -l");
                }
                if (!target.name().isEmpty() && allNamespaces) {
                    throw new UsageProblem("an object is in one namespace; give -n NAMESPACE instead of -A");
                }
            }
        }
    }

    /** One object, or all of a kind where the name is empty. */
    record Target(String kind, String name) {}

    /** The exit code; what is there is printed even where something else is not. */
    int print(Cluster cluster, ObjectReader reader) throws UsageProblem {
        List<Target> targets = wanted.targets();
        List<Map<String, Object>> objects = new ArrayList<>();
        ExitCode code = ExitCode.DONE;
        try {
            for (Target target : targets) {
                if (target.name().isEmpty()) {
                    objects.addAll(all(target.kind(), reader));
                } else if (!one(target, cluster, reader, objects)) {
                    code = ExitCode.NEGATIVE;
                }
            }
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        }
        boolean isOne = targets.size() == 1 && !targets.getFirst().name().isEmpty();
        if (!isOne && (code == ExitCode.DONE || !objects.isEmpty())) {
            console.out().print(YamlText.of(list(objects)));
        } else if (isOne && !objects.isEmpty()) {
            console.out().print(YamlText.of(objects.getFirst()));
        }
        return code.code();
    }

    private boolean one(Target target, Cluster cluster, ObjectReader reader, List<Map<String, Object>> into)
            throws ClusterFailure {
        String namespace = Defaults.namespace(wanted.namespace(), cluster);
        Optional<String> json = reader.json(target.kind(), new NamespacedName(namespace, target.name()));
        if (json.isEmpty()) {
            console.say(cluster.name() + ": there is no " + target.kind() + " called " + target.name()
                    + ". Check the name and, where its kind has one, the namespace: -n is " + namespace + ".");
            return false;
        }
        into.add(shown(JsonMapper.shared().readValue(json.get(), OBJECT)));
        return true;
    }

    private List<Map<String, Object>> all(String kind, ObjectReader reader) throws ClusterFailure {
        List<Map<String, Object>> objects = new ArrayList<>();
        String namespace = wanted.allNamespaces() ? "" : wanted.namespace();
        for (String page : reader.jsonLists(new JsonQuery(kind, namespace, wanted.selector(), ""))) {
            Map<String, Object> list = JsonMapper.shared().readValue(page, OBJECT);
            if (list.get("items") instanceof List<?> items) {
                items.forEach(item -> objects.add(shown(item(item, list))));
            }
        }
        return objects;
    }

    /** Within a list servers leave out what kind the items are of. */
    private static Map<String, Object> item(Object item, Map<String, Object> list) {
        Map<String, Object> object = fields(item);
        object.putIfAbsent("apiVersion", String.valueOf(list.get("apiVersion")));
        object.putIfAbsent("kind", String.valueOf(list.get("kind")).replaceFirst("List$", ""));
        return object;
    }

    private Map<String, Object> shown(Map<String, Object> object) {
        if (!wanted.showManagedFields() && object.get("metadata") instanceof Map<?, ?> metadata) {
            metadata.remove("managedFields");
        }
        return object;
    }

    private static Map<String, Object> fields(Object object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        return fields;
    }

    private static Map<String, Object> list(List<Map<String, Object>> items) {
        return Map.of("apiVersion", "v1", "items", items, "kind", "List", "metadata", Map.of("resourceVersion", ""));
    }
}
