package dev.gantry.services.filter;

import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link FilterFields#PODS} of one pod. */
record SearchablePod(Pod pod, String cluster, Instant now) implements Searchable {
    @Override
    public String searchText() {
        return Values.searchText(
                cluster, pod.namespace(), pod.name(), pod.status().word(), pod.node(), pod.ip(), AppNames.of(pod));
    }

    @Override
    public @Nullable String text(String field) {
        return switch (field) {
            case "cluster" -> cluster;
            case "namespace" -> pod.namespace();
            case "name" -> pod.name();
            case "status" -> pod.status().word();
            case "state" -> PodHealthRules.of(pod, now).word();
            case "phase" -> pod.status().phase();
            case "ready" -> pod.status().ready() + "/" + pod.status().containers();
            case "node" -> pod.node();
            case "app" -> AppNames.of(pod);
            case "owner" -> pod.meta().owner().name();
            case "ip" -> pod.ip();
            default -> null;
        };
    }

    @Override
    public List<String> texts(String field) {
        return field.equals("image") ? pod.spec().images() : List.of();
    }

    @Override
    public double number(String field) {
        return switch (field) {
            case "restarts" -> pod.status().restarts();
            case "restarted" ->
                pod.status().restarts() == 0
                        ? Double.NaN
                        : Values.age(pod.status().lastRestart(), now);
            case "age" -> Values.age(pod.meta().created(), now);
            case "cpu" -> Values.amount(pod.spec().requests().cpuMillicores());
            case "memory" -> Values.amount(pod.spec().requests().memoryBytes());
            case "gpu" -> GpuResources.count(pod.spec().requests().extended());
            default -> Double.NaN;
        };
    }

    @Override
    public Labels labels() {
        return pod.meta().labels();
    }
}
