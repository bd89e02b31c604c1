package dev.gantry.services.kubernetes.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig's context entry. Immutable. Texts are empty where the file says nothing.
 *
 * @param origin the file it stands in, null for one made up by Gantry
 */
public record ConfigContext(
        String name,
        String cluster,
        String user,
        String namespace,
        @Nullable Path origin) {}
