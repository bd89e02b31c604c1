package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;

/** Tells about objects in the name of one controller. One thread. */
final class EventLog {
    private final EventWriter writer;

    /** @param component who reports: {@code deployment-controller} */
    EventLog(FleetApi api, String component) {
        this.writer = new EventWriter(api, component);
    }

    /** An object of a kind, to tell about or to own another. */
    record Subject(Resource resource, Meta meta) {
        String namespace() {
            return meta.namespace();
        }

        private EventWriter.Subject told() {
            return new EventWriter.Subject(resource, meta.namespace(), meta.name(), meta.uid());
        }
    }

    void normal(Beat beat, Subject subject, String reason, String message) {
        writer.normal(subject.told(), reason, message, beat);
    }

    void warning(Beat beat, Subject subject, String reason, String message) {
        writer.warning(subject.told(), reason, message, beat);
    }

    /** Writes what was held back in this beat. */
    void settle() {
        writer.settle();
    }
}
