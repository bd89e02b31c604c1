package dev.gantry.views.events;

import dev.gantry.services.events.Event;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.units.Ages;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowKey;
import java.time.Instant;

/**
 * An event with every text of its row ready to show. Immutable; any thread.
 *
 * @param message on one line
 * @param seen how long ago it was last seen
 */
public record EventRow(RowKey key, Event event, String object, String message, String seen) implements Row {
    static EventRow of(String cluster, Event event, Instant now) {
        return new EventRow(
                new RowKey(cluster, event.uid()),
                event,
                event.regarding().kind() + "/" + event.regarding().name(),
                event.message().replaceAll("\\s+", " ").strip(),
                Ages.since(event.seen().last(), now));
    }

    @Override
    public EventRow aged(long nowSeconds) {
        String now = Ages.since(event.seen().last(), Instant.ofEpochSecond(nowSeconds));
        return now.equals(seen) ? this : new EventRow(key, event, object, message, now);
    }

    @Override
    public Searchable searchable(Instant now) {
        return Searchables.of(event, key.cluster(), now);
    }

    boolean isWarning() {
        return event.type().equals("Warning");
    }

    String count() {
        return Integer.toString(event.seen().count());
    }

    @Override
    public String namespace() {
        return event.namespace();
    }

    @Override
    public String name() {
        return event.name();
    }
}
