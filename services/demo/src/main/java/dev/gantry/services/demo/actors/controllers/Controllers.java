package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** All controllers of one cluster, as kube-controller-manager runs them. */
public final class Controllers {
    private Controllers() {}

    /** What the controllers tell pods of this template by: the end of a replica set's or revision's name. */
    public static String revisionOf(JsonNode template) {
        return TemplateHash.label(TemplateHash.of(template), 0);
    }

    /**
     * In the order they act in a beat: owners before what they own.
     *
     * @param api under the name changes are to carry
     * @param zone of schedules that name none
     */
    public static List<Actor> of(FleetApi api, ZoneId zone) {
        Lookout lookout = new Lookout(api);
        Graph graph = new Graph();
        Picture picture = new Picture(lookout);
        History history = new History(lookout);
        Table<Job> jobs = new Table<>(Job::of);
        lookout.follow(Resource.JOBS, jobs);
        List<Actor> all = List.of(
                new CronJobController(lookout, jobs, zone),
                new JobController(lookout, picture, jobs),
                new DeploymentController(lookout, picture),
                new ReplicaSetController(lookout, picture),
                new StatefulSetController(lookout, picture, history),
                new DaemonSetController(lookout, picture, history),
                new GarbageCollector(lookout, graph));
        graph.follow(lookout);
        return all;
    }
}
