package dev.gantry.services.kubernetes.decode;

/**
 * Something in a stream that could not be understood.
 *
 * @param object namespace/name as far as they were read, or its place in the list, such as {@code item 17}
 * @param offset byte offset in the unpacked body
 * @param fatal the stream cannot be followed any further and nothing after {@code offset} was read
 */
public record DecodeProblem(String object, long offset, String what, boolean fatal) {
    @Override
    public String toString() {
        return object + " at byte " + offset + ": " + what;
    }
}
