/**
 * A real Kubernetes control plane for tests and benches: etcd, kube-apiserver and, where asked for, the controllers and
 * the scheduler, built from {@code tests/control-plane} and started on loopback ports of their own.
 *
 * <p>Start at {@link dev.gantry.tests.controlplane.WithControlPlane} in a test and at
 * {@link dev.gantry.tests.controlplane.ControlPlane} in a bench. Objects to fill it with are in {@code tests.fleet}.
 */
@NullMarked
package dev.gantry.tests.controlplane;

import org.jspecify.annotations.NullMarked;
