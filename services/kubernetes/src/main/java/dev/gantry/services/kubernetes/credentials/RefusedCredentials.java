package dev.gantry.services.kubernetes.credentials;

/** A user entry Gantry cannot follow; every request says why. */
record RefusedCredentials(String reason) implements CredentialSource {
    @Override
    public Credential current() throws CredentialException {
        throw new CredentialException(reason);
    }

    @Override
    public Credential refresh(Credential refused) throws CredentialException {
        throw new CredentialException(reason);
    }
}
