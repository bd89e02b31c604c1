package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.NamespacedName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gantry logs POD}: the bytes the container wrote, nothing added. */
@Command(name = "logs", description = "Print the log of a container in a pod.")
final class LogsCommand implements Callable<Integer> {
    private final ClusterAccess.Opener opener;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Parameters(index = "0", paramLabel = "POD")
    private String pod = "";

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: the context's namespace.")
    private String namespace = "";

    @Option(
            names = {"-c", "--container"},
            description = "Default: the pod's default or only container.")
    private String container = "";

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

    @Option(names = "--tail", description = "Only the last lines. Default: all.")
    private int tail = -1;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            description = "Only lines newer than this, such as 90s, 5m or 2h30m.")
    private @Nullable String since;

    LogsCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, IOException {
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            List<Cluster> clusters = Selection.of(common, access);
            if (clusters.size() != 1) {
                throw new UsageProblem("logs are read from one cluster; give one --context");
            }
            Cluster cluster = clusters.getFirst();
            return print(cluster, access);
        }
    }

    private int print(Cluster cluster, ClusterAccess access) throws UsageProblem, IOException {
        LogQuery query = new LogQuery(
                new NamespacedName(Defaults.namespace(namespace, cluster), pod.replaceFirst("^pods?/", "")),
                container,
                follow,
                previous,
                timestamps,
                Durations.parse(since),
                tail);
        try (InputStream log = access.reader(cluster).logs(query)) {
            copy(log);
            return ExitCode.DONE.code();
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        }
    }

    /** Each piece is flushed when nothing more is at hand, so that a followed line appears at once. */
    private void copy(InputStream log) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (int read = log.read(buffer); read >= 0; read = log.read(buffer)) {
            console.out().write(buffer, 0, read);
            if (log.available() == 0) {
                console.out().flush();
            }
            if (console.out().checkError()) {
                return;
            }
        }
    }
}
