package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.AddressProblem;

/** An address cannot be used; nothing of it that may be a login is told. */
public final class AddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient AddressProblem problem;

    public AddressException(AddressProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public AddressProblem problem() {
        return problem;
    }
}
