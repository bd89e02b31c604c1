package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventWriter.Subject;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.machines.Run.Step;

/** Tells the API how pods are. One thread. */
final class Reports {
    private final FleetApi api;
    private final Machines machines;
    private final Addresses addresses = new Addresses();

    Reports(FleetApi api, Machines machines) {
        this.api = api;
        this.machines = machines;
    }

    /** What is told of a pod that is gone is lost: its deletion will be seen. */
    void write(Run run, Beat beat) {
        String host = machines.address(run.node);
        String address = run.step == Step.ASSIGNED || run.step == Step.PULLING ? "" : address(run);
        api.patch(
                Resource.PODS,
                run.namespace,
                run.name,
                "status",
                object("status", PodStatusWriter.status(run, beat.stamp(), host, address)));
        if (run.step == Step.ENDED) {
            giveUp(run);
        }
    }

    /** Of the pod: its machine's or, within the machine's network, one no other pod has while it lives. */
    String address(Run run) {
        if (run.address.isEmpty()) {
            run.address =
                    run.isOnHost ? machines.address(run.node) : addresses.give(machines.podNetwork(run.node), run.uid);
        }
        return run.address;
    }

    /** A pod that was there before anybody looked keeps its address. */
    void resume(Run run) {
        if (!run.address.isEmpty() && !run.isOnHost && run.step != Step.ENDED) {
            addresses.hold(run.address, run.uid);
        }
    }

    /** Others may have its address. */
    void giveUp(Run run) {
        addresses.giveUp(run.address, run.uid);
    }

    static Subject subject(Run run) {
        return new Subject(Resource.PODS, run.namespace, run.name, run.uid);
    }
}
