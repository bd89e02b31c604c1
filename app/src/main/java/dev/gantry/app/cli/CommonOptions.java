package dev.gantry.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every verb that reads clusters understands. */
final class CommonOptions {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "Default: KUBECONFIG, then ~/.kube/config, merged as kubectl does.")
    private @Nullable Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Repeatable. Default: the current context.")
    private List<String> contexts = new ArrayList<>();

    @Option(
            names = "--all-contexts",
            description = "Every context. Those that cannot be reached are told on stderr, the rest still answer.")
    private boolean allContexts;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where settings live. Default: the platform's data folder.")
    private @Nullable Path data;

    Optional<Path> kubeconfig() {
        return Optional.ofNullable(kubeconfig);
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    List<String> contexts() {
        return contexts;
    }

    boolean allContexts() {
        return allContexts;
    }
}
