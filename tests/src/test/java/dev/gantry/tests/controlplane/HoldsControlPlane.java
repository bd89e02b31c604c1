package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.util.stream.Collectors;

/** A program that starts a control plane, says where and which processes it has, and waits to be killed. */
final class HoldsControlPlane {
    private HoldsControlPlane() {}

    public static void main(String[] arguments) throws IOException {
        try (ControlPlane plane = ControlPlane.start(ControlPlaneOptions.defaults())) {
            System.out.println(plane.kubeconfig().getParent());
            System.out.println(plane.processIds().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            // Ends when the one who started this closes the pipe, should the kill not come.
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
