/**
 * The adapter's door: a kubeconfig becomes a fleet. The only package the application sees.
 *
 * <p>Belongs here: putting the parts together and following the kubeconfig. Not here: any part itself, see the packages
 * below (config, connection, credentials, decode, http, intern, sync, tls).
 */
package dev.gantry.services.kubernetes;
