/**
 * A cluster as the user knows it: its name, state, protection, and the ports through which it is read.
 *
 * <p>Not here: kubeconfig files, credentials and sockets, which the Kubernetes adapter owns.
 */
package dev.gantry.services.cluster;
