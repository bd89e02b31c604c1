package dev.gantry.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two languages say the same things, and every sentence can be said. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-zA-Z0-9-]+)+");
    private static final Object[] NUMBERS = {12, 7, 3, 2};
    private static final Object[] SPANS = {"甲", "乙", "丙", "丁"};
    /** Sentences given a span of time or another sentence, which arrive as Chinese words and need no room. */
    private static final Set<String> WITH_CHINESE_WORDS = Set.of(
            "banner.stale",
            "freshness.cluster.old",
            "freshness.old",
            "pods.restarts.ago",
            "problem.credential.waiting",
            "problem.read.kinds-untold",
            "problem.read.try-again",
            "problem.transport.connect-late",
            "problem.transport.headers-late",
            "problem.transport.proxy-late",
            "problem.transport.resolve-late",
            "problem.transport.silent",
            "problem.transport.tls-late",
            "problem.transport.write-late",
            "shell.status.silent",
            "time.ago");

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    @Test
    void languagesHaveTheSameKeys() {
        assertEquals(ENGLISH.keys(), CHINESE.keys());
        assertFalse(ENGLISH.keys().isEmpty());
    }

    @Test
    void languagesHaveTheSamePlaceholders() {
        List<String> different = new ArrayList<>();
        for (String key : ENGLISH.keys()) {
            if (!placeholders(ENGLISH.text(key)).equals(placeholders(CHINESE.text(key)))) {
                different.add(key);
            }
        }
        assertEquals(List.of(), different);
    }

    @Test
    void aPlaceholderLeftOutWouldBeFound() {
        assertEquals(Set.of(0, 1), placeholders("{0} of about {1} read"));
        assertEquals(Set.of(0, 1), placeholders("{0,choice,0#none|1<{0} of {1}}"));
    }

    /** Zero, one and many: numbers where numbers are wanted, and no pattern that MessageFormat refuses. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceCanBeSaid(Language language) {
        Messages messages = Messages.in(language);
        for (String key : messages.keys()) {
            for (int number : new int[] {0, 1, 12_345}) {
                Object[] arguments = {number, number, number, number};
                String said = messages.text(key, arguments);
                assertFalse(said.contains("{") || said.contains("choice"), () -> key + " says " + said);
                assertFalse(said.isBlank(), () -> key + " says nothing");
            }
        }
    }

    /** A straight apostrophe quotes what follows it, so that a placeholder would be printed as it stands. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noStraightApostrophesAndKeysAreWellFormed(Language language) {
        Messages messages = Messages.in(language);
        for (String key : messages.keys()) {
            assertFalse(messages.text(key).contains("'"), () -> key + " has a straight apostrophe");
            assertTrue(KEY.matcher(key).matches(), () -> key + " is not screen.part.role");
        }
    }

    @Test
    void wordsKeepTheTone() {
        Pattern shunned = Pattern.compile("(?i)please\\b(?! report)|oops|successful|!|error:|are you sure|您");
        for (Messages messages : List.of(ENGLISH, CHINESE)) {
            for (String key : messages.keys()) {
                assertFalse(shunned.matcher(messages.text(key)).find(), () -> key + ": " + messages.text(key));
            }
        }
    }

    @Test
    void chineseLeavesRoomBesideLatinAndUsesFullWidthStops() {
        Pattern tight = Pattern.compile("[\\p{IsHan}][A-Za-z0-9]|[A-Za-z0-9][\\p{IsHan}]|[\\p{IsHan}][,;?!]");
        List<String> found = new ArrayList<>();
        for (String key : CHINESE.keys()) {
            String said = CHINESE.text(key, WITH_CHINESE_WORDS.contains(key) ? SPANS : NUMBERS);
            if (tight.matcher(said.replaceAll("(?<=\\p{IsHan})/s", "")).find()) {
                found.add(key + ": " + said);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void numbersAndPluralsFollowTheLanguage() {
        assertEquals("1 row", ENGLISH.text("shell.status.rows", 1));
        assertEquals("7,012 rows", ENGLISH.text("shell.status.rows", 7012));
        assertEquals("7,012 行", CHINESE.text("shell.status.rows", 7012));
        assertEquals("94 %", ENGLISH.percent(0.94));
        assertEquals("94%", CHINESE.percent(0.94));
        assertEquals("Its 12 rows show the state of 22:52:06.", ENGLISH.text("banner.stale.rows", 12, "22:52:06"));
    }

    @Test
    void aMissingKeyIsABugThatNamesItself() {
        MissingResourceException bug =
                assertThrows(MissingResourceException.class, () -> ENGLISH.text("pods.no.such.key"));
        assertTrue(bug.getMessage().contains("pods.no.such.key"), bug.getMessage());
        assertFalse(ENGLISH.has("pods.no.such.key"));
    }

    @Test
    void languagesAreFoundByTag() {
        assertEquals(Language.CHINESE, Language.ofTag("zh-CN"));
        assertEquals(Language.CHINESE, Language.ofTag("zh"));
        assertEquals(Language.ENGLISH, Language.ofTag("en"));
        assertEquals(Language.ENGLISH, Language.ofTag("fr-FR"));
        for (Language language : Language.values()) {
            assertEquals(language, Language.ofTag(language.tag()));
            assertSame(Messages.in(language), Messages.in(language));
            Arrays.stream(Language.values())
                    .forEach(other -> assertTrue(Messages.in(language).has("settings.language." + other.tag())));
        }
    }

    private static Set<Integer> placeholders(String sentence) {
        Set<Integer> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            found.add(Integer.parseInt(matcher.group(1)));
        }
        return found;
    }
}
