package dev.gantry.app.cli.describe;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Ages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells one object and its events. Stateless; any thread. */
public final class Describer {
    private final Clock clock;

    public Describer(Clock clock) {
        this.clock = clock;
    }

    /** The whole text, ending in a line break. */
    public String describe(JsonNode object, List<Event> events) {
        Sheet sheet = new Sheet();
        ZoneId zone = clock.getZone();
        switch (Json.text(object, "kind")) {
            case "Pod" -> new PodSections(sheet, zone, clock.instant()).tell(object);
            case "Node" -> new NodeSections(sheet, zone).tell(object);
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
                new WorkloadSections(sheet, zone).tell(object);
            case "Secret" -> {
                // As kubectl: nothing happens to a Secret that would be an event.
                new SecretSections(sheet).tell(object);
                return sheet.text();
            }
            default -> new FieldByField(sheet).tell(object);
        }
        events(sheet, events);
        return sheet.text();
    }

    private void events(Sheet sheet, List<Event> events) {
        if (events.isEmpty()) {
            sheet.field(0, "Events", "<none>");
            return;
        }
        sheet.line(0, "Events:");
        sheet.line(1, "Type\tReason\tAge\tFrom\tMessage");
        sheet.line(1, "----\t------\t----\t----\t-------");
        Instant now = clock.instant();
        events.stream()
                .sorted(Comparator.comparingLong((Event event) -> event.seen().last()))
                .forEach(event -> sheet.line(1, line(event, now)));
    }

    private static String line(Event event, Instant now) {
        String message = event.message().strip().replace('\n', ' ').replace('\t', ' ');
        String place = event.regarding().fieldPath();
        return String.join(
                "\t",
                event.type(),
                event.reason(),
                age(event.seen(), now),
                event.source(),
                place.isEmpty() ? message : place + ": " + message);
    }

    private static String age(Event.Occurrence seen, Instant now) {
        String last = Ages.since(seen.last(), now);
        return seen.count() > 1 && seen.first() != Meta.NO_TIME
                ? last + " (x" + seen.count() + " over " + Ages.since(seen.first(), now) + ")"
                : last;
    }
}
