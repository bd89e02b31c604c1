package dev.gantry.services.demo.actors;

/**
 * Somebody who acts on one cluster. Called on one thread, beat by beat; keeps what it must remember in fields of its
 * own, and no whole objects: seven thousand pods are not to be held twice.
 */
public interface Actor {
    /**
     * Looks at what changed and does what is due. What it does must follow from the API, the beat and its own chance
     * alone, so that the same seed gives the same fleet.
     */
    void act(Beat beat);
}
