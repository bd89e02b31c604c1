package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.units.Ages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code get pods}. */
final class Pods implements Gettable<PodRow> {
    private static final Report<PodRow> REPORT = new Report<>(
            List.of(
                    new Field<>("cluster", row -> row.cluster().name()),
                    new Field<>("namespace", row -> row.pod().namespace()),
                    new Field<>("name", row -> row.pod().name()),
                    new Field<>("uid", row -> row.pod().uid().toString()),
                    new Field<>("node", row -> Known.text(row.pod().node())),
                    new Field<>("phase", row -> Known.text(row.pod().status().phase())),
                    new Field<>("status", row -> row.pod().status().word()),
                    new Field<>("ready", Pods::ready),
                    new Field<>("restarts", row -> row.pod().status().restarts()),
                    new Field<>("ageSeconds", row -> Known.age(row.pod().meta(), row.asOf())),
                    new Field<>("podIp", row -> Known.text(row.pod().ip())),
                    new Field<>(
                            "ownerKind",
                            row -> Known.text(row.pod().meta().owner().kind())),
                    new Field<>(
                            "ownerName",
                            row -> Known.text(row.pod().meta().owner().name())),
                    new Field<>("app", row -> Known.text(AppNames.of(row.pod()))),
                    new Field<>("images", row -> row.pod().spec().images()),
                    new Field<>(
                            "cpuRequestMillicores",
                            row -> Known.amount(row.pod().spec().requests().cpuMillicores())),
                    new Field<>(
                            "memoryRequestBytes",
                            row -> Known.amount(row.pod().spec().requests().memoryBytes())),
                    new Field<>("gpuRequest", Pods::gpus),
                    new Field<>("asOf", row -> row.asOf().toString())),
            List.of(
                    Column.left("CLUSTER", row -> row.cluster().name()),
                    Column.left("NAMESPACE", row -> row.pod().namespace()),
                    Column.left("NAME", row -> row.pod().name()),
                    Column.left("READY", Pods::ready),
                    Column.left("STATUS", row -> row.pod().status().word()),
                    Column.left("RESTARTS", row -> Ages.restarts(row.pod().status(), row.asOf())),
                    Column.left("AGE", row -> Known.ageWord(row.pod().meta(), row.asOf())),
                    Column.left(
                            "NODE",
                            row -> row.pod().node().isEmpty() ? "--" : row.pod().node())));

    @Override
    public List<String> names() {
        return List.of("pods", "pod", "po");
    }

    @Override
    public Report<PodRow> report() {
        return REPORT;
    }

    @Override
    public List<PodRow> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure {
        List<Pod> pods = query.list(cluster, reader, Kind.POD, Pod.class);
        Instant asOf = query.now();
        return pods.stream()
                .sorted(Comparator.comparing(pod -> pod.meta().at()))
                .map(pod -> new PodRow(cluster, pod, asOf))
                .toList();
    }

    @Override
    public FilterFields filterFields() {
        return FilterFields.PODS;
    }

    @Override
    public Searchable searchable(PodRow row) {
        return Searchables.of(row.pod(), row.cluster().name(), row.asOf());
    }

    @Override
    public List<Kind> watched() {
        return List.of(Kind.POD);
    }

    @Override
    public List<Kind> needed() {
        return List.of();
    }

    @Override
    public Optional<PodRow> row(ClusterLink link, Resource object, Instant asOf) {
        return object instanceof Pod pod ? Optional.of(new PodRow(link.cluster(), pod, asOf)) : Optional.empty();
    }

    private static String ready(PodRow row) {
        return row.pod().status().ready() + "/" + row.pod().status().containers();
    }

    private static Map<String, Long> gpus(PodRow row) {
        return GpuResources.among(row.pod().spec().requests().extended());
    }
}
