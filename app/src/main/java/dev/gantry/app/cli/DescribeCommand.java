package dev.gantry.app.cli;

import dev.gantry.app.cli.describe.Describer;
import dev.gantry.app.cli.describe.Related;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.inventory.NamespacedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

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

    @Option(
            names = "--show-events",
            arity = "0..1",
            fallbackValue = "true",
            description = "Whether to tell events. Default: for one object only.")
    private @Nullable Boolean showEvents;

    @Parameters(index = "0", paramLabel = "KIND", description = "Any kind, plural or short name the server knows.")
    private String kind = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "Its name, or how the names begin of all that are meant.")
    private String name = "";

    private boolean beginning = true;

    DescribeCommand(ClusterAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem {
        splitKindAndName();
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            return describe(Selection.one(common, access, "one object is in one cluster"), access);
        }
    }

    private void splitKindAndName() throws UsageProblem {
        int slash = kind.indexOf('/');
        if (name.isEmpty() && slash > 0) {
            beginning = false;
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
            Related related = Related.of(reader);
            List<JsonNode> objects = meant(at, related, reader);
            if (objects.isEmpty()) {
                console.say(cluster.name() + ": there is no " + kind + " called " + name
                        + ". Check the name and, where its kind has one, the namespace: -n is " + at.namespace() + ".");
                return ExitCode.NEGATIVE.code();
            }
            Describer describer = new Describer(console.clock(), related);
            for (JsonNode object : objects) {
                boolean exact =
                        object.path("metadata").path("name").asString("").equals(name);
                boolean events = showEvents == null ? exact : showEvents;
                console.out().print(describer.describe(object, events) + (exact ? "" : "\n"));
            }
            return ExitCode.DONE.code();
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        }
    }

    /** The object of that name, else as kubectl, for {@code KIND NAME} alone, all whose names begin with it. */
    private List<JsonNode> meant(NamespacedName at, Related related, ObjectReader reader) throws ClusterFailure {
        Optional<JsonNode> exact = related.one(kind, at);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<JsonNode> objects = new ArrayList<>();
        if (!beginning) {
            return objects;
        }
        for (String found : longerNames(at, reader)) {
            related.one(kind, new NamespacedName(at.namespace(), found)).ifPresent(objects::add);
        }
        return objects;
    }

    /** None where they may not be listed: what was asked for is not there all the same. */
    private List<String> longerNames(NamespacedName at, ObjectReader reader) throws ClusterFailure {
        try {
            return reader.names(kind, at.namespace()).stream()
                    .filter(found -> found.startsWith(at.name()))
                    .toList();
        } catch (ClusterFailure failure) {
            if (failure.sort() == ClusterFailure.Sort.FORBIDDEN) {
                return List.of();
            }
            throw failure;
        }
    }
}
