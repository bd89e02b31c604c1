package dev.gantry.app.cli;

import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which clusters a command is about. Pure. */
final class Selection {
    private Selection() {}

    /** @throws UsageProblem with a sentence that says what to give instead */
    static List<Cluster> of(CommonOptions options, ClusterAccess access) throws UsageProblem {
        List<Cluster> all = access.clusters();
        if (all.isEmpty()) {
            throw new UsageProblem(noClusters(options, access));
        }
        if (options.allContexts()) {
            return all;
        }
        if (!options.contexts().isEmpty()) {
            List<Cluster> chosen = new ArrayList<>();
            for (String name : options.contexts()) {
                chosen.add(named(name, all));
            }
            return List.copyOf(chosen);
        }
        String current = access.current().orElse("");
        if (!current.isEmpty()) {
            return List.of(named(current, all));
        }
        if (all.size() == 1) {
            return all;
        }
        throw new UsageProblem(
                "the kubeconfig names no current context; give --context NAME or --all-contexts. There are: "
                        + names(all));
    }

    /**
     * The one cluster of a command that is about no more.
     *
     * @param why it is, in a sentence that begins the refusal
     */
    static Cluster one(CommonOptions options, ClusterAccess access, String why) throws UsageProblem {
        List<Cluster> clusters = of(options, access);
        if (clusters.size() != 1) {
            throw new UsageProblem(why + "; give one --context");
        }
        return clusters.getFirst();
    }

    private static Cluster named(String name, List<Cluster> all) throws UsageProblem {
        for (Cluster cluster : all) {
            if (cluster.context().equals(name) || cluster.name().equals(name)) {
                return cluster;
            }
        }
        throw new UsageProblem("there is no context " + name + ". There are: " + names(all));
    }

    private static String noClusters(CommonOptions options, ClusterAccess access) {
        String said = access.problems().stream().map(English::of).collect(Collectors.joining(" "));
        if (!said.isEmpty()) {
            return said;
        }
        return options.kubeconfig()
                .map(file -> file + " holds no contexts; give another --kubeconfig FILE")
                .orElse("no contexts were found in KUBECONFIG or ~/.kube/config; give --kubeconfig FILE");
    }

    private static String names(List<Cluster> all) {
        return all.stream().map(Cluster::context).collect(Collectors.joining(", "));
    }
}
