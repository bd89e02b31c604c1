/**
 * The kubeconfig as kubectl reads it: files, merging, paths, contexts, and the files' changes.
 *
 * <p>Belongs here: what the files say. Not here: running plugins and reading tokens (credentials), TLS contexts (tls).
 */
package dev.gantry.services.kubernetes.config;
