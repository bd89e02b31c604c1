package dev.gantry.services.kubernetes.config;

import java.util.List;
import java.util.Map;

/** Whom the requests are made as. Immutable; empty texts and lists mean nobody in particular. */
public record Impersonation(String user, String uid, List<String> groups, Map<String, List<String>> extra) {
    public static final Impersonation NONE = new Impersonation("", "", List.of(), Map.of());

    public Impersonation {
        groups = List.copyOf(groups);
        extra = Map.copyOf(extra);
    }
}
