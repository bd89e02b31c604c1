package dev.gantry.services.kubernetes.tls;

import org.jspecify.annotations.Nullable;

/**
 * What a kubeconfig says of TLS for one context.
 *
 * @param insecure any server certificate is believed
 * @param authority the CAs that are believed; null for the computer's own
 * @param certificate null where the user has no client certificate of their own
 */
public record TlsSettings(
        boolean insecure,
        @Nullable PemSource authority,
        @Nullable PemSource certificate,
        @Nullable PemSource key) {}
