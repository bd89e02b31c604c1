package dev.gantry.app.cli.logs;

import dev.gantry.app.cli.describe.Related;
import dev.gantry.app.cli.describe.Selectors;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.LogProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Finds the containers whose logs are meant. Blocks; one thread. */
public final class LogSearch {
    private final Related related;
    private final String namespace;
    private final Wanted wanted;
    private final Consumer<String> say;

    /** @param say takes what a person should know of the choice, one sentence at a time */
    public LogSearch(Related related, String namespace, Wanted wanted, Consumer<String> say) {
        this.related = related;
        this.namespace = namespace;
        this.wanted = wanted;
        this.say = say;
    }

    /**
     * What was asked for.
     *
     * @param target {@code POD} or {@code KIND/NAME}, empty with a selector
     * @param selector as kubectl's {@code -l}, empty with a target
     * @param container empty for the default one
     * @param everyContainer instead of one
     */
    public record Wanted(String target, String selector, String container, boolean everyContainer) {}

    /** In the server's order; empty, and said so, where a selector fits no pod. */
    public List<LogSource> find() throws ClusterFailure {
        List<LogSource> sources = new ArrayList<>();
        for (JsonNode pod : pods()) {
            Containers containers = new Containers(pod);
            NamespacedName at =
                    new NamespacedName(namespace, pod.at("/metadata/name").asString(""));
            for (String container : wanted.everyContainer() ? containers.all() : List.of(one(containers, at))) {
                sources.add(new LogSource(at, container));
            }
        }
        return sources;
    }

    private List<JsonNode> pods() throws ClusterFailure {
        if (!wanted.selector().isEmpty()) {
            List<JsonNode> pods = related.list(new JsonQuery("pods", namespace, wanted.selector(), ""));
            if (pods.isEmpty()) {
                say.accept("no pods in " + namespace + " have the labels " + wanted.selector()
                        + ". Check the selector, or name another namespace with -n.");
            }
            return pods;
        }
        int slash = wanted.target().indexOf('/');
        String kind = slash < 0 ? "pods" : wanted.target().substring(0, slash);
        JsonNode object = named(kind, wanted.target().substring(slash + 1));
        return object.path("kind").asString("").equals("Pod") ? List.of(object) : List.of(best(object));
    }

    private JsonNode named(String kind, String name) throws ClusterFailure {
        Optional<JsonNode> object = related.one(kind, new NamespacedName(namespace, name));
        return object.orElseThrow(
                () -> new ClusterFailure(Sort.NOT_FOUND, new LogProblem.NotThere(kind, name, namespace)));
    }

    private JsonNode best(JsonNode owner) throws ClusterFailure {
        JsonNode selector = owner.path("spec").path("selector");
        boolean plain = !selector.has("matchLabels") && !selector.has("matchExpressions");
        String labels = plain ? Selectors.ofMap(selector) : Selectors.of(selector);
        if (labels.isEmpty()) {
            throw new ClusterFailure(Sort.REFUSED, new LogProblem.WithoutPods(wanted.target()));
        }
        List<JsonNode> pods = related.list(new JsonQuery("pods", namespace, labels, ""));
        JsonNode best = pods.stream()
                .min(PodChoice.ORDER)
                .orElseThrow(() -> new ClusterFailure(Sort.NOT_FOUND, new LogProblem.NoPodsNow(wanted.target())));
        if (pods.size() > 1) {
            say.accept("found " + pods.size() + " pods, using pod/"
                    + best.at("/metadata/name").asString(""));
        }
        return best;
    }

    private String one(Containers containers, NamespacedName pod) throws ClusterFailure {
        String named = wanted.container().isEmpty() ? preset(containers, pod) : wanted.container();
        if (!containers.all().contains(named)) {
            throw new ClusterFailure(
                    Sort.REFUSED, new LogProblem.NoSuchContainer(named, pod.name(), containers.told()));
        }
        return named;
    }

    private String preset(Containers containers, NamespacedName pod) {
        if (!containers.chosen().isEmpty()) {
            return containers.chosen();
        }
        if (!containers.wanted().isEmpty()) {
            say.accept("default container name \"" + containers.wanted() + "\" not found in pod " + pod.name());
        }
        if (containers.all().size() > 1) {
            say.accept("defaulted container \"" + containers.first() + "\" out of: " + containers.told());
        }
        return containers.first();
    }
}
