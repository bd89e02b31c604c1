package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets the pods of jobs go: those their job has counted, and those whose job is gone so that nobody will
 * ({@code syncOrphanPod} of the job controller). One thread.
 */
final class TrackedPods extends Controller {
    /** By which a pod that has not been counted yet is known. */
    static final String FINALIZER = "batch.kubernetes.io/job-tracking";

    private final Picture picture;
    private final Index<Job> jobs;

    TrackedPods(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        this.jobs = picture.jobs().indexed(Job::uid);
        picture.pods().onChange((before, after) -> {
            if (after != null && isOrphan(after)) {
                queue.add(after.key());
            }
        });
        picture.jobs().onChange((before, after) -> {
            if (after == null && before != null) {
                picture.podsByOwner().find(before.uid()).forEach(pod -> queue.add(pod.key()));
            }
        });
    }

    private boolean isOrphan(Pod pod) {
        return pod.isTracked() && jobs.count(pod.meta().owner()) == 0;
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Pod pod = picture.pods().get(key);
        if (pod != null && isOrphan(pod)) {
            release(pod);
        }
    }

    /** Takes away what holds a pod that is counted. */
    void release(Pod pod) {
        Key key = pod.key();
        ObjectNode tree = api.get(Resource.PODS, key.namespace(), key.name());
        if (tree != null && Meta.of(tree).uid().equals(pod.uid())) {
            api.patch(Resource.PODS, key.namespace(), key.name(), "", Finalizers.without(tree, FINALIZER));
        }
    }
}
