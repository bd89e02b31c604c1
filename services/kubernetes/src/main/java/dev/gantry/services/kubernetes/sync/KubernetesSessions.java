package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.RemoteCommand;
import dev.gantry.services.sessions.RemoteSession;
import dev.gantry.services.sessions.Sessions;
import java.util.List;
import java.util.function.Supplier;

/** Runs commands in the pods of one cluster, over {@code pods/exec}. Blocks; any thread. */
final class KubernetesSessions implements Sessions {
    /** The second cannot say that input has ended; servers before 1.29 know no other. */
    private static final List<String> PROTOCOLS = List.of(ExecSession.V5, "v4.channel.k8s.io");

    private final ClusterSide side;
    private final OneOff asks;
    private final Supplier<Cluster> cluster;

    /** @param cluster as it is protected now */
    KubernetesSessions(ClusterSide side, Supplier<Cluster> cluster) {
        this.side = side;
        this.asks = new OneOff(side);
        this.cluster = cluster;
    }

    @Override
    public RemoteSession run(RemoteCommand command) throws ClusterFailure {
        if (cluster.get().protection() == Protection.READ_ONLY) {
            throw new ClusterFailure(Sort.FORBIDDEN, new SessionProblem.ReadOnly(side.name()));
        }
        ExecSession session = new ExecSession(side.name(), asks.socket(target(command), PROTOCOLS));
        side.start("exec", session::keepAlive);
        return session;
    }

    private static String target(RemoteCommand command) {
        String pods = Targets.collection("v1", command.pod().namespace(), "pods");
        Targets target = Targets.of(pods + "/" + Targets.encode(command.pod().name()) + "/exec");
        command.words().forEach(word -> target.withEven("command", word));
        target.with("container", command.container());
        if (command.hasInput()) {
            target.with("stdin", "true");
        }
        target.with("stdout", "true");
        target.with(command.hasTerminal() ? "tty" : "stderr", "true");
        return target.toString();
    }
}
