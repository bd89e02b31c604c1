package dev.gantry.services.kubernetes.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Keeps a failing listener from stopping the thread that tells it. */
final class Guarded {
    private static final Logger LOG = System.getLogger(Guarded.class.getName());

    private Guarded() {}

    static <S> Consumer<S> listener(Consumer<S> listener) {
        return state -> {
            try {
                listener.accept(state);
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "A listener failed on " + state, bug);
            }
        };
    }
}
