package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventWriter.Subject;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;

/** Tells the API how pods are. One thread. */
final class Reports {
    private final FleetApi api;
    private final Machines machines;

    Reports(FleetApi api, Machines machines) {
        this.api = api;
        this.machines = machines;
    }

    /** What is told of a pod that is gone is lost: its deletion will be seen. */
    void write(Run run, Beat beat) {
        String host = machines.address(run.node);
        api.patch(
                Resource.PODS,
                run.namespace,
                run.name,
                "status",
                object("status", PodStatusWriter.status(run, beat.stamp(), host, address(run))));
    }

    /** Of the pod, within its machine's network. */
    String address(Run run) {
        return machines.podNetwork(run.node) + "." + (Math.floorMod(run.uid.hashCode(), 250) + 2);
    }

    static Subject subject(Run run) {
        return new Subject(Resource.PODS, run.namespace, run.name, run.uid);
    }
}
