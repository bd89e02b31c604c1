package dev.gantry.tests.actors;

import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import org.junit.jupiter.api.BeforeAll;

/** The actors on etcd and kube-apiserver, with no controllers, scheduler or kubelets but them. */
@WithControlPlane(fresh = true)
class ActorsOnControlPlaneTest extends ActorsScenario {
    @BeforeAll
    void begin(ControlPlane plane) {
        open(plane.apiAs(ApiUser.ADMIN));
    }
}
