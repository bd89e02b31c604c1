package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;

/** The answer is in a format no decoder reads. */
public final class UnsupportedFormatException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient ReadProblem.Oddity oddity;

    public UnsupportedFormatException(ReadProblem.Oddity oddity) {
        super(oddity);
        this.oddity = oddity;
    }

    /** In what the answer differs from Kubernetes'. */
    public ReadProblem.Oddity oddity() {
        return oddity;
    }
}
