package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.app.cli.report.UsageRow.Measured;
import dev.gantry.services.metrics.Usage;
import dev.gantry.services.nodes.NodeCapacity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What {@code top} says of pods, containers and nodes; the columns are kubectl's. Pure. */
public final class UsageReports {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Column<UsageRow> CPU = Column.left("CPU(cores)", UsageReports::cpu);
    private static final Column<UsageRow> MEMORY = Column.left("MEMORY(bytes)", UsageReports::memory);

    private UsageReports() {}

    /**
     * Of pods, or of their containers.
     *
     * @param ofMany whether rows come from several clusters
     * @param namespaces whether rows come from several namespaces
     */
    public static Report<UsageRow> pods(boolean ofMany, boolean namespaces, boolean containers) {
        List<Field<UsageRow>> fields = new ArrayList<>(List.of(
                new Field<>("cluster", row -> row.cluster().name()), new Field<>("namespace", UsageRow::namespace)));
        if (containers) {
            fields.add(new Field<>("pod", UsageRow::pod));
        }
        fields.add(new Field<>("name", UsageRow::name));
        fields.addAll(measured());
        List<Column<UsageRow>> columns = clusterColumn(ofMany);
        if (namespaces) {
            columns.add(Column.left("NAMESPACE", UsageRow::namespace));
        }
        if (containers) {
            columns.add(Column.left("POD", UsageRow::pod));
        }
        columns.add(Column.left("NAME", UsageRow::name));
        columns.add(CPU);
        columns.add(MEMORY);
        return new Report<>(fields, columns);
    }

    /** @param ofMany whether rows come from several clusters */
    public static Report<UsageRow> nodes(boolean ofMany) {
        List<Field<UsageRow>> fields = new ArrayList<>(
                List.of(new Field<>("cluster", row -> row.cluster().name()), new Field<>("name", UsageRow::name)));
        fields.addAll(measured());
        fields.add(new Field<>(
                "cpuAllocatableMillicores", row -> Known.amount(available(row, NodeCapacity::cpuMillicores))));
        fields.add(
                new Field<>("memoryAllocatableBytes", row -> Known.amount(available(row, NodeCapacity::memoryBytes))));
        List<Column<UsageRow>> columns = clusterColumn(ofMany);
        columns.add(Column.left("NAME", UsageRow::name));
        columns.add(CPU);
        columns.add(Column.left("CPU(%)", row -> share(row, Usage::cpuMillicores, NodeCapacity::cpuMillicores)));
        columns.add(MEMORY);
        columns.add(Column.left("MEMORY(%)", row -> share(row, Usage::memoryBytes, NodeCapacity::memoryBytes)));
        return new Report<>(fields, columns);
    }

    private static List<Column<UsageRow>> clusterColumn(boolean ofMany) {
        List<Column<UsageRow>> columns = new ArrayList<>();
        if (ofMany) {
            columns.add(Column.left("CLUSTER", row -> row.cluster().name()));
        }
        return columns;
    }

    private static List<Field<UsageRow>> measured() {
        return List.of(
                new Field<>("cpuMillicores", row -> of(row, used -> used.usage().cpuMillicores())),
                new Field<>("memoryBytes", row -> of(row, used -> used.usage().memoryBytes())),
                new Field<>(
                        "windowSeconds", row -> of(row, used -> used.window().toSeconds())),
                new Field<>("asOf", row -> of(row, used -> used.at().toString())));
    }

    private static @Nullable Object of(UsageRow row, Function<Measured, Object> value) {
        Measured used = row.used();
        return used == null ? null : value.apply(used);
    }

    private static String cpu(UsageRow row) {
        return text(row, used -> used.usage().cpuMillicores(), "m");
    }

    private static String memory(UsageRow row) {
        return text(row, used -> used.usage().memoryBytes() / MEBIBYTE, "Mi");
    }

    private static String text(UsageRow row, ToLongFunction<Measured> amount, String unit) {
        Measured used = row.used();
        return used == null ? "<unknown>" : amount.applyAsLong(used) + unit;
    }

    private static long available(UsageRow row, ToLongFunction<NodeCapacity> part) {
        NodeCapacity available = row.available();
        return available == null ? -1 : part.applyAsLong(available);
    }

    /** Cut off, as kubectl does. */
    private static String share(UsageRow row, ToLongFunction<Usage> part, ToLongFunction<NodeCapacity> of) {
        Measured used = row.used();
        if (used == null) {
            return "<unknown>";
        }
        long available = available(row, of);
        if (available < 0) {
            return "";
        }
        return (available == 0 ? 0 : (long) ((double) part.applyAsLong(used.usage()) / available * 100)) + "%";
    }
}
