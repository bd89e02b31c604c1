package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Step;

/** No answer came. Says at which step of the way it failed, and whether time ran out there. */
public final class TransportException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final Step step;
    private final boolean timedOut;

    private TransportException(TransportProblem.Late late) {
        super(late);
        this.step = late.step();
        this.timedOut = true;
    }

    private TransportException(TransportProblem.Failed failed) {
        super(failed);
        this.step = failed.step();
        this.timedOut = false;
    }

    private TransportException(TransportProblem.Failed failed, Throwable cause) {
        super(failed, cause);
        this.step = failed.step();
        this.timedOut = false;
    }

    static TransportException failed(Step step, String where, Throwable cause) {
        return new TransportException(new TransportProblem.Failed(step, where, Causes.of(cause)), cause);
    }

    static TransportException failed(Step step, String where, Problem why) {
        return new TransportException(new TransportProblem.Failed(step, where, why));
    }

    static TransportException late(Step step, String where, Deadline deadline) {
        return new TransportException(new TransportProblem.Late(step, where, deadline.limit()));
    }

    public Step step() {
        return step;
    }

    public boolean isTimedOut() {
        return timedOut;
    }
}
