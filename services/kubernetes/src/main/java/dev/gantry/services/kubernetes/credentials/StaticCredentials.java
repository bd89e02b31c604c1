package dev.gantry.services.kubernetes.credentials;

/** The same for ever: a token in the kubeconfig, or nothing beside a client certificate. */
record StaticCredentials(Credential credential) implements CredentialSource {
    @Override
    public Credential current() {
        return credential;
    }

    @Override
    public Credential refresh(Credential refused) {
        return credential;
    }
}
