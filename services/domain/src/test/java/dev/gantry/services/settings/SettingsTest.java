package dev.gantry.services.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Protection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void aClusterNobodyDecidedAboutIsNormal() {
        assertEquals(Protection.NORMAL, Settings.DEFAULT.cluster("live-sh").effectiveProtection());
    }

    @Test
    void aChoiceForOneClusterLeavesTheOthersAlone() {
        Settings settings = Settings.DEFAULT
                .withCluster("a", ClusterChoice.NONE.withProtection(Protection.READ_ONLY))
                .withCluster("b", ClusterChoice.NONE.withSquare("BB", 3))
                .withCluster("b", ClusterChoice.NONE.withSquare("BX", 4));
        assertEquals(Protection.READ_ONLY, settings.cluster("a").effectiveProtection());
        assertEquals("BX", settings.cluster("b").letters());
    }

    @Test
    void recentEntriesMoveToTheFrontWithoutRepeatsAndAreBounded() {
        Settings settings = Settings.DEFAULT;
        for (int n = 0; n < 30; n++) {
            settings = settings.withRecent("entry-" + n);
        }
        settings = settings.withRecent("entry-25");
        assertEquals(Settings.RECENT_LIMIT, settings.recent().size());
        assertEquals(
                List.of("entry-25", "entry-29", "entry-28"), settings.recent().subList(0, 3));
    }

    @Test
    void aWindowOnAScreenThatIsGoneIsNotReachable() {
        WindowPlace onTheSecondScreen = new WindowPlace(2000, 100, 1200, 800, false);
        assertFalse(onTheSecondScreen.isReachableOn(0, 0, 1920, 1080));
        assertTrue(onTheSecondScreen.isReachableOn(1920, 0, 1920, 1080));
    }

    @Test
    void aWindowWhoseTitleBarIsAboveTheScreenIsNotReachable() {
        assertFalse(new WindowPlace(100, -60, 1200, 800, false).isReachableOn(0, 0, 1920, 1080));
    }

    @Test
    void fittingMovesAndShrinksAWindowIntoTheScreen() {
        WindowPlace fitted = new WindowPlace(1800, -50, 2500, 800, false).fittedTo(0, 0, 1920, 1080);
        assertEquals(new WindowPlace(0, 0, 1920, 800, false), fitted);
    }
}
