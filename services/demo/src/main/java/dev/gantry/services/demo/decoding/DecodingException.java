package dev.gantry.services.demo.decoding;

/** A value that does not fit the type of its field, in the words of Go's decoder. */
public final class DecodingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DecodingException(String message) {
        super(message, null, false, false);
    }

    /** The decoder's sentence. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
