package dev.gantry.services.kubernetes.config;

import dev.gantry.services.problems.KubeconfigProblem;

/** A kubeconfig file does not hold what belongs there. */
final class YamlMismatch extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient KubeconfigProblem.Flaw flaw;

    YamlMismatch(KubeconfigProblem.Flaw flaw) {
        super(flaw.toString());
        this.flaw = flaw;
    }

    KubeconfigProblem.Flaw flaw() {
        return flaw;
    }
}
