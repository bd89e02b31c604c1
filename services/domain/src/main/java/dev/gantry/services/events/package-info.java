/**
 * The cluster's events: the record and its printing rules.
 *
 * <p>Not here: Gantry's own history of transitions, which is no Kubernetes event.
 */
package dev.gantry.services.events;
