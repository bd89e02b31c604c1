package dev.gantry.views.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what JavaFX complains about in style sheets while it is open. Any thread. */
public final class CssWarnings extends Handler implements AutoCloseable {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    public CssWarnings() {
        CSS.addHandler(this);
    }

    /** What was complained about so far. */
    public List<String> messages() {
        return new ArrayList<>(messages);
    }

    @Override
    public void publish(LogRecord event) {
        if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
            messages.add(event.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        CSS.removeHandler(this);
    }
}
