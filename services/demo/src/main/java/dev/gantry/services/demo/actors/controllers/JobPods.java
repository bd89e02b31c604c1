package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pods of jobs, before they are made. Pure; any thread. */
final class JobPods {
    /** One of many that are the same. */
    ObjectNode pod(JsonNode template, Subject job) {
        ObjectNode pod = PodMaker.pod(template, job);
        String name = job.meta().name();
        ObjectNode metadata = (ObjectNode) pod.withObject("/metadata");
        metadata.put("generateName", name + "-");
        ((ObjectNode) pod.withObject("/metadata/labels"))
                .put("batch.kubernetes.io/controller-uid", job.meta().uid())
                .put("batch.kubernetes.io/job-name", name)
                .put("controller-uid", job.meta().uid())
                .put("job-name", name);
        ArrayNode finalizers = array();
        template.path("metadata").path("finalizers").forEach(finalizers::add);
        metadata.set("finalizers", finalizers.add(TrackedPods.FINALIZER));
        return pod;
    }

    /** The one with that number. */
    ObjectNode pod(JsonNode template, Subject job, int index) {
        ObjectNode pod = pod(template, job);
        String number = Integer.toString(index);
        String name = job.meta().name() + "-" + number;
        ((ObjectNode) pod.withObject("/metadata")).put("generateName", name + "-");
        ((ObjectNode) pod.withObject("/metadata/labels")).put(JobRound.INDEX, number);
        ((ObjectNode) pod.withObject("/metadata/annotations")).put(JobRound.INDEX, number);
        ((ObjectNode) pod.withObject("/spec")).put("hostname", name);
        ObjectNode source = object(
                "fieldRef", object("apiVersion", "v1", "fieldPath", "metadata.labels['" + JobRound.INDEX + "']"));
        for (String kind : new String[] {"initContainers", "containers"}) {
            for (JsonNode container : pod.path("spec").path(kind)) {
                ((ArrayNode) ((ObjectNode) container).withArray("/env"))
                        .add(object("name", "JOB_COMPLETION_INDEX", "valueFrom", source.deepCopy()));
            }
        }
        return pod;
    }
}
