/** The machines of a cluster: kubelets that run pods and renew leases, the scheduler that gives pods to machines. */
@NullMarked
package dev.gantry.services.demo.actors.machines;

import org.jspecify.annotations.NullMarked;
