package dev.gantry.services.apps;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;
import java.util.List;

/**
 * A workload as a row needs it. Immutable; any thread.
 *
 * @param kind one of the six workload kinds
 * @param images of its pod template, containers first, without repeats
 * @param revision the Deployment's {@code deployment.kubernetes.io/revision}, a StatefulSet's update revision, else
 *     empty
 * @param progress what it has come to
 */
public record Workload(Meta meta, Kind kind, Scale scale, List<String> images, String revision, Progress progress)
        implements Resource {
    /**
     * How many pods are wanted and how far they are; for Jobs wanted completions, active as ready, succeeded as
     * available.
     */
    public record Scale(int desired, int current, int ready, int updated, int available) {}

    /**
     * What decides whether it is rolling and whether it is well.
     *
     * @param suspended paused Deployment, suspended Job or CronJob
     * @param condition the first true Job condition or the Deployment's Progressing reason, else empty
     * @param schedule a CronJob's schedule, else empty
     */
    public record Progress(
            long generation, long observedGeneration, boolean suspended, String condition, String schedule) {}
}
