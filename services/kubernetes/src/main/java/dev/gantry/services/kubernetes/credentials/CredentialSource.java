package dev.gantry.services.kubernetes.credentials;

/** One user's credentials. Any thread; may block on files or a plugin, never longer than the plugin's deadline. */
public interface CredentialSource {
    Credential current() throws CredentialException;

    /**
     * After the server refused it: another one where there is one, else the same again. Refused by several requests at
     * once, it is renewed once.
     */
    Credential refresh(Credential refused) throws CredentialException;

    /** The server took it. */
    default void accepted(Credential taken) {}

    /** Ends a back-off early, because a person asked. */
    default void retryNow() {}
}
