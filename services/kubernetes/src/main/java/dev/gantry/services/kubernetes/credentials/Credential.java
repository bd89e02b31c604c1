package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.tls.ClientIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a request is made with. Immutable; its text form hides all.
 *
 * @param token empty for none
 * @param identity a client certificate from a plugin, null for none
 */
public record Credential(String token, @Nullable ClientIdentity identity) {
    public static final Credential NONE = new Credential("", null);

    @Override
    public String toString() {
        return "Credential[…]";
    }
}
