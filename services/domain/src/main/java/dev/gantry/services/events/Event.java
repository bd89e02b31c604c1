package dev.gantry.services.events;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;

/**
 * A core/v1 event. Immutable; any thread.
 *
 * @param type {@code Normal} or {@code Warning}
 * @param source the reporting component
 */
public record Event(
        Meta meta, String type, String reason, String message, Regarding regarding, String source, Occurrence seen)
        implements Resource {
    /** What the event is about. */
    public record Regarding(String kind, String namespace, String name, String fieldPath) {}

    /**
     * When and how often.
     *
     * @param first epoch seconds or NO_TIME
     * @param last epoch seconds by kubectl's order: series, lastTimestamp, firstTimestamp, eventTime; or NO_TIME
     * @param count at least 1
     */
    public record Occurrence(long first, long last, int count) {}

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }
}
