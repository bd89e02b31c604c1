package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.units.Ages;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The events about an object, what was seen last at the end. */
final class EventSections {
    /** A static pod's events name the uid its kubelet gave it, not the one the server gave its mirror. */
    private static final String MIRROR = "kubernetes.io/config.mirror";

    private final Page page;

    EventSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode object) throws ClusterFailure {
        switch (Known.ask(() -> page.related().events(about(object)))) {
            case Known.Not<List<Event>> not -> page.field("Events", not);
            case Known.Is<List<Event>>(List<Event> events) -> tell(events);
        }
    }

    private static About about(JsonNode object) {
        JsonNode meta = object.path("metadata");
        String mirrored = Json.text(meta, "annotations", MIRROR);
        return About.of(
                Json.text(object, "kind"),
                new NamespacedName(Json.text(meta, "namespace"), Json.text(meta, "name")),
                mirrored.isEmpty() ? Json.text(meta, "uid") : mirrored);
    }

    private void tell(List<Event> events) {
        if (events.isEmpty()) {
            page.field("Events", "<none>");
            return;
        }
        page.sheet().flush();
        page.line(0, "Events:");
        page.line(1, "Type\tReason\tAge\tFrom\tMessage");
        page.line(1, "----\t------\t----\t----\t-------");
        events.stream()
                .sorted(Comparator.comparingLong((Event event) -> event.seen().last()))
                .forEach(event -> page.line(1, line(event)));
    }

    private String line(Event event) {
        String message = event.message().strip().replace('\n', ' ').replace('\t', ' ');
        String place = event.regarding().fieldPath();
        return String.join(
                "\t",
                event.type(),
                event.reason(),
                age(event.seen()),
                event.source(),
                place.isEmpty() ? message : place + ": " + message);
    }

    private String age(Event.Occurrence seen) {
        String last = Ages.since(seen.last(), page.now());
        return seen.count() > 1 && seen.first() != Meta.NO_TIME
                ? last + " (x" + seen.count() + " over " + Ages.since(seen.first(), page.now()) + ")"
                : last;
    }
}
