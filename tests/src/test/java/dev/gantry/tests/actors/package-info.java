/**
 * The fleet's actors as clients of a real kube-apiserver and of the demo's own, by the same scenarios: what a user sees
 * of workloads, machines and people must be the same on both. Played beat by beat, so nothing here waits for a clock.
 */
package dev.gantry.tests.actors;
