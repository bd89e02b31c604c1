package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.FleetApi;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All controllers of one cluster, as kube-controller-manager runs them. */
public final class Controllers {
    private Controllers() {}

    /** What the controllers tell pods of this template by: the end of a replica set's or revision's name. */
    public static String revisionOf(JsonNode template) {
        return TemplateHash.label(TemplateHash.of(template), 0);
    }

    /** The service account that each namespace is given. */
    public static ObjectNode account(String namespace) {
        return NamespaceEquipment.account(namespace);
    }

    /**
     * The config map with the authority's certificate that each namespace is given.
     *
     * @param certificate as PEM
     */
    public static ObjectNode authority(String namespace, String certificate) {
        return NamespaceEquipment.authority(namespace, certificate);
    }

    /**
     * What differs from cluster to cluster.
     *
     * @param zone of schedules that name none
     * @param usage what autoscalers go by
     * @param certificate of the cluster's authority, as PEM
     */
    public record Settings(ZoneId zone, Usage usage, String certificate) {}

    /**
     * In the order they act in a beat: who owns before what is owned, who tells of it after.
     *
     * @param api under the name changes are to carry
     */
    public static List<Actor> of(FleetApi api, Settings settings) {
        Lookout lookout = new Lookout(api);
        Graph graph = new Graph();
        graph.follow(lookout);
        Picture picture = new Picture(lookout);
        History history = new History(lookout);
        Scales scales = new Scales(picture);
        TrackedPods tracked = new TrackedPods(lookout, picture);
        List<Actor> all = new ArrayList<>(List.of(
                new NamespaceEquipment(lookout, settings.certificate()),
                new NodeLifecycle(lookout, picture),
                new TaintEviction(lookout, picture),
                new AutoscalerController(lookout, picture, scales, settings.usage()),
                new CronJobController(lookout, picture, settings.zone()),
                new JobController(lookout, picture, tracked),
                tracked,
                new DeploymentController(lookout, picture),
                new ReplicaSetController(lookout, picture),
                new StatefulSetController(lookout, picture, history),
                new DaemonSetController(lookout, picture, history),
                new EndpointSlices(lookout, picture),
                new DisruptionController(lookout, picture, scales),
                new QuotaController(lookout, picture, graph),
                new PodCollector(lookout, picture),
                new GarbageCollector(lookout, graph),
                new NamespaceController(lookout, graph)));
        if (NodePoolController.isWanted(lookout)) {
            all.add(new NodePoolController(lookout, picture));
        }
        return List.copyOf(all);
    }
}
