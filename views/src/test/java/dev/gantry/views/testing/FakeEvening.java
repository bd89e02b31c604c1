package dev.gantry.views.testing;

import dev.gantry.services.evening.Chapter;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.evening.Reading;
import dev.gantry.services.inventory.Subscription;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** An evening whose clock only the test turns. */
public final class FakeEvening implements EventClock {
    public static final List<Chapter> CHAPTERS = List.of(
            new Chapter(LocalTime.of(20, 0), "Gift storm", "礼物风暴"),
            new Chapter(LocalTime.of(20, 40), "Room gz-07 loses its link", "机房 gz-07 断联"),
            new Chapter(LocalTime.of(21, 5), "A bad release of gift-rank", "gift-rank 发布异常"));

    private final List<Runnable> listeners = new ArrayList<>();
    private Reading reading = new Reading(LocalTime.of(20, 41, 7), true, false, 10);

    /** It stands so from now on. */
    public void stands(Reading next) {
        reading = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Reading read() {
        return reading;
    }

    @Override
    public List<Chapter> chapters() {
        return CHAPTERS;
    }

    @Override
    public void play() {
        stands(new Reading(reading.time(), reading.hasBegun(), false, reading.speed()));
    }

    @Override
    public void pause() {
        stands(new Reading(reading.time(), reading.hasBegun(), true, reading.speed()));
    }

    @Override
    public void speed(int next) {
        stands(new Reading(reading.time(), reading.hasBegun(), reading.isPaused(), next));
    }

    @Override
    public void jump(Chapter to) {
        stands(new Reading(to.at(), reading.hasBegun(), reading.isPaused(), reading.speed()));
    }

    @Override
    public Subscription onTurn(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
