package dev.gantry.services.demo.happenings;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.night.Night;
import dev.gantry.services.demo.night.Night.Due;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Tells each act of the script as its time comes. On the stage's thread. */
public final class Scenes implements Actor {
    private final Night night;
    private final ZoneId zone;
    private final Consumer<Happening> listener;
    private Instant before;

    /**
     * @param joined when the evening is joined, what lies before counts as done
     * @param zone of the script's times
     */
    public Scenes(Night night, Instant joined, ZoneId zone, Consumer<Happening> listener) {
        this.night = night;
        this.zone = zone;
        this.listener = listener;
        this.before = joined.minusNanos(1);
    }

    @Override
    public void act(Beat beat) {
        for (Due due : night.between(before, beat.fleet(), zone)) {
            listener.accept(
                    new Happening(due.at(), "", "Scene", "act", due.entry().title(), ""));
        }
        before = beat.fleet();
    }
}
