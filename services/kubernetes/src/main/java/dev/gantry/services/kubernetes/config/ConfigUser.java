package dev.gantry.services.kubernetes.config;

import dev.gantry.services.kubernetes.tls.PemSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig's user entry. Immutable; its text form is its name alone. Tokens are empty where the file has none.
 *
 * @param certificate client-certificate-data, else client-certificate
 * @param key client-key-data, else client-key
 */
public record ConfigUser(
        String name,
        @Nullable PemSource certificate,
        @Nullable PemSource key,
        String token,
        @Nullable Path tokenFile,
        @Nullable ExecPlugin exec,
        UserOptions options) {
    /** A user of whom nothing is known: requests go out without credentials. */
    public static final ConfigUser ANONYMOUS =
            new ConfigUser("", null, null, "", null, null, new UserOptions(Impersonation.NONE, false, null));

    /**
     * What few kubeconfigs hold.
     *
     * @param hasPassword username or password are set, which Kubernetes no longer takes
     * @param authProvider the name of a provider kubectl itself no longer has, null for none
     */
    public record UserOptions(
            Impersonation impersonation,
            boolean hasPassword,
            @Nullable String authProvider) {}

    @Override
    public String toString() {
        return "ConfigUser[" + name + "]";
    }
}
