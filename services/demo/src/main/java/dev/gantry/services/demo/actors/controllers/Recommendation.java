package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Autoscaler.Metric;
import dev.gantry.services.demo.actors.controllers.Scales.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many pods there should be by one metric ({@code replica_calculator.go}). Pure; any thread.
 *
 * @param failure why it cannot be told, empty where it can
 * @param utilization percent, -1 where it goes by a value
 * @param average thousandths of a CPU each pod uses
 */
record Recommendation(int replicas, String failure, int utilization, long average) {
    private static final double TOLERANCE = 0.1;

    /** How much of the target is used, with the pods it was told from. */
    private record Measured(double ratio, long used, long requested) {}

    static Recommendation failed(String why) {
        return new Recommendation(0, why, -1, 0);
    }

    /** @param scale what it is about, as it is wanted now */
    static Recommendation of(Metric metric, Scale scale, List<Pod> pods, Usage usage) {
        if (pods.isEmpty()) {
            return failed("no pods returned by selector while calculating replica count");
        }
        int sharing = (int)
                pods.stream().filter(pod -> pod.isReady() && pod.isActive()).count();
        Map<Pod, Long> used = new HashMap<>();
        int unready = 0;
        int missing = 0;
        for (Pod pod : pods) {
            if (pod.meta().isEnding() || pod.phase() == Pod.Phase.FAILED) {
                continue;
            }
            OptionalDouble cpu = usage.cpu(
                    pod.meta().namespace(), scale.key().name(), pod.meta().name(), sharing);
            if (pod.phase() == Pod.Phase.PENDING || cpu.isPresent() && !pod.isReady()) {
                unready++;
            } else if (cpu.isEmpty()) {
                missing++;
            } else {
                used.put(pod, Math.round(cpu.getAsDouble() * requested(pod)));
            }
        }
        if (used.isEmpty()) {
            return failed("did not receive metrics for targeted pods (pods might be unready)");
        }
        for (Pod pod : pods) {
            if (metric.utilization() >= 0 && !pod.shape().requests().containsKey("cpu")) {
                return failed("missing request for cpu in container of Pod "
                        + pod.meta().name());
            }
        }
        return weigh(metric, scale.replicas(), used, unready, missing);
    }

    private static Recommendation weigh(Metric metric, int current, Map<Pod, Long> used, int unready, int missing) {
        Measured measured = measure(metric, used);
        double ratio = measured.ratio;
        boolean isGrowing = ratio > 1;
        int idle = isGrowing ? unready + missing : 0;
        int counted = used.size() + idle + (isGrowing ? 0 : missing);
        if (idle > 0) {
            // Those that do not work yet will take their share: they count as doing nothing.
            ratio = ratio * used.size() / (used.size() + idle);
        } else if (missing > 0 && ratio < 1) {
            double full =
                    metric.utilization() < 0 ? 1 : Math.max(100, metric.utilization()) / (double) metric.utilization();
            ratio = (ratio * used.size() + full * missing) / (used.size() + missing);
        }
        int replicas = (int) Math.ceil(ratio * counted - 1e-9);
        boolean isTurned = measured.ratio < 1 ? ratio > 1 : measured.ratio > 1 && ratio < 1;
        boolean isContrary = ratio < 1 && replicas > current || ratio > 1 && replicas < current;
        boolean isNothing = Math.abs(ratio - 1) <= TOLERANCE || isTurned || (idle > 0 || missing > 0) && isContrary;
        int utilization = metric.utilization() < 0 ? -1 : (int) (measured.used * 100 / Math.max(measured.requested, 1));
        return new Recommendation(isNothing ? current : replicas, "", utilization, measured.used / used.size());
    }

    private static long requested(Pod pod) {
        return pod.shape().requests().getOrDefault("cpu", 0L);
    }

    private static Measured measure(Metric metric, Map<Pod, Long> used) {
        long sum = used.values().stream().mapToLong(Long::longValue).sum();
        if (metric.utilization() < 0) {
            double average = (double) sum / used.size();
            return new Measured(average / Math.max(metric.milli(), 1), sum, 0);
        }
        long requested =
                used.keySet().stream().mapToLong(Recommendation::requested).sum();
        int percent = (int) (sum * 100 / Math.max(requested, 1));
        return new Measured((double) percent / Math.max(metric.utilization(), 1), sum, requested);
    }
}
