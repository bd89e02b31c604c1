package dev.gantry.app.cli;

import dev.gantry.app.cli.describe.Related;
import dev.gantry.app.cli.logs.LogSearch;
import dev.gantry.app.cli.logs.LogSource;
import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.RemoteCommand;
import dev.gantry.services.sessions.RemoteSession;
import dev.gantry.services.sessions.SessionEnd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code gantry exec POD -- COMMAND}: runs it in a container, and ends as it ends. */
@Command(
        name = "exec",
        description = "Run a command in a container.",
        footer = {
            "",
            "For example: gantry exec -it gift-rank-7f9c -n live -- sh",
            "Exit codes: the command's own; else 1 it was not run; 2 wrong usage; 3 the cluster could not be reached",
            "or the session broke off."
        })
final class ExecCommand implements Callable<Integer> {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private final ClusterAccess.Opener opener;
    private final Console console;
    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Parameters(index = "0", paramLabel = "POD", description = "A pod, or KIND/NAME of what has pods: the best one.")
    private String target = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "Behind --, the program and its arguments.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-n", "--namespace"},
            description = "Default: the context's namespace.")
    private String namespace = "";

    @Option(
            names = {"-c", "--container"},
            description = "Default: the pod's default container, else its first.")
    private String container = "";

    @Option(
            names = {"-i", "--stdin"},
            description = "Send it what is typed, or what comes through a pipe.")
    private boolean stdin;

    @Option(
            names = {"-t", "--tty"},
            description = "With -i: give it a terminal.")
    private boolean tty;

    ExecCommand(ClusterAccess.Opener opener, Console console, Terminal terminal) {
        this.opener = opener;
        this.console = console;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UsageProblem {
        if (words.isEmpty()) {
            throw new UsageProblem(
                    "what is to run in " + target + "? Write for example: gantry exec " + target + " -- ls -l");
        }
        try (ClusterAccess access = opener.open(common.kubeconfig(), common.data())) {
            return run(Selection.one(common, access, "a command runs in one cluster"), access);
        }
    }

    private int run(Cluster cluster, ClusterAccess access) {
        try {
            RemoteCommand command = command(cluster, access);
            try (RemoteSession session = access.sessions(cluster).run(command)) {
                return over(session, command, cluster);
            }
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        } catch (IOException unwritten) {
            console.say("what the command writes cannot be passed on: " + English.of(ProblemException.of(unwritten))
                    + ". Check where the output goes.");
            return ExitCode.NEGATIVE.code();
        }
    }

    private RemoteCommand command(Cluster cluster, ClusterAccess access) throws ClusterFailure {
        if (cluster.protection() == Protection.READ_ONLY) {
            throw new ClusterFailure(ClusterFailure.Sort.FORBIDDEN, new SessionProblem.ReadOnly(cluster.name()));
        }
        Related related = Related.of(access.reader(cluster));
        LogSearch.Wanted wanted = new LogSearch.Wanted(target, "", container, false);
        LogSource found = new LogSearch(related, Defaults.namespace(namespace, cluster), wanted, console::say)
                .find()
                .getFirst();
        checkRuns(related, found.pod());
        boolean hasTerminal = stdin && tty && terminal.isThere();
        if (stdin && tty && !hasTerminal) {
            console.say("unable to use a terminal: input or output is none. Leave out -t, or start it in a terminal.");
        }
        return new RemoteCommand(found.pod(), found.container(), words, stdin, hasTerminal);
    }

    private static void checkRuns(Related related, NamespacedName pod) throws ClusterFailure {
        Optional<JsonNode> object = related.one("pods", pod);
        String phase = object.map(found -> found.path("status").path("phase").asString(""))
                .orElse("");
        if (ENDED.contains(phase)) {
            throw new ClusterFailure(ClusterFailure.Sort.FORBIDDEN, new SessionProblem.PodEnded(pod.name(), phase));
        }
    }

    private int over(RemoteSession session, RemoteCommand command, Cluster cluster) throws ClusterFailure, IOException {
        SessionEnd end;
        try (Terminal.Raw raw = command.hasTerminal() ? terminal.raw() : () -> {};
                TypedInput typed = new TypedInput(session, terminal)) {
            if (command.hasInput()) {
                typed.start(command.hasTerminal());
            }
            end = session.receive(new PassedOn(console));
        }
        return switch (end) {
            case SessionEnd.Exited(int code) -> {
                if (code != 0) {
                    console.say("command terminated with exit code " + code);
                }
                yield code;
            }
            case SessionEnd.Failed(var why) -> {
                console.say(cluster.name() + ": " + English.of(why));
                yield ExitCode.NEGATIVE.code();
            }
        };
    }

    /** Output as it comes: whoever waits for a prompt sees it. */
    private record PassedOn(Console console) implements RemoteSession.Output {
        @Override
        public void out(byte[] bytes, int offset, int length) throws IOException {
            console.out().write(bytes, offset, length);
            console.out().flush();
            if (console.out().checkError()) {
                throw new IOException("nobody reads the output any more");
            }
        }

        @Override
        public void err(byte[] bytes, int offset, int length) {
            console.err().write(bytes, offset, length);
            console.err().flush();
        }
    }
}
