/**
 * Who the user is: tokens, token files and credential plugins, and the transport that shows them.
 *
 * <p>Belongs here: getting, keeping and renewing credentials. Not here: reading the kubeconfig (config), keys and
 * certificates as such (tls). Nothing here logs a token or puts one into a message.
 */
package dev.gantry.services.kubernetes.credentials;
