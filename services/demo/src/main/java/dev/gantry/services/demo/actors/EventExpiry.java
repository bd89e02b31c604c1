package dev.gantry.services.demo.actors;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Lets events go an hour after they were last written, as kube-apiserver's {@code --event-ttl} does. Goes by stamps.
 * One thread.
 */
public final class EventExpiry implements Actor {
    private static final Duration LIFE = Duration.ofHours(1);

    private final FleetApi api;
    private final FleetApi.Feed events;
    private final Map<Name, Long> written = new HashMap<>();
    private final Agenda<Due> agenda = new Agenda<>();

    private record Name(String namespace, String name) {}

    /** @param version of the event when it was noted; a later one lives longer */
    private record Due(Name name, long version) {}

    public EventExpiry(FleetApi api) {
        this.api = api;
        this.events = api.follow(Resource.EVENTS);
    }

    @Override
    public void act(Beat beat) {
        events.poll(change -> note(change, beat));
        for (Due due = agenda.poll(beat.stamp()); due != null; due = agenda.poll(beat.stamp())) {
            if (Long.valueOf(due.version).equals(written.get(due.name))) {
                api.delete(Resource.EVENTS, due.name.namespace, due.name.name, null);
            }
        }
    }

    private void note(FleetApi.Change change, Beat beat) {
        JsonNode metadata = change.object().path("metadata");
        Name name = new Name(
                metadata.path("namespace").asString(""), metadata.path("name").asString());
        if (change.isDeletion()) {
            written.remove(name);
            return;
        }
        long version = metadata.path("resourceVersion").asLong(0);
        written.put(name, version);
        agenda.add(beat.stamp().plus(LIFE), new Due(name, version));
    }
}
