package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.problems.Problem;

/** What a stream asks and tells of its cluster as a whole. Any thread. */
interface Door {
    /** Whether it makes sense to ask the server anything now. */
    boolean isOpen();

    /** How many times the cluster came back so far. */
    int returns();

    /** A stream got what it asked for, so the cluster answers, whether or not a probe said so yet. */
    void answered();

    /** A stream broke: find out soon whether the whole cluster is gone. */
    void suspect();

    /** The server does not know who we are. */
    void denied(Problem why);
}
