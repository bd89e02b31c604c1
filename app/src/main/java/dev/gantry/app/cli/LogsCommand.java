package dev.gantry.app.cli;

import dev.gantry.app.cli.describe.Related;
import dev.gantry.app.cli.logs.LogPrinter;
import dev.gantry.app.cli.logs.LogSearch;
import dev.gantry.app.cli.logs.LogSource;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gantry logs POD}, {@code KIND/NAME} or {@code -l SELECTOR}: what the containers wrote, nothing added. */
@Command(name = "logs", description = "Print the logs of containers in pods.")
final class LogsCommand implements Callable<Integer> {
    /** As kubectl's, of many pods at once. */
    private static final int TAIL_OF_MANY = 10;

    private final ClusterAccess.Opener opener;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "POD",
            description = "A pod, or KIND/NAME of what has pods: the best one of them.")
    private String target = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONTAINER", description = "As -c.")
    private String inline = "";

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: the context's namespace.")
    private String namespace = "";

    @Option(
            names = {"-l", "--selector"},
            description = "All pods with these labels, the last 10 lines of each unless --tail says otherwise.")
    private String selector = "";

    @Option(
            names = {"-c", "--container"},
            description = "Default: the pod's default container, else its first.")
    private String container = "";

    @Option(names = "--all-containers", description = "Every container of the pod, init containers first.")
    private boolean allContainers;

    @Option(
            names = {"-f", "--follow"},
            description = "Keep printing what is written.")
    private boolean follow;

    @Option(
            names = {"-p", "--previous"},
            description = "The container's run before the last restart.")
    private boolean previous;

    @Option(names = "--timestamps", description = "Begin each line with its time.")
    private boolean timestamps;

    @Option(names = "--prefix", description = "Begin each line with its pod and container.")
    private boolean prefix;

    @Option(names = "--tail", paramLabel = "LINES", description = "Only the last lines. Default: all.")
    private @Nullable Integer tail;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            description = "Only lines newer than this, such as 90s, 5m or 2h30m.")
    private @Nullable String since;

    @Option(
            names = "--max-log-requests",
            paramLabel = "NUMBER",
            description = "How many logs may be followed at once. Default: 5.")
    private int most = 5;

    LogsCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, InterruptedException {
        check();
        Duration newer = Durations.parse(since);
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            return print(Selection.one(common, access, "logs are read from one cluster"), access, newer);
        }
    }

    private void check() throws UsageProblem {
        if (target.isEmpty() == selector.isEmpty()) {
            throw new UsageProblem("whose logs? Give either a POD or -l SELECTOR, for example: gantry logs POD -f");
        }
        if (!inline.isEmpty() && !container.isEmpty()) {
            throw new UsageProblem("the container is named twice; give either POD CONTAINER or -c CONTAINER");
        }
        if (allContainers && !(inline + container).isEmpty()) {
            throw new UsageProblem("--all-containers leaves nothing to name; leave out " + inline + container);
        }
        if (tail != null && tail < -1) {
            throw new UsageProblem("--tail takes a number of lines, or -1 for all");
        }
    }

    private int print(Cluster cluster, ClusterAccess access, @Nullable Duration newer)
            throws UsageProblem, InterruptedException {
        ObjectReader reader = access.reader(cluster);
        String where = Defaults.namespace(namespace, cluster);
        LogSearch.Wanted wanted = new LogSearch.Wanted(target, selector, inline + container, allContainers);
        try {
            List<LogSource> sources = new LogSearch(Related.of(reader), where, wanted, console::say).find();
            if (!follow || sources.size() < 2) {
                for (LogSource source : sources) {
                    print(source, reader, newer, true);
                }
                return ExitCode.DONE.code();
            }
            if (sources.size() > most) {
                throw new UsageProblem("that would follow " + sources.size()
                        + " logs at once; narrow the choice or give" + " --max-log-requests " + sources.size());
            }
            return new FollowedLogs(console, cluster).all(sources, source -> print(source, reader, newer, false));
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        } catch (IOException cut) {
            console.out().flush();
            return Failures.tell(console, cluster, cut);
        }
    }

    private void print(LogSource source, ObjectReader reader, @Nullable Duration newer, boolean alone)
            throws ClusterFailure, IOException {
        LogQuery query =
                new LogQuery(source.pod(), source.container(), follow, previous, timestamps, newer, tailLines());
        LogPrinter printer = new LogPrinter(console.out());
        try (InputStream log = reader.logs(query)) {
            if (alone && !prefix) {
                printer.copy(log);
            } else {
                printer.lines(log, prefix ? source.prefix() : "", alone);
            }
        }
    }

    private int tailLines() {
        if (tail != null) {
            return tail;
        }
        return selector.isEmpty() ? -1 : TAIL_OF_MANY;
    }
}
