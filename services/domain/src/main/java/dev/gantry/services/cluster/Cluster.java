package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;
import java.net.URI;
import java.util.List;

/**
 * One kubeconfig context, ready to be read. Immutable; any thread.
 *
 * @param name how the user calls it; the context's name unless renamed
 * @param namespace the context's default namespace, empty where it names none
 * @param insecure the server's certificate is not verified, which every screen of the cluster says
 * @param warnings what the kubeconfig says that Gantry does not follow
 */
public record Cluster(
        String name,
        String context,
        URI server,
        String namespace,
        Protection protection,
        boolean insecure,
        List<Problem> warnings) {
    public Cluster {
        warnings = List.copyOf(warnings);
    }
}
