package dev.gantry.services.filter;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Labels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link FilterFields#EVENTS} of one event. */
record SearchableEvent(Event event, String cluster, Instant now) implements Searchable {
    @Override
    public String searchText() {
        return Values.searchText(
                cluster,
                event.namespace(),
                event.type(),
                event.reason(),
                event.regarding().kind(),
                event.regarding().name(),
                event.message(),
                event.source());
    }

    @Override
    public @Nullable String text(String field) {
        return switch (field) {
            case "cluster" -> cluster;
            case "namespace" -> event.namespace();
            case "name" -> event.name();
            case "type" -> event.type();
            case "reason" -> event.reason();
            case "kind" -> event.regarding().kind();
            case "object" -> event.regarding().name();
            case "source" -> event.source();
            default -> null;
        };
    }

    @Override
    public double number(String field) {
        return switch (field) {
            case "count" -> event.seen().count();
            case "age" -> Values.age(event.seen().last(), now);
            default -> Double.NaN;
        };
    }

    @Override
    public Labels labels() {
        return event.meta().labels();
    }
}
