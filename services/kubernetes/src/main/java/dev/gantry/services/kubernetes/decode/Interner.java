package dev.gantry.services.kubernetes.decode;

/** Keeps one copy of what repeats within a cluster. Bounded; any thread. */
public interface Interner {
    String intern(String value);

    /** The one equal record kept before, or this one from now on. */
    <R> R internRecord(R value);
}
