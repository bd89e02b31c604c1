package dev.gantry.tests.controlplane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a control plane is started; immutable.
 *
 * @param apiServerFlags further flags of kube-apiserver, {@code --name=value}
 * @param controllers whether kube-controller-manager runs; off, nothing but the test touches any object
 * @param scheduler whether kube-scheduler runs; off, pods stay where the test put them
 * @param data a copied etcd folder to start from (see {@link ControlPlane#saveEtcd}); empty where null
 */
public record ControlPlaneOptions(
        List<String> apiServerFlags,
        boolean controllers,
        boolean scheduler,
        @Nullable Path data) {

    public ControlPlaneOptions {
        apiServerFlags = List.copyOf(apiServerFlags);
    }

    /** etcd and the API server alone, empty. */
    public static ControlPlaneOptions defaults() {
        return new ControlPlaneOptions(List.of(), false, false, null);
    }

    /** The same with one more flag of kube-apiserver. */
    public ControlPlaneOptions withApiServerFlag(String flag) {
        List<String> flags = new ArrayList<>(apiServerFlags);
        flags.add(flag);
        return new ControlPlaneOptions(flags, controllers, scheduler, data);
    }

    /** The same with the controllers running. */
    public ControlPlaneOptions withControllers() {
        return new ControlPlaneOptions(apiServerFlags, true, scheduler, data);
    }

    /** The same with the scheduler running. */
    public ControlPlaneOptions withScheduler() {
        return new ControlPlaneOptions(apiServerFlags, controllers, true, data);
    }

    /** The same starting from a copy of this etcd folder. */
    public ControlPlaneOptions withData(Path folder) {
        return new ControlPlaneOptions(apiServerFlags, controllers, scheduler, folder);
    }
}
