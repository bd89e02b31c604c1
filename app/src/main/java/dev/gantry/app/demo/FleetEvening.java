package dev.gantry.app.demo;

import dev.gantry.services.demo.Evening;
import dev.gantry.services.evening.Chapter;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.evening.Reading;
import dev.gantry.services.inventory.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The evening of an embedded fleet, as the window knows evenings. Any thread. */
final class FleetEvening implements EventClock {
    private final Evening evening;
    private final List<Chapter> chapters;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean hasBegun;

    FleetEvening(Evening evening) {
        this.evening = evening;
        this.chapters = evening.scenes().stream()
                .map(scene -> new Chapter(scene.at(), scene.title(), scene.titleZh()))
                .toList();
        evening.onTurn(this::tell);
    }

    /** The fleet is made; its clock goes. */
    void begun() {
        hasBegun = true;
        tell();
    }

    @Override
    public Reading read() {
        return new Reading(evening.time(), hasBegun, evening.isPaused(), (int) Math.round(evening.speed()));
    }

    @Override
    public List<Chapter> chapters() {
        return chapters;
    }

    @Override
    public void play() {
        evening.play();
    }

    @Override
    public void pause() {
        evening.pause();
    }

    @Override
    public void speed(int next) {
        evening.speed(next);
    }

    @Override
    public void jump(Chapter to) {
        evening.jump(to.at());
    }

    @Override
    public Subscription onTurn(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
