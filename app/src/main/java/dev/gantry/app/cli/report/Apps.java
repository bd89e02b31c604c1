package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code get apps}: the workloads people name, over all workload kinds. */
final class Apps implements Gettable<AppRow> {
    private static final List<Kind> KINDS =
            List.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET, Kind.CRON_JOB, Kind.JOB, Kind.REPLICA_SET);

    private static final Report<AppRow> REPORT = new Report<>(
            List.of(
                    new Field<>("cluster", row -> row.cluster().name()),
                    new Field<>("namespace", row -> row.workload().namespace()),
                    new Field<>("kind", row -> row.workload().kind().title()),
                    new Field<>("name", row -> row.workload().name()),
                    new Field<>("desired", row -> row.workload().scale().desired()),
                    new Field<>("ready", row -> WorkloadRules.ready(row.workload())),
                    new Field<>("updated", row -> row.workload().scale().updated()),
                    new Field<>("available", row -> row.workload().scale().available()),
                    new Field<>("images", row -> row.workload().images()),
                    new Field<>("revision", row -> Known.text(row.workload().revision())),
                    new Field<>("rolling", row -> WorkloadRules.isRolling(row.workload()))),
            List.of(
                    Column.left("CLUSTER", row -> row.cluster().name()),
                    Column.left("NAMESPACE", row -> row.workload().namespace()),
                    Column.left("KIND", row -> row.workload().kind().title()),
                    Column.left("NAME", row -> row.workload().name()),
                    Column.left(
                            "READY",
                            row -> WorkloadRules.ready(row.workload()) + "/"
                                    + row.workload().scale().desired()),
                    Column.right(
                            "UPDATED",
                            row -> String.valueOf(row.workload().scale().updated())),
                    Column.right(
                            "AVAILABLE",
                            row -> String.valueOf(row.workload().scale().available())),
                    Column.optional("ROLLING", row -> WorkloadRules.isRolling(row.workload()) ? "rolling" : ""),
                    Column.left("AGE", row -> Known.ageWord(row.workload().meta(), row.asOf())),
                    Column.left("IMAGES", row -> String.join(",", row.workload().images()))));

    @Override
    public List<String> names() {
        return List.of("apps", "app", "workloads");
    }

    @Override
    public Report<AppRow> report() {
        return REPORT;
    }

    @Override
    public List<AppRow> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure {
        List<Workload> all = new ArrayList<>();
        for (Kind kind : KINDS) {
            all.addAll(query.list(cluster, reader, kind, Workload.class));
        }
        Instant asOf = query.now();
        return all.stream()
                .filter(WorkloadRules::isApp)
                .sorted(Comparator.comparing(
                                (Workload workload) -> workload.meta().at())
                        .thenComparing(Workload::kind))
                .map(workload -> new AppRow(cluster, workload, asOf))
                .toList();
    }

    @Override
    public FilterFields filterFields() {
        return FilterFields.APPS;
    }

    @Override
    public Searchable searchable(AppRow row) {
        return Searchables.of(row.workload(), row.cluster().name(), row.asOf());
    }

    @Override
    public List<Kind> watched() {
        return KINDS;
    }

    @Override
    public List<Kind> needed() {
        return List.of();
    }

    @Override
    public Optional<AppRow> row(ClusterLink link, Resource object, Instant asOf) {
        return object instanceof Workload workload && WorkloadRules.isApp(workload)
                ? Optional.of(new AppRow(link.cluster(), workload, asOf))
                : Optional.empty();
    }
}
