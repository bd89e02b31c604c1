package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.api.ApiException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as client-go's recorder does: the same event again counts up, and the tenth of a kind within ten
 * minutes starts one that combines all after it. One thread.
 */
final class EventLog {
    private static final Logger LOG = System.getLogger(EventLog.class.getName());
    private static final int REMEMBERED = 4096;
    private static final int MOST_SINGLE = 10;
    private static final Duration COMBINED_WITHIN = Duration.ofMinutes(10);

    private final FleetApi api;
    private final String component;
    private final Map<Object, Similar> similar = remembering();
    private final Map<Object, Written> written = remembering();
    private long sequence;

    /** @param component who reports: {@code deployment-controller} */
    EventLog(FleetApi api, String component) {
        this.api = api;
        this.component = component;
    }

    /** The object an event is about. */
    record Subject(Resource resource, Meta meta) {
        String namespace() {
            return meta.namespace().isEmpty() ? "default" : meta.namespace();
        }
    }

    private record Kind(String uid, String type, String reason) {}

    private record Same(Kind kind, String message) {}

    private record Written(String name, int count) {}

    private static final class Similar {
        private final Set<String> messages = new LinkedHashSet<>();
        private Instant last = Instant.EPOCH;
    }

    private static <T> Map<Object, T> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Entry<Object, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    void normal(Beat beat, Subject subject, String reason, String message) {
        write(beat, subject, new Kind(subject.meta().uid(), "Normal", reason), message);
    }

    void warning(Beat beat, Subject subject, String reason, String message) {
        write(beat, subject, new Kind(subject.meta().uid(), "Warning", reason), message);
    }

    private void write(Beat beat, Subject subject, Kind kind, String message) {
        try {
            combine(beat, subject, kind, message);
        } catch (ApiException refusal) {
            // As in a namespace that ends: what was done stands, whether it is told or not.
            LOG.log(Level.DEBUG, "{0} could not report on {1}: {2}", component, subject.meta(), refusal.getMessage());
        }
    }

    private void combine(Beat beat, Subject subject, Kind kind, String message) {
        Similar before = similar.computeIfAbsent(kind, any -> new Similar());
        if (Duration.between(before.last, beat.stamp()).compareTo(COMBINED_WITHIN) > 0) {
            before.messages.clear();
        }
        before.last = beat.stamp();
        before.messages.add(message);
        if (before.messages.size() < MOST_SINGLE) {
            count(beat, subject, new Same(kind, message), message);
        } else {
            before.messages.remove(before.messages.iterator().next());
            count(beat, subject, new Same(kind, ""), "(combined from similar events): " + message);
        }
    }

    private void count(Beat beat, Subject subject, Same same, String message) {
        Written before = written.get(same);
        if (before != null) {
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.put("count", before.count + 1);
            patch.put("lastTimestamp", Stamps.write(beat.stamp()));
            patch.put("message", message);
            if (api.patch(Resource.EVENTS, subject.namespace(), before.name, "", patch) != null) {
                written.put(same, new Written(before.name, before.count + 1));
                return;
            }
        }
        String name = subject.meta().name() + "." + Long.toHexString(nanos(beat) + sequence++);
        if (api.create(Resource.EVENTS, event(beat, subject, same.kind, name, message)) != null) {
            written.put(same, new Written(name, 1));
        }
    }

    private static long nanos(Beat beat) {
        return beat.stamp().getEpochSecond() * 1_000_000_000L + beat.stamp().getNano();
    }

    private ObjectNode event(Beat beat, Subject subject, Kind kind, String name, String message) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("apiVersion", "v1").put("kind", "Event");
        event.putObject("metadata").put("name", name).put("namespace", subject.namespace());
        ObjectNode involved = event.putObject("involvedObject");
        involved.put("kind", subject.resource().kind());
        if (!subject.meta().namespace().isEmpty()) {
            involved.put("namespace", subject.meta().namespace());
        }
        involved.put("name", subject.meta().name()).put("uid", subject.meta().uid());
        involved.put("apiVersion", subject.resource().apiVersion());
        involved.put("resourceVersion", Long.toString(subject.meta().revision()));
        event.put("reason", kind.reason).put("message", message);
        event.putObject("source").put("component", component);
        event.put("firstTimestamp", Stamps.write(beat.stamp())).put("lastTimestamp", Stamps.write(beat.stamp()));
        event.put("count", 1).put("type", kind.type).putNull("eventTime");
        event.put("reportingComponent", component).put("reportingInstance", "");
        return event;
    }
}
