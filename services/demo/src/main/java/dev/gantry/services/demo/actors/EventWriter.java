package dev.gantry.services.demo.actors;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.api.ApiException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events about objects as client-go's recorder does: the same event again is counted on the one that is there,
 * and the tenth of a kind within ten minutes starts one that stands for all after it. Counts are written once a beat.
 * One thread.
 */
public final class EventWriter {
    private static final Logger LOG = System.getLogger(EventWriter.class.getName());
    private static final int REMEMBERED = 4096;

    /** Names end in a time, and those who write in the same beat share it: each has a stretch of nanoseconds. */
    private static final int COMPONENTS = 997;

    private static final long EVENTS_A_BEAT = 200_000;
    private static final int MOST_SINGLE = 10;
    private static final Duration COMBINED_WITHIN = Duration.ofMinutes(10);

    private final FleetApi api;
    private final String component;
    private final Map<Kind, Similar> similar = remembering();
    private final Map<Same, Told> told = remembering();
    private final Map<Same, Told> held = new LinkedHashMap<>();
    private long beat = -1;
    private long number;

    /** What an event is about. */
    public record Subject(Resource resource, String namespace, String name, String uid) {
        String home() {
            return namespace.isEmpty() ? "default" : namespace;
        }
    }

    private record Kind(Subject subject, String type, String reason) {}

    /** @param message empty for the event that stands for all of its kind */
    private record Same(Kind kind, String message) {}

    /** An event that was written. */
    private record Told(String name, int count, String message, String time) {}

    private static final class Similar {
        private final Set<String> messages = new LinkedHashSet<>();
        private Instant last = Instant.EPOCH;
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** @param component who says it: {@code kubelet}, {@code default-scheduler} … */
    public EventWriter(FleetApi api, String component) {
        this.api = api;
        this.component = component;
    }

    public void normal(Subject subject, String reason, String message, Beat beat) {
        write(new Kind(subject, "Normal", reason), message, beat);
    }

    public void warning(Subject subject, String reason, String message, Beat beat) {
        write(new Kind(subject, "Warning", reason), message, beat);
    }

    private void write(Kind kind, String message, Beat now) {
        if (now.number() != beat) {
            settle();
            beat = now.number();
            number = Math.floorMod(component.hashCode(), COMPONENTS) * EVENTS_A_BEAT;
        }
        Similar before = similar.computeIfAbsent(kind, any -> new Similar());
        if (Duration.between(before.last, now.stamp()).compareTo(COMBINED_WITHIN) > 0) {
            before.messages.clear();
        }
        before.last = now.stamp();
        before.messages.add(message);
        if (before.messages.size() < MOST_SINGLE) {
            count(new Same(kind, message), message, now);
        } else {
            before.messages.remove(before.messages.iterator().next());
            count(new Same(kind, ""), "(combined from similar events): " + message, now);
        }
    }

    private void count(Same same, String message, Beat now) {
        String time = now.stamp().truncatedTo(ChronoUnit.SECONDS).toString();
        Told before = told.get(same);
        if (before != null) {
            Told next = new Told(before.name, before.count + 1, message, time);
            told.put(same, next);
            held.put(same, next);
            return;
        }
        long nanos = now.stamp().getEpochSecond() * 1_000_000_000L + now.stamp().getNano();
        String name = same.kind.subject.name() + "." + Long.toHexString(nanos + number++);
        create(same, new Told(name, 1, message, time));
    }

    private void create(Same same, Told event) {
        try {
            told.put(same, event);
            api.create(Resource.EVENTS, tree(same.kind, event));
        } catch (ApiException refusal) {
            // As in a namespace that ends: what was done stands, whether it is told or not.
            LOG.log(Level.DEBUG, "{0} could not report on {1}: {2}", component, event.name, refusal.getMessage());
        }
    }

    /** Writes what happened again in this beat. */
    public void settle() {
        held.forEach((same, next) -> {
            ObjectNode patch = object("count", next.count, "lastTimestamp", next.time, "message", next.message);
            String home = same.kind.subject.home();
            if (api.patch(Resource.EVENTS, home, next.name, "", patch) == null) {
                create(same, new Told(next.name, 1, next.message, next.time));
            }
        });
        held.clear();
    }

    private ObjectNode tree(Kind kind, Told told) {
        Subject subject = kind.subject;
        ObjectNode involved = object(
                "kind", subject.resource().kind(),
                "name", subject.name(),
                "uid", subject.uid(),
                "apiVersion", subject.resource().apiVersion());
        if (!subject.namespace().isEmpty()) {
            involved.put("namespace", subject.namespace());
        }
        ObjectNode event = object(
                "metadata", object("name", told.name, "namespace", subject.home()),
                "involvedObject", involved,
                "reason", kind.reason,
                "message", told.message,
                "source", object("component", component),
                "firstTimestamp", told.time,
                "lastTimestamp", told.time,
                "count", told.count,
                "type", kind.type);
        event.putNull("eventTime");
        return event.put("reportingComponent", component).put("reportingInstance", "");
    }
}
