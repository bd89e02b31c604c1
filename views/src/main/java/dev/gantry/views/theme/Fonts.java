package dev.gantry.views.theme;

import dev.gantry.resources.FontFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;

/** Loads the bundled fonts into the toolkit, so that style sheets can name their families. */
public final class Fonts {
    private static final AtomicBoolean LOADED = new AtomicBoolean();
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /**
     * Loads every {@link FontFile}; the second call does nothing. Call it before the first scene is styled.
     *
     * @throws IllegalStateException when the toolkit refuses a file
     */
    public static void load() {
        if (LOADED.compareAndSet(false, true)) {
            for (FontFile file : FontFile.values()) {
                load(file);
            }
        }
    }

    private static void load(FontFile file) {
        try (InputStream in = file.open()) {
            if (Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("JavaFX cannot read the bundled font of " + file.family());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font of " + file.family() + " cannot be read", e);
        }
    }
}
