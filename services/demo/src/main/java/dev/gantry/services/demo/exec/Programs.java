package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.exec.Machine.Sight;
import dev.gantry.services.demo.exec.Outcome.Line;
import dev.gantry.services.demo.images.Contents.Base;
import dev.gantry.services.demo.images.Contents.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What containers of well-known images do: the same each time one looks, since nobody is there to surprise them. Pure;
 * any thread.
 */
public final class Programs {
    private static final Duration FORESEEN = Duration.ofDays(1);
    private static final int COMMANDS_FORESEEN = 20_000;

    /** A loop that does two things a second fills a day with them. */
    private static final int COMMANDS_READ = 200_000;

    private static final int NOT_STARTED = 128;

    private Programs() {}

    /** What becomes of a container that starts now; what it writes is not to be believed where it tells of its node. */
    public static Outcome foresee(JsonNode pod, String container) {
        return of(alone(pod, container), FORESEEN, COMMANDS_FORESEEN, Instant.EPOCH::plus);
    }

    private static Machine alone(JsonNode pod, String container) {
        return new Machine(pod, JsonNodeFactory.instance.objectNode(), container, () -> Sight.idle(Instant.EPOCH));
    }

    /**
     * What a container does within a time from its start.
     *
     * @param clock the container's, by the time since its start
     */
    public static Outcome of(Machine machine, Duration limit, Function<Duration, Instant> clock) {
        return of(machine, limit, COMMANDS_READ, clock);
    }

    private static Outcome of(Machine machine, Duration limit, int mostCommands, Function<Duration, Instant> clock) {
        List<String> command = machine.command();
        Base base = Objects.requireNonNull(machine.base(), "an app runs by itself");
        Server server = base.runs(command);
        if (server != null) {
            return Outcome.endless(server.says().stream()
                    .map(text -> new Line(Duration.ZERO, text))
                    .toList());
        }
        Commands known = new Commands(machine);
        boolean isShell = known.isShell(command.getFirst());
        if (!isShell && known.find(command.getFirst()) == null) {
            return new Outcome(List.of(), Duration.ZERO, NOT_STARTED, missing(command.getFirst()));
        }
        boolean isWaiting =
                isShell && command.size() == 1 && machine.spec().path("stdin").asBoolean(false);
        return isWaiting
                ? Outcome.endless(List.of())
                : new Performance(limit, mostCommands).of(machine, command, clock);
    }

    /** What runc says. */
    private static String missing(String program) {
        String what = program.contains("/")
                ? "stat " + program + ": no such file or directory"
                : "executable file not found in $PATH";
        return "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create "
                + "failed: unable to start container process: error during container init: exec: \"" + program
                + "\": " + what;
    }

    /**
     * Why a container's readiness probe fails from its start on, empty where it does not or there is none.
     *
     * @param address of its pod
     */
    public static String unready(JsonNode pod, String container, String address) {
        Machine machine = alone(pod, container);
        JsonNode probe = machine.spec().path("readinessProbe");
        if (probe.path("exec").isObject()) {
            return unready(machine, probe.path("exec").path("command"));
        }
        JsonNode http = probe.path("httpGet");
        JsonNode asked = http.isObject()
                ? http
                : probe.path("tcpSocket").isObject() ? probe.path("tcpSocket") : probe.path("grpc");
        int port = port(machine.spec(), asked.path("port"));
        Server server = Objects.requireNonNull(machine.base()).runs(machine.command());
        if (!asked.isObject() || server != null && server.ports().contains(port)) {
            return "";
        }
        String refused = "dial tcp " + address + ":" + port + ": connect: connection refused";
        String path = http.path("path").asString("/");
        return http.isObject() ? "Get \"http://" + address + ":" + port + path + "\": " + refused : refused;
    }

    private static String unready(Machine machine, JsonNode command) {
        List<String> words =
                command.valueStream().map(word -> word.asString("")).toList();
        Outcome outcome =
                new Performance(Duration.ofSeconds(1), COMMANDS_FORESEEN).of(machine, words, Instant.EPOCH::plus);
        if (outcome.lasting() == null) {
            return "command timed out: \"" + String.join(" ", words) + "\" timed out after 1s";
        }
        return outcome.exitCode() == 0
                ? ""
                : String.join("\n", outcome.lines().stream().map(Line::text).toList());
    }

    /** Ports may be named. */
    private static int port(JsonNode container, JsonNode wanted) {
        for (JsonNode port : container.path("ports")) {
            if (port.path("name").asString("").equals(wanted.asString(""))) {
                return port.path("containerPort").asInt(0);
            }
        }
        return wanted.asInt(0);
    }
}
