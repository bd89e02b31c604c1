/**
 * What goes wrong with more than one object at once, as facts without words: rollouts, apps, rooms, registries, pools.
 *
 * <p>Not here: the health of single objects (package health), and the sentences (views).
 */
package dev.gantry.services.findings;
