/**
 * What can go wrong between a person and a cluster, as facts without words: sealed, so that whoever says them says all
 * of them, and cannot forget a new one.
 *
 * <p>Not here: sentences, which are resources; how a problem comes about, which its adapter or rule knows.
 */
package dev.gantry.services.problems;
