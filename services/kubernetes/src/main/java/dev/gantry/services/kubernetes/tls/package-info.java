/**
 * Keys and certificates from a kubeconfig, a file or a plugin, made into TLS contexts.
 *
 * <p>Belongs here: PEM, private keys of every form kubectl takes, trust. Not here: sockets (http), where the material
 * comes from (config, credentials).
 */
package dev.gantry.services.kubernetes.tls;
