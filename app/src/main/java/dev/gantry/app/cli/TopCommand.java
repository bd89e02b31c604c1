package dev.gantry.app.cli;

import dev.gantry.app.cli.Asking.Reply;
import dev.gantry.app.cli.output.OutputFormat;
import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.RowWriter;
import dev.gantry.app.cli.report.UsageQuery;
import dev.gantry.app.cli.report.UsageReports;
import dev.gantry.app.cli.report.UsageRow;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gantry top pods} and {@code top nodes}: what is used right now, of one cluster or several. */
@Command(
        name = "top",
        description = "Print the CPU and memory that pods or nodes use.",
        footer = {
            "",
            "Exit codes: 0 done; 1 a cluster measures nothing, or nothing of what was asked for; 2 wrong usage;",
            "3 a cluster could not be reached or let nobody in. The others still answer; of 1 and 3, 3 wins."
        })
final class TopCommand implements Callable<Integer> {
    private static final Set<String> PODS = Set.of("pods", "pod", "po");
    private static final Set<String> NODES = Set.of("nodes", "node", "no");

    private final ClusterAccess.Opener opener;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Parameters(index = "0", paramLabel = "WHAT", description = "pods or nodes")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "One of them. Default: all.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "table (default), json or csv")
    private OutputFormat output = OutputFormat.table;

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: the context's namespace.")
    private String namespace = "";

    @Option(
            names = {"-A", "--all-namespaces"},
            description = "Pods of all namespaces.")
    private boolean allNamespaces;

    @Option(
            names = {"-l", "--selector"},
            description = "A label selector, as kubectl's.")
    private String selector = "";

    @Option(names = "--sort-by", paramLabel = "FIELD", description = "cpu or memory, the most first.")
    private String sortBy = "";

    @Option(names = "--containers", description = "A row for each container of a pod.")
    private boolean containers;

    @Option(names = "--no-headers", description = "A table without its headings.")
    private boolean noHeaders;

    TopCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, InterruptedException {
        check();
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            List<Cluster> clusters = Selection.of(common, access);
            List<Reply<List<UsageRow>>> replies = Asking.of(access, console)
                    .all(clusters, (cluster, reader) -> read(cluster, access.usage(cluster), reader));
            boolean ofMany = clusters.size() > 1;
            Report<UsageRow> report =
                    isOfNodes() ? UsageReports.nodes(ofMany) : UsageReports.pods(ofMany, allNamespaces, containers);
            return print(report, replies, access).code();
        }
    }

    private boolean isOfNodes() {
        return NODES.contains(what);
    }

    private void check() throws UsageProblem {
        if (!isOfNodes() && !PODS.contains(what)) {
            throw new UsageProblem("gantry cannot measure \"" + what + "\"; give pods or nodes");
        }
        if (isOfNodes() && (containers || allNamespaces || !namespace.isEmpty())) {
            throw new UsageProblem("nodes have no namespace and no containers; leave out -n, -A and --containers");
        }
        if (!sortBy.isEmpty() && !sortBy.equals("cpu") && !sortBy.equals("memory")) {
            throw new UsageProblem("--sort-by takes cpu or memory");
        }
        if (!name.isEmpty() && (!selector.isEmpty() || allNamespaces)) {
            throw new UsageProblem("a name leaves nothing to select; leave out " + name + ", or -l and -A");
        }
        if (noHeaders && output != OutputFormat.table) {
            throw new UsageProblem("--no-headers is for the table; leave it out or leave out -o");
        }
    }

    private String namespaceIn(Cluster cluster) {
        return allNamespaces ? "" : Defaults.namespace(namespace, cluster);
    }

    private List<UsageRow> read(Cluster cluster, UsageReader usage, ObjectReader reader) throws ClusterFailure {
        UsageQuery query = new UsageQuery(name, selector, containers);
        return isOfNodes() ? query.nodes(cluster, usage, reader) : query.pods(cluster, usage, namespaceIn(cluster));
    }

    private ExitCode print(Report<UsageRow> report, List<Reply<List<UsageRow>>> replies, ClusterAccess access) {
        List<UsageRow> rows = new ArrayList<>();
        ExitCode code = ExitCode.DONE;
        for (Reply<List<UsageRow>> reply : replies) {
            ExitCode one = switch (reply) {
                case Reply.Answer<List<UsageRow>>(Cluster cluster, List<UsageRow> answer) -> {
                    rows.addAll(answer);
                    yield answer.isEmpty() ? sayWhyNone(cluster, access) : ExitCode.DONE;
                }
                case Reply.Failure<List<UsageRow>>(Cluster cluster, var why) -> {
                    Failures.tell(console, cluster, why);
                    yield Failures.code(why);
                }
            };
            code = ExitCode.worse(code, one);
        }
        sort(rows);
        try (RowWriter<UsageRow> writer = output.writer(report, console.out(), !noHeaders)) {
            rows.forEach(writer::row);
        }
        return code;
    }

    private void sort(List<UsageRow> rows) {
        switch (sortBy) {
            case "cpu" -> mostFirst(rows, UsageRow::cpuNanocores);
            case "memory" -> mostFirst(rows, UsageRow::memoryBytes);
            default -> {}
        }
    }

    /** Containers stay together, as kubectl has it: the pod that uses most, and in it the container that does. */
    private static void mostFirst(List<UsageRow> rows, ToLongFunction<UsageRow> amount) {
        Comparator<UsageRow> most = Comparator.comparingLong(amount).reversed();
        Map<List<String>, Long> pods =
                rows.stream().collect(Collectors.groupingBy(TopCommand::group, Collectors.summingLong(amount)));
        rows.sort(Comparator.<UsageRow>comparingLong(row -> pods.getOrDefault(group(row), 0L))
                .reversed()
                .thenComparing(row -> String.join("/", group(row)))
                .thenComparing(most));
    }

    private static List<String> group(UsageRow row) {
        return List.of(row.cluster().name(), row.namespace(), row.pod().isEmpty() ? row.name() : row.pod());
    }

    /** Nothing there is an answer; something there that nobody measured is none. */
    private ExitCode sayWhyNone(Cluster cluster, ClusterAccess access) {
        String where = namespaceIn(cluster);
        if (!name.isEmpty()) {
            console.say(cluster.name() + ": nothing was measured of a " + (isOfNodes() ? "node" : "pod") + " called "
                    + name + ". Check the name" + (isOfNodes() ? "" : " and the namespace: -n is " + where)
                    + "; new ones are measured within a minute or two.");
            return ExitCode.NEGATIVE;
        }
        try {
            ObjectReader reader = access.reader(cluster);
            int there = isOfNodes()
                    ? 1
                    : reader.list(new ListQuery<>(Kind.POD, Pod.class, where, selector), batch -> {})
                            .rows();
            if (there == 0) {
                console.say(cluster.name() + ": there are no such pods"
                        + (where.isEmpty() ? "" : " in namespace " + where) + ", so nothing to show");
                return ExitCode.DONE;
            }
        } catch (ClusterFailure failure) {
            Failures.tell(console, cluster, failure);
            return Failures.code(failure);
        }
        console.say(cluster.name() + ": nothing was measured yet. Try again in a minute; if that does not help, look at"
                + " the log of metrics-server.");
        return ExitCode.NEGATIVE;
    }
}
