package dev.gantry.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    @Test
    void linuxFollowsXdgAndIgnoresARelativePath() {
        assertEquals(Path.of("/d/gantry"), DataFolder.platform("Linux", "/home/u", Map.of("XDG_DATA_HOME", "/d")));
        assertEquals(
                Path.of("/home/u/.local/share/gantry"),
                DataFolder.platform("Linux", "/home/u", Map.of("XDG_DATA_HOME", "d")));
        assertEquals(Path.of("/home/u/.local/share/gantry"), DataFolder.platform("Linux", "/home/u", Map.of()));
    }

    @Test
    void otherSystemsHaveTheirOwnCustoms() {
        assertEquals(
                Path.of("/Users/u/Library/Application Support/Gantry"),
                DataFolder.platform("Mac OS X", "/Users/u", Map.of()));
        assertEquals(
                Path.of("/roaming/Gantry"), DataFolder.platform("Windows 11", "/u", Map.of("APPDATA", "/roaming")));
    }
}
