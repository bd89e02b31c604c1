package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.events.Event;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code get events}, the newest last, as in a log. */
final class Events implements Gettable<EventRow> {
    private static final Report<EventRow> REPORT = new Report<>(
            List.of(
                    new Field<>("cluster", row -> row.cluster().name()),
                    new Field<>("namespace", row -> Known.text(row.event().namespace())),
                    new Field<>("name", row -> row.event().name()),
                    new Field<>("type", row -> Known.text(row.event().type())),
                    new Field<>("reason", row -> Known.text(row.event().reason())),
                    new Field<>("message", row -> Known.text(row.event().message())),
                    new Field<>(
                            "objectKind",
                            row -> Known.text(row.event().regarding().kind())),
                    new Field<>(
                            "objectNamespace",
                            row -> Known.text(row.event().regarding().namespace())),
                    new Field<>(
                            "objectName",
                            row -> Known.text(row.event().regarding().name())),
                    new Field<>("source", row -> Known.text(row.event().source())),
                    new Field<>(
                            "firstSeen", row -> Known.time(row.event().seen().first())),
                    new Field<>("lastSeen", row -> Known.time(row.event().seen().last())),
                    new Field<>("count", row -> row.event().seen().count())),
            List.of(
                    Column.left("CLUSTER", row -> row.cluster().name()),
                    Column.left("NAMESPACE", row -> row.event().namespace()),
                    Column.left(
                            "LAST SEEN", row -> Known.ageWord(row.event().seen().last(), row.asOf())),
                    Column.left("TYPE", row -> row.event().type()),
                    Column.left("REASON", row -> row.event().reason()),
                    Column.left(
                            "OBJECT",
                            row -> row.event().regarding().kind().toLowerCase(Locale.ROOT) + "/"
                                    + row.event().regarding().name()),
                    Column.right(
                            "COUNT", row -> String.valueOf(row.event().seen().count())),
                    Column.left("MESSAGE", row -> row.event().message().strip().replace('\n', ' '))));

    @Override
    public List<String> names() {
        return List.of("events", "event", "ev");
    }

    @Override
    public Report<EventRow> report() {
        return REPORT;
    }

    @Override
    public List<EventRow> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure {
        List<Event> events = query.list(cluster, reader, Kind.EVENT, Event.class);
        Instant asOf = query.now();
        return events.stream()
                .sorted(Comparator.comparingLong((Event event) -> event.seen().last())
                        .thenComparing(event -> event.meta().at()))
                .map(event -> new EventRow(cluster, event, asOf))
                .toList();
    }

    @Override
    public FilterFields filterFields() {
        return FilterFields.EVENTS;
    }

    @Override
    public Searchable searchable(EventRow row) {
        return Searchables.of(row.event(), row.cluster().name(), row.asOf());
    }

    @Override
    public List<Kind> watched() {
        return List.of(Kind.EVENT);
    }

    @Override
    public List<Kind> needed() {
        return List.of();
    }

    @Override
    public Optional<EventRow> row(ClusterLink link, Resource object, Instant asOf) {
        return object instanceof Event event
                ? Optional.of(new EventRow(link.cluster(), event, asOf))
                : Optional.empty();
    }
}
