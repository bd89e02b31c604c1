package dev.gantry.tests.controlplane;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two built commands, of one Kubernetes version.
 *
 * @param controlPlane etcd, apiserver, controllers, scheduler, certs and compact in one
 * @param kubectl the kubectl of the same version
 * @param hash what they were built from, as their cache folder is called
 */
public record Binaries(Path controlPlane, Path kubectl, String hash) {
    static Binaries in(Path folder, String hash) {
        return new Binaries(folder.resolve("control-plane"), folder.resolve("kubectl"), hash);
    }

    boolean arePresent() {
        return Files.isExecutable(controlPlane) && Files.isExecutable(kubectl);
    }
}
