package dev.gantry.tests.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/** The folder pictures go into, as PNG. Used from the thread that takes them. */
final class Album {
    private final Path folder;
    private final List<String> wanted;
    private int taken;

    /** @param wanted beginnings of the names to take; empty for all */
    Album(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** Whether any picture of that name is to be taken. */
    boolean wants(String name) {
        return wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith);
    }

    /** How many pictures were taken. */
    int taken() {
        return taken;
    }

    /** Takes one picture in each look. */
    void take(Console console, String name, List<Look> looks) throws IOException {
        for (Look look : looks) {
            console.wear(look);
            write(name + "-" + look.name(), console);
        }
    }

    private void write(String name, Console console) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(console.picture(), null), "png", file.toFile());
        taken++;
        System.err.printf(Locale.ROOT, "  %s%n", file.getFileName());
    }
}
