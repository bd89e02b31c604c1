package dev.gantry.services.kubernetes.intern;

/** Keeps one copy of what repeats within a cluster. Bounded; any thread. */
public interface Interner {
    String intern(String value);

    /**
     * The string these UTF-8 bytes spell, made only if it is not held yet; bytes that are no UTF-8 become U+FFFD. The
     * bytes stay the caller's.
     */
    String intern(byte[] utf8, int from, int to);

    /** The one equal record kept before, or this one from now on. */
    <R> R internRecord(R value);
}
