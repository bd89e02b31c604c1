package dev.gantry.app.cli;

import dev.gantry.app.cli.describe.Describer;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.NamespacedName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gantry describe KIND NAME} or {@code KIND/NAME}: one object and its events in words. */
@Command(name = "describe", description = "Tell one object and its events in words.")
final class DescribeCommand implements Callable<Integer> {
    private final ClusterAccess.Opener opener;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: the context's namespace.")
    private String namespace = "";

    @Parameters(index = "0", paramLabel = "KIND", description = "Any kind, plural or short name the server knows.")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    private String name = "";

    DescribeCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem {
        splitKindAndName();
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            List<Cluster> clusters = Selection.of(common, access);
            if (clusters.size() != 1) {
                throw new UsageProblem("one object is in one cluster; give one --context");
            }
            return describe(clusters.getFirst(), access);
        }
    }

    private void splitKindAndName() throws UsageProblem {
        int slash = kind.indexOf('/');
        if (name.isEmpty() && slash > 0) {
            name = kind.substring(slash + 1);
            kind = kind.substring(0, slash);
        }
        if (name.isEmpty()) {
            throw new UsageProblem("which " + kind + "? Write for example: gantry describe " + kind + " NAME");
        }
    }

    private int describe(Cluster cluster, ClusterAccess access) {
        ObjectReader reader = access.reader(cluster);
        NamespacedName at = new NamespacedName(Defaults.namespace(namespace, cluster), name);
        try {
            Optional<String> json = reader.json(kind, at);
            if (json.isEmpty()) {
                console.say(cluster.name() + ": there is no " + kind + " " + at + ". gantry get lists what there is.");
                return ExitCode.NEGATIVE.code();
            }
            JsonNode object = JsonMapper.shared().readTree(json.get());
            List<Event> events = reader.eventsOf(object.path("kind").asString(""), placeOf(object));
            console.out().print(new Describer(console.clock()).describe(object, events));
            return ExitCode.DONE.code();
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        }
    }

    /** The object's own words, because a cluster-scoped kind has no namespace whatever was asked. */
    private static NamespacedName placeOf(JsonNode object) {
        JsonNode meta = object.path("metadata");
        return new NamespacedName(
                meta.path("namespace").asString(""), meta.path("name").asString(""));
    }
}
