package dev.gantry.services.demo.actors;

import static dev.gantry.services.demo.fleet.Tree.object;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events about objects. What happens again to the same object is counted on the event that is there, as clients
 * of Kubernetes do. One thread.
 */
public final class EventWriter {
    private static final int REMEMBERED = 4096;

    private final FleetApi api;
    private final String component;
    private final Map<String, Seen> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long number;

    private record Seen(String name, int count) {}

    /** What an event is about. */
    public record Subject(Resource resource, String namespace, String name, String uid) {}

    /** @param component who says it: {@code kubelet}, {@code default-scheduler} … */
    public EventWriter(FleetApi api, String component) {
        this.api = api;
        this.component = component;
    }

    public void normal(Subject subject, String reason, String message, Beat beat) {
        write(subject, "Normal", reason, message, beat.stamp());
    }

    public void warning(Subject subject, String reason, String message, Beat beat) {
        write(subject, "Warning", reason, message, beat.stamp());
    }

    private void write(Subject subject, String type, String reason, String message, Instant stamp) {
        String key = subject.uid() + reason + message;
        String namespace = subject.namespace().isEmpty() ? "default" : subject.namespace();
        Seen before = seen.get(key);
        if (before != null) {
            ObjectNode patch = object("count", before.count + 1, "lastTimestamp", stamp.toString());
            if (api.patch(Resource.EVENTS, namespace, before.name, "", patch) != null) {
                seen.put(key, new Seen(before.name, before.count + 1));
                return;
            }
        }
        String name = subject.name() + "." + Long.toHexString(stamp.getEpochSecond() << 20 | number++ & 0xfffff);
        seen.put(key, new Seen(name, 1));
        ObjectNode event = event(subject, type, reason, message);
        event.set("metadata", object("name", name, "namespace", namespace));
        event.put("firstTimestamp", stamp.toString());
        event.put("lastTimestamp", stamp.toString());
        event.put("count", 1);
        event.putNull("eventTime");
        api.create(Resource.EVENTS, event);
    }

    private ObjectNode event(Subject subject, String type, String reason, String message) {
        return object(
                "involvedObject",
                object(
                        "apiVersion", subject.resource().apiVersion(),
                        "kind", subject.resource().kind(),
                        "namespace", subject.namespace(),
                        "name", subject.name(),
                        "uid", subject.uid()),
                "type",
                type,
                "reason",
                reason,
                "message",
                message,
                "source",
                object("component", component),
                "reportingComponent",
                component,
                "reportingInstance",
                "");
    }
}
