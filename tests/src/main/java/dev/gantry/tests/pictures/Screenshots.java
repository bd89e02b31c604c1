package dev.gantry.tests.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./gantry screenshots [NAME...]}: takes the pictures of the folder named by {@code gantry.pictures} again, all
 * or those of the scenes whose names begin so. Needs Go for the real API servers.
 */
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] names) {
        System.exit(taken(names) ? 0 : 1);
    }

    /** The toolkit's thread would keep a process alive that failed. */
    private static boolean taken(String... names) {
        FxThread.start();
        Album album = new Album(Path.of(System.getProperty("gantry.pictures", "screenshots")), List.of(names));
        try (Scenes scenes = Scenes.start(album)) {
            scenes.all();
            if (album.taken() == 0) {
                System.err.println("gantry screenshots: no scene's name begins with " + String.join(" or ", names)
                        + "; scenes are named as the files in screenshots/ without theme and language");
            }
            return album.taken() > 0;
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace();
            return false;
        }
    }
}
