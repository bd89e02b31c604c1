/**
 * Pods: the record and the pure rules over it (kubectl's printed words, health, requests, app names).
 *
 * <p>Not here: how a pod is read off the wire (the adapter) and how it looks in a table (views).
 */
package dev.gantry.services.pods;
