package dev.gantry.services.problems;

/** What a server, a program, a library or the operating system said, in its own words. */
public record Original(String text) implements Problem {
    /** What an exception of somebody else's says of itself: its message, else the name of its class. */
    public static Original of(Throwable failure) {
        String message = failure.getMessage();
        return new Original(
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
    }
}
