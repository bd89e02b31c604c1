package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.problems.Problem;

/** A user entry Gantry cannot follow; every request says why. */
record RefusedCredentials(Problem reason) implements CredentialSource {
    @Override
    public Credential current() throws CredentialException {
        throw new CredentialException(reason);
    }

    @Override
    public Credential refresh(Credential refused) throws CredentialException {
        throw new CredentialException(reason);
    }
}
