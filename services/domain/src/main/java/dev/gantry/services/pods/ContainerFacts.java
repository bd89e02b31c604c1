package dev.gantry.services.pods;

/**
 * One container status, as a decoder finds it. Immutable; any thread.
 *
 * @param state the present state; {@link State#NONE} where the server gives none
 * @param started true only where {@code started} is present and true
 * @param restarts {@code restartCount}
 * @param lastFinished epoch seconds of {@code lastState.terminated.finishedAt}, or
 *     {@link dev.gantry.services.inventory.Meta#NO_TIME} where it is absent or zero
 * @param image {@code image}
 */
public record ContainerFacts(
        String name, State state, boolean ready, boolean started, int restarts, long lastFinished, String image) {
    /** Which of the three the server filled in. */
    public enum Sort {
        NONE,
        WAITING,
        RUNNING,
        TERMINATED
    }

    /**
     * A container state.
     *
     * @param reason of waiting or terminated, else empty
     * @param exitCode of terminated, else 0
     * @param signal of terminated, else 0
     */
    public record State(Sort sort, String reason, int exitCode, int signal) {
        public static final State NONE = new State(Sort.NONE, "", 0, 0);
        public static final State RUNNING = new State(Sort.RUNNING, "", 0, 0);

        public static State waiting(String reason) {
            return new State(Sort.WAITING, reason, 0, 0);
        }

        public static State terminated(String reason, int exitCode, int signal) {
            return new State(Sort.TERMINATED, reason, exitCode, signal);
        }

        public boolean isRunning() {
            return sort == Sort.RUNNING;
        }

        public boolean isTerminated() {
            return sort == Sort.TERMINATED;
        }

        public boolean isWaiting() {
            return sort == Sort.WAITING;
        }
    }
}
