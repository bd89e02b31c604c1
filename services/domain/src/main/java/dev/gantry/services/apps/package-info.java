/**
 * Apps: the workloads that own pods (Deployments, StatefulSets, DaemonSets, Jobs, CronJobs, ReplicaSets) and rules over
 * them.
 *
 * <p>Not here: their pods (package pods) and what happened while they rolled out (a later package).
 */
package dev.gantry.services.apps;
