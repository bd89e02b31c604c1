package dev.gantry.services.problems;

import java.io.IOException;

/** A failure whose reason is known; the message is the problem's text form, for logs alone. */
public class ProblemException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What a failure has to say, in its own words where it is none of ours. */
    public static Problem of(IOException failure) {
        return failure instanceof ProblemException known ? known.problem() : Original.of(failure);
    }
}
