package dev.gantry.services.filter;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.health.WorkloadHealthRules;
import dev.gantry.services.inventory.Labels;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link FilterFields#APPS} of one workload. */
record SearchableWorkload(Workload workload, String cluster, Instant now) implements Searchable {
    @Override
    public String searchText() {
        return Values.searchText(
                cluster,
                workload.namespace(),
                workload.name(),
                workload.kind().title(),
                String.join("\n", workload.images()));
    }

    @Override
    public @Nullable String text(String field) {
        return switch (field) {
            case "cluster" -> cluster;
            case "namespace" -> workload.namespace();
            case "name" -> workload.name();
            case "kind" -> workload.kind().title();
            case "state" -> WorkloadHealthRules.of(workload).word();
            case "rolling" -> WorkloadRules.isRolling(workload) ? "yes" : "no";
            case "revision" -> workload.revision();
            default -> null;
        };
    }

    @Override
    public List<String> texts(String field) {
        return field.equals("image") ? workload.images() : List.of();
    }

    @Override
    public double number(String field) {
        return switch (field) {
            case "desired" -> workload.scale().desired();
            case "available" -> workload.scale().available();
            case "unready" -> Math.max(0, workload.scale().desired() - WorkloadRules.ready(workload));
            case "age" -> Values.age(workload.meta().created(), now);
            default -> Double.NaN;
        };
    }

    @Override
    public Labels labels() {
        return workload.meta().labels();
    }
}
