package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.control.Turnable;
import dev.gantry.services.demo.night.Night;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The evening a fleet plays, as whoever watches it may turn it. Any thread. */
public final class Evening implements Turnable {
    private final FleetClock clock;
    private final Night night;
    private final ZoneId zone;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param zone of the script's times */
    Evening(FleetClock clock, Night night, ZoneId zone) {
        this.clock = clock;
        this.night = night;
        this.zone = zone;
    }

    /** What happens at a time of the evening, in English and in Chinese. Immutable. */
    public record Scene(LocalTime at, String title, String titleZh) {}

    /** Everything the script has, earliest first. */
    public List<Scene> scenes() {
        return night.entries().stream()
                .map(entry -> new Scene(entry.at(), entry.title(), entry.titleZh()))
                .toList();
    }

    @Override
    public List<Chapter> chapters() {
        return night.entries().stream()
                .map(entry -> new Chapter(entry.at(), entry.title()))
                .toList();
    }

    /** Told whenever it is turned, by whomever, on the thread of who turned it. */
    public void onTurn(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** What time of the evening it is. */
    @Override
    public LocalTime time() {
        return clock.now().atZone(zone).toLocalTime();
    }

    /** Seconds of the evening in one second. */
    @Override
    public double speed() {
        return clock.speed();
    }

    @Override
    public boolean isPaused() {
        return clock.isPaused();
    }

    @Override
    public void play() {
        clock.play();
        tell();
    }

    @Override
    public void pause() {
        clock.pause();
        tell();
    }

    /** @throws IllegalArgumentException outside 1 to 600 */
    @Override
    public void speed(double next) {
        clock.speed(next);
        tell();
    }

    /**
     * Makes it a later time of this evening at once; what lies between happens at once too. A time that has passed
     * changes nothing, because what was done to a fleet is not undone by turning a clock.
     */
    @Override
    public void jump(LocalTime to) {
        Instant target =
                clock.now().atZone(zone).toLocalDate().atTime(to).atZone(zone).toInstant();
        if (target.isAfter(clock.now())) {
            clock.jump(target);
            tell();
        }
    }
}
