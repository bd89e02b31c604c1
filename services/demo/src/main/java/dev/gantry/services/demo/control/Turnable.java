package dev.gantry.services.demo.control;

import java.time.LocalTime;
import java.util.List;

/** An evening as it can be turned from outside. Any thread; no method waits. */
public interface Turnable {
    /** Something that happens in it. */
    record Chapter(LocalTime at, String title) {}

    LocalTime time();

    double speed();

    boolean isPaused();

    /** Earliest first. */
    List<Chapter> chapters();

    void play();

    void pause();

    /** @param next seconds of the evening in one second, 1 to 600 */
    void speed(double next);

    /** @param to later than now */
    void jump(LocalTime to);
}
