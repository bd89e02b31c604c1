package dev.gantry.tests.controlplane;

/** The users every control plane knows, each also the name of a context of its kubeconfig. */
public enum ApiUser {
    /** Member of {@code system:masters}: may do everything and is never throttled. */
    ADMIN("admin"),
    /** May read what ClusterRole {@code view} reads, and nodes, in the whole cluster. */
    VIEWER("viewer"),
    /** May edit the namespace {@link ControlPlane#OWNED_NAMESPACE} and nothing else; 403 at cluster scope. */
    NAMESPACE_OWNER("namespace-owner");

    private final String userName;

    ApiUser(String userName) {
        this.userName = userName;
    }

    /** The user and context name as the server and the kubeconfig spell it. */
    public String userName() {
        return userName;
    }
}
