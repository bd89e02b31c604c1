/**
 * From streams to a living inventory: lists, watches, probes, and every rule by which they heal.
 *
 * <p>Belongs here: when to list, when to watch again, how long to wait, what a cluster's and a feed's state is. Not
 * here: sockets (http), bytes (decode), kubeconfig files and credentials (config, credentials), what a row means (the
 * domain).
 */
package dev.gantry.services.kubernetes.sync;
