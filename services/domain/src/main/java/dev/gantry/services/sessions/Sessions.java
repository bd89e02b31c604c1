package dev.gantry.services.sessions;

import dev.gantry.services.cluster.ClusterFailure;

/** Starts sessions in the pods of one cluster. Calls block, so from a virtual thread. */
public interface Sessions {
    /**
     * Starts a command; whoever gets the session closes it. Where the user chose that the cluster is read-only nothing
     * is sent, and the failure is {@link ClusterFailure.Sort#FORBIDDEN}.
     */
    RemoteSession run(RemoteCommand command) throws ClusterFailure;
}
