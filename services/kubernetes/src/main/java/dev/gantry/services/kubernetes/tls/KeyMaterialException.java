package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import dev.gantry.services.problems.ProblemException;

/** A key or certificate cannot be used. */
public final class KeyMaterialException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient KeyProblem problem;

    public KeyMaterialException(KeyProblem problem) {
        super(problem);
        this.problem = problem;
    }

    public KeyMaterialException(KeyProblem problem, Throwable cause) {
        super(problem, cause);
        this.problem = problem;
    }

    @Override
    public KeyProblem problem() {
        return problem;
    }
}
