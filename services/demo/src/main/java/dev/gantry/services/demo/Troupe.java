package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.EventExpiry;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.controllers.Controllers;
import dev.gantry.services.demo.actors.machines.Kubelets;
import dev.gantry.services.demo.actors.machines.Machines;
import dev.gantry.services.demo.actors.machines.Scheduler;
import dev.gantry.services.demo.actors.people.Links;
import dev.gantry.services.demo.actors.people.Teams;
import dev.gantry.services.demo.night.Director;
import dev.gantry.services.demo.night.Night;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who acts on a cluster, in the order they act: the one place where actors are registered. */
final class Troupe {
    private Troupe() {}

    static List<Actor> of(FleetCluster cluster, Night night, long seed) {
        World world = cluster.world();
        long own = seed + cluster.plan().number();
        Machines machines = new Machines(api(cluster, "kubelet"), world);
        List<Actor> all = new ArrayList<>(List.of(
                new Director(cluster.joined(), api(cluster, "release-bot"), world, night, own),
                new Teams(
                        api(cluster, "release-bot"),
                        world,
                        cluster.plan().apps().size(),
                        own),
                new Links(cluster.plan(), world, own),
                machines));
        all.addAll(Controllers.of(
                api(cluster, "kube-controller-manager"),
                new Controllers.Settings(ZoneId.systemDefault(), cluster.traffic(), cluster.authorityPem())));
        all.add(new EventExpiry(api(cluster, "kube-apiserver")));
        all.add(new Scheduler(api(cluster, "kube-scheduler")));
        all.add(new Kubelets(api(cluster, "kubelet"), world, machines, own));
        return all;
    }

    static DirectApi api(FleetCluster cluster, String manager) {
        return new DirectApi(cluster.cluster(), manager);
    }
}
