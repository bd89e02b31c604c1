package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;

/** Credentials cannot be had. */
public final class CredentialException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public CredentialException(Problem problem) {
        super(problem);
    }
}
