package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.problems.UnreadProblem;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;

/**
 * Something in a stream that could not be understood.
 *
 * @param offset byte offset in the unpacked body
 * @param fatal the stream cannot be followed any further and nothing after {@code offset} was read
 */
public record DecodeProblem(Place place, long offset, Flaw flaw, boolean fatal) {
    /** The same, said of a kind by its plural. */
    public UnreadProblem of(String plural) {
        return new UnreadProblem(plural, place, offset, flaw);
    }
}
