package dev.gantry.services.demo.happenings;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.night.Night;
import dev.gantry.services.demo.night.Night.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells each act of the script as its time comes. On the stage's thread. */
public final class Scenes implements Actor {
    private final Night night;
    private final ZoneId zone;
    private final Consumer<Happening> listener;
    private @Nullable Instant before;

    /** @param zone of the script's times */
    public Scenes(Night night, ZoneId zone, Consumer<Happening> listener) {
        this.night = night;
        this.zone = zone;
        this.listener = listener;
    }

    @Override
    public void act(Beat beat) {
        Instant now = beat.fleet();
        for (Entry entry : night.entries()) {
            Instant due = now.atZone(zone)
                    .toLocalDate()
                    .atTime(entry.at())
                    .atZone(zone)
                    .toInstant();
            // What lay before the moment the evening was joined counts as done.
            if (before != null && due.isAfter(before) && !due.isAfter(now)) {
                listener.accept(new Happening(due, "", "Scene", "act", entry.title(), ""));
            }
        }
        before = now;
    }
}
