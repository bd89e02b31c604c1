package dev.gantry.views.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void lettersInOrderMatchAndOthersDoNot() {
        assertTrue(FuzzyMatch.of("grk").score("gift-rank") > 0);
        assertEquals(FuzzyMatch.NO_MATCH, FuzzyMatch.of("krg").score("gift-rank"));
        assertEquals(FuzzyMatch.NO_MATCH, FuzzyMatch.of("gift-ranks").score("gift-rank"));
    }

    @Test
    void caseDoesNotMatter() {
        assertTrue(FuzzyMatch.of("POD").score("Pods") > 0);
    }

    @Test
    void everyWordMustMatchInAnyOrder() {
        assertTrue(FuzzyMatch.of("rank gift").score("gift-rank") > 0);
        assertEquals(FuzzyMatch.NO_MATCH, FuzzyMatch.of("gift pods").score("gift-rank"));
    }

    @Test
    void startsOfWordsBeatLettersInTheMiddle() {
        better("gr", "gift-rank", "edge-registry-grand".replace("grand", "xx"));
        better("pod", "Pods", "stream-period");
    }

    @Test
    void sideBySideBeatsScattered() {
        better("rank", "gift-rank", "relay-antelope-nk");
    }

    @Test
    void theWholeNameBeatsAnyLongerOne() {
        better("pods", "pods", "pods-of-all");
    }

    @Test
    void aLaterBetterPlaceIsFound() {
        assertTrue(
                FuzzyMatch.of("ode").score("xoxdxe-ode") > FuzzyMatch.of("ode").score("xoxdxe-oxe"));
    }

    @Test
    void chineseNamesMatch() {
        assertTrue(FuzzyMatch.of("节点").score("节点") > 0);
        assertEquals(FuzzyMatch.NO_MATCH, FuzzyMatch.of("节点").score("事件"));
    }

    @Test
    void blankMatchesEverythingEqually() {
        assertEquals(FuzzyMatch.of("  ").score("abcd"), FuzzyMatch.of("").score("wxyz"));
    }

    private static void better(String typed, String good, String worse) {
        FuzzyMatch match = FuzzyMatch.of(typed);
        assertTrue(
                match.score(good) > match.score(worse),
                good + " " + match.score(good) + " <= " + worse + " " + match.score(worse));
    }
}
