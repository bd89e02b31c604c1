package dev.gantry.tests.fleet;

/** What a pod of the fleet is going through, in the proportions of a busy night. */
enum PodState {
    RUNNING(true),
    RESTARTED(true),
    NOT_READY(true),
    CRASH_LOOP(true),
    OOM_KILLED(true),
    IMAGE_PULL(true),
    CREATING(true),
    INITIALIZING(true),
    PENDING(false),
    GATED(false),
    EVICTED(true),
    TERMINATING(true),
    COMPLETED(true),
    FAILED(true);

    private final boolean onNode;

    PodState(boolean onNode) {
        this.onNode = onNode;
    }

    /** Whether a node was found for it. */
    boolean isOnNode() {
        return onNode;
    }

    /** Whether all its containers serve. */
    boolean isReady() {
        return this == RUNNING || this == RESTARTED || this == TERMINATING;
    }

    static PodState drawn(Chance chance, boolean batch) {
        int drawn = chance.below(1_000);
        if (batch) {
            return drawn < 750 ? COMPLETED : drawn < 830 ? FAILED : RUNNING;
        }
        PodState[] rare = {
            NOT_READY, CRASH_LOOP, OOM_KILLED, IMAGE_PULL, CREATING, INITIALIZING, PENDING, GATED, EVICTED, TERMINATING
        };
        int[] perThousand = {12, 14, 4, 8, 14, 8, 12, 3, 3, 10};
        for (int i = 0; i < rare.length; i++) {
            drawn -= perThousand[i];
            if (drawn < 0) {
                return rare[i];
            }
        }
        return drawn < 130 ? RESTARTED : RUNNING;
    }
}
