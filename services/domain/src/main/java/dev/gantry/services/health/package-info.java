/**
 * One scale of health for every kind, and the pure rules that place an object on it.
 *
 * <p>Not here: how a state looks (views, resources), and freshness, which is the cluster's.
 */
package dev.gantry.services.health;
