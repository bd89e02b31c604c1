package dev.gantry.services.evening;

import dev.gantry.services.inventory.Subscription;
import java.util.List;

/**
 * The clock of an evening that is played before the user's eyes. Any thread; no method waits. An evening goes forward
 * only: what was done to a fleet is not undone by turning its clock.
 */
public interface EventClock {
    /** The slowest: as the wall's clock. */
    int LEAST_SPEED = 1;

    /** The fastest: ten minutes in a second. */
    int MOST_SPEED = 600;

    Reading read();

    /** Everything that happens, earliest first. */
    List<Chapter> chapters();

    void play();

    void pause();

    /** @throws IllegalArgumentException outside {@link #LEAST_SPEED} to {@link #MOST_SPEED} */
    void speed(int next);

    /** Makes it that time at once; what lies between happens at once too. Nothing for a chapter that has passed. */
    void jump(Chapter to);

    /** Told when it begins, is paused, played, turned or given another speed; not while it merely goes on. */
    Subscription onTurn(Runnable listener);
}
