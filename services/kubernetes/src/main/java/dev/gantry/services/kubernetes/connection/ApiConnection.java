package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.kubernetes.credentials.CredentialSource;
import dev.gantry.services.kubernetes.http.ApiTransport;

/**
 * One context, ready to be read from; nothing was connected yet. Whoever holds it closes the transport.
 *
 * @param settings what it was made from; equal for a context that an edit of the kubeconfig left alone
 */
public record ApiConnection(
        Cluster cluster, ApiTransport transport, CredentialSource credentials, ContextSettings settings) {}
