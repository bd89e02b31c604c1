package dev.gantry.app.cli;

import dev.gantry.app.cli.Asking.Reply;
import dev.gantry.app.cli.output.RowWriter;
import dev.gantry.app.cli.report.ClusterRow;
import dev.gantry.app.cli.report.Clusters;
import dev.gantry.app.cli.report.Gettable;
import dev.gantry.app.cli.report.Gettables;
import dev.gantry.app.cli.report.Query;
import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.Selector;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gantry get RESOURCE}: lists once, or lists and then follows with {@code --watch}. */
@Command(
        name = "get",
        description = "Print clusters, pods, nodes, apps or events; with -o yaml the whole objects of any kind.",
        footer = {
            "",
            "gantry get KIND[,KIND] [NAME...] -o yaml and KIND/NAME... print what the server has, as kubectl does.",
            "Exit codes: 0 done; 1 rights are missing for what was asked, in all of a cluster or in the namespace;",
            "2 wrong usage; 3 a cluster could not be reached or let nobody in. The others still answer; of 1 and 3, 3 wins.",
            "get clusters tells of missing rights in MESSAGE, and exits with 0 or 3.",
            "The filter language is explained by: gantry help filter"
        })
final class GetCommand implements Callable<Integer> {
    private final ClusterAccess.Opener opener;
    private final Console console;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Parameters(
            index = "0",
            paramLabel = "RESOURCE",
            description = "clusters, pods, nodes, apps or events; for -o yaml any kind the server knows, or KIND/NAME")
    private String resource = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME", description = "For -o yaml only.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "table (default), json, csv or yaml")
    private GetFormat output = GetFormat.table;

    @Option(names = "--show-managed-fields", description = "With -o yaml: who owns which field, too.")
    private boolean showManagedFields;

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: all namespaces; the context's for objects that are named.")
    private String namespace = "";

    @Option(
            names = {"-A", "--all-namespaces"},
            hidden = true)
    private boolean allNamespaces;

    @Option(
            names = {"-l", "--selector"},
            description = "A label selector, as kubectl's.")
    private String selector = "";

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description = "A filter, as in the window. See: gantry help filter")
    private String filter = "";

    @Option(
            names = {"-w", "--watch"},
            description = "Print what is there, then each row as it changes, until interrupted.")
    private boolean watch;

    GetCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, InterruptedException {
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            if (!access.clusters().isEmpty()) { // else they are the very reason for the refusal below
                access.problems().forEach(problem -> console.say(English.of(problem)));
            }
            if (output.isWholeObjects()) {
                return wholeObjects(access);
            }
            checkRows();
            if (Clusters.NAMES.contains(resource)) {
                return clusters(access);
            }
            Gettable<?> gettable = Gettables.named(resource.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new UsageProblem("gantry cannot get \"" + resource
                            + "\"; it can get clusters, pods, nodes, apps and events,"
                            + " and other kinds with -o yaml"));
            return get(gettable, access);
        }
    }

    private void checkRows() throws UsageProblem {
        if (!names.isEmpty() || resource.indexOf('/') >= 0) {
            throw new UsageProblem("names are taken with -o yaml only; narrow rows down with --filter 'name:TEXT'");
        }
        if (showManagedFields) {
            throw new UsageProblem("--show-managed-fields is for -o yaml");
        }
    }

    private int wholeObjects(ClusterAccess access) throws UsageProblem {
        if (watch || !filter.isEmpty() || Clusters.NAMES.contains(resource)) {
            throw new UsageProblem(
                    "-o yaml prints whole objects once, so not clusters, and takes no --watch or --filter; narrow them"
                            + " down with names or -l");
        }
        Cluster cluster = Selection.one(common, access, "whole objects do not say which cluster they are of");
        List<String> words = new ArrayList<>(List.of(resource));
        words.addAll(names);
        return new WholeObjects(
                        console, new WholeObjects.Wanted(words, namespace, allNamespaces, selector, showManagedFields))
                .print(cluster, access.reader(cluster));
    }

    private <R> int get(Gettable<R> gettable, ClusterAccess access) throws UsageProblem, InterruptedException {
        Filter narrowed = Filters.filter(filter, gettable.filterFields());
        Selector selected = Filters.selector(selector);
        List<Cluster> clusters = Selection.of(common, access);
        Query query = new Query(allNamespaces ? "" : namespace, selector, console.clock(), this::sayOnce);
        if (watch) {
            return new Watching<>(gettable, narrowed, selected, query, console).run(clusters, access, output.rows());
        }
        List<Reply<List<R>>> replies =
                Asking.of(access, console).all(clusters, (cluster, reader) -> gettable.read(cluster, reader, query));
        int code = print(gettable, narrowed, replies);
        if (!query.namespace().isEmpty() && !gettable.watched().contains(Kind.NODE)) {
            for (Reply<List<R>> reply : replies) {
                if (reply instanceof Reply.Answer<List<R>>(Cluster cluster, List<R> rows) && rows.isEmpty()) {
                    sayWhereMissing(cluster, query.namespace(), access);
                }
            }
        }
        return code;
    }

    /** Nothing is said where that may not be asked: the rows, none, were answered all the same. */
    private void sayWhereMissing(Cluster cluster, String name, ClusterAccess access) {
        boolean isMissing;
        try {
            isMissing = access.reader(cluster)
                    .json("namespace", new NamespacedName("", name))
                    .isEmpty();
        } catch (ClusterFailure untold) {
            isMissing = false;
        }
        if (isMissing) {
            console.say(cluster.name() + " has no namespace " + name + "; check the name given with -n");
        }
    }

    /** One problem may meet several of the lists an answer is made of. */
    private void sayOnce(String problem) {
        if (said.add(problem)) {
            console.say(problem);
        }
    }

    private <R> int print(Gettable<R> gettable, Filter narrowed, List<Reply<List<R>>> replies) {
        ExitCode code = ExitCode.DONE;
        int rows = 0;
        try (RowWriter<R> writer = output.rows().writer(gettable.report(), console.out())) {
            for (Reply<List<R>> reply : replies) {
                switch (reply) {
                    case Reply.Answer<List<R>>(Cluster _, List<R> answer) -> {
                        for (R row : answer) {
                            if (narrowed.matches(gettable.searchable(row))) {
                                writer.row(row);
                                rows++;
                            }
                        }
                    }
                    case Reply.Failure<List<R>>(Cluster cluster, var why) -> {
                        Failures.tell(console, cluster, why);
                        code = ExitCode.worse(code, Failures.code(why));
                    }
                }
            }
        }
        if (rows == 0 && code == ExitCode.DONE && output == GetFormat.table) {
            console.say(narrowed.isEmpty() ? "nothing to show" : "nothing matches the filter");
        }
        return code.code();
    }

    private int clusters(ClusterAccess access) throws UsageProblem, InterruptedException {
        if (watch || !filter.isEmpty() || !selector.isEmpty()) {
            throw new UsageProblem("get clusters takes no --watch, --filter or -l");
        }
        boolean chosen = !common.contexts().isEmpty();
        List<Cluster> asked = chosen ? Selection.of(common, access) : access.clusters();
        if (asked.isEmpty()) {
            Selection.of(common, access);
        }
        List<Reply<ClusterRow>> replies = Asking.of(access, console)
                .all(
                        asked,
                        (cluster, reader) ->
                                Clusters.read(cluster, reader, console.clock().instant()));
        boolean allAnswer = true;
        try (RowWriter<ClusterRow> writer = output.rows().writer(Clusters.report(), console.out())) {
            for (Reply<ClusterRow> reply : replies) {
                if (reply instanceof Reply.Answer<ClusterRow>(Cluster _, ClusterRow row)) {
                    writer.row(row);
                    allAnswer &= row.isAnswered();
                }
            }
        }
        return (allAnswer ? ExitCode.DONE : ExitCode.UNREACHABLE).code();
    }
}
