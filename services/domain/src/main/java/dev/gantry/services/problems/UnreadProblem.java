package dev.gantry.services.problems;

/**
 * Something in an answer that could not be understood.
 *
 * @param plural the kind, as in {@code pods}
 * @param offset byte offset in the unpacked body
 */
public record UnreadProblem(String plural, Place place, long offset, Flaw flaw) implements Problem {
    /** What it was in, as far as that was read. */
    public sealed interface Place {
        /** An object by namespace and name. */
        record Named(String name) implements Place {}

        /** An object by its number in the list, from 1. */
        record Item(int number) implements Place {}

        /** The list itself, behind so many items. */
        record List(int items) implements Place {}

        record Watch() implements Place {}

        record WatchEvent() implements Place {}
    }

    /** What is the matter; details are about bytes, for whoever looks into it. */
    public sealed interface Flaw {
        /** The object is left out. */
        record LeftOut(Original detail) implements Flaw {}

        /** The object is left out, because it takes so many bytes or more. */
        record TooLarge(long bytes) implements Flaw {}

        /** The object is there, without its requests. */
        record NoRequests(Original detail) implements Flaw {}

        /** The node is there, without what it can allocate. */
        record NoAllocatable(Original detail) implements Flaw {}

        /** The list names no version to follow it from. */
        record NoVersion() implements Flaw {}

        /** So many more of the same. */
        record More(int further) implements Flaw {}

        /** Nothing behind it could be read. */
        record Broken(Original detail) implements Flaw {}
    }
}
