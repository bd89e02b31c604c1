/**
 * Puts config, credentials, TLS and sockets together: a kubeconfig's context becomes a cluster one can read from.
 *
 * <p>Belongs here: choosing and warning. Not here: any of the parts themselves.
 */
package dev.gantry.services.kubernetes.connection;
