package dev.gantry.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words can be read and marks can be seen on everything they are put on, in both themes. */
class ContrastTest {
    private static final double WORDS = 4.5;
    private static final double MARKS = 3;
    private static final double STEPS = 1.15;
    private static final List<String> STATES =
            List.of("healthy", "progressing", "warning", "failing", "lost", "offline", "unknown");
    private static final List<String> SURFACES =
            List.of("-color-bg-inset", "-color-bg-default", "-color-bg-subtle", "-color-bg-overlay", "-g-past-canvas");
    private static final List<String> WASHES = List.of(
            "-color-success-subtle",
            "-color-accent-subtle",
            "-color-warning-subtle",
            "-color-danger-subtle",
            "-g-past-subtle",
            "-color-neutral-subtle",
            "-g-row-hover",
            "-g-row-selected");

    @Test
    void measuresAsTheDefinitionDoes() {
        assertEquals(21, Rgb.parse("#000000").contrast(Rgb.parse("#ffffff")), 0.001);
        assertEquals(4.54, Rgb.parse("#767676").contrast(Rgb.parse("#ffffff")), 0.005);
        assertEquals(
                Rgb.parse("#808080").red(),
                Rgb.parse("rgba(255, 255, 255, 0.502)")
                        .over(Rgb.parse("#000000"))
                        .red(),
                0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void wordsAreReadableOnEverySurface(String theme) {
        Check check = new Check(Tokens.of(theme));
        Stream<String> words = Stream.concat(
                Stream.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg"),
                STATES.stream().map(state -> "-g-" + state + "-fg"));
        words.forEach(word -> SURFACES.forEach(surface -> check.atLeast(WORDS, word, surface)));
        check.holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void wordsAreReadableOnTints(String theme) {
        Check check = new Check(Tokens.of(theme));
        for (String word : List.of("-color-fg-default", "-color-fg-muted")) {
            for (String wash : WASHES) {
                SURFACES.forEach(surface -> check.atLeast(WORDS, word, wash, surface));
            }
        }
        for (String surface : List.of("-color-bg-default", "-color-bg-subtle")) {
            check.atLeast(WORDS, "-g-progressing-fg", "-color-accent-subtle", surface);
            check.atLeast(WORDS, "-g-warning-fg", "-color-warning-subtle", surface);
            check.atLeast(WORDS, "-g-failing-fg", "-color-danger-subtle", surface);
            check.atLeast(WORDS, "-g-lost-fg", "-g-past-subtle", surface);
            check.atLeast(WORDS, "-g-offline-fg", "-color-neutral-subtle", surface);
            STATES.forEach(state -> check.atLeast(WORDS, "-g-" + state + "-fg", "-g-row-selected", surface));
        }
        check.holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void wordsAreReadableOnFilledButtonsAndSquares(String theme) {
        Check check = new Check(Tokens.of(theme));
        check.atLeast(WORDS, "-color-fg-emphasis", "-color-accent-emphasis");
        check.atLeast(WORDS, "-color-fg-emphasis", "-color-danger-emphasis");
        IntStream.rangeClosed(1, 8).forEach(hue -> check.atLeast(WORDS, "-g-on-cluster", "-g-cluster-" + hue));
        IntStream.rangeClosed(1, 8).forEach(hue -> check.atLeast(MARKS, "-g-cluster-" + hue, "-color-bg-subtle"));
        check.holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void marksAndFillsCanBeSeen(String theme) {
        Check check = new Check(Tokens.of(theme));
        STATES.forEach(state -> SURFACES.forEach(surface -> check.atLeast(MARKS, "-g-" + state + "-mark", surface)));
        // What is unknown is background on purpose, so its fill is left out.
        STATES.stream()
                .filter(state -> !state.equals("unknown"))
                .forEach(state -> check.atLeast(MARKS, "-g-" + state + "-fill", "-color-bg-subtle"));
        IntStream.rangeClosed(1, 8).forEach(category -> check.atLeast(MARKS, "-g-cat-" + category, "-color-bg-subtle"));
        check.atLeast(MARKS, "-g-load", "-color-bg-subtle");
        check.holds();
    }

    /** Lightness alone tells more from less, so that no eye needs the hue. */
    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void eachStepOfHeatStandsOutFromTheOneBeforeAndFurtherFromThePanel(String theme) {
        Tokens tokens = Tokens.of(theme);
        Check check = new Check(tokens);
        Rgb panel = tokens.colour("-color-bg-subtle");
        check.atLeast(STEPS, "-g-heat-0", "-color-bg-subtle");
        for (int step = 1; step <= 4; step++) {
            check.atLeast(STEPS, "-g-heat-" + step, "-g-heat-" + (step - 1));
            double before = tokens.colour("-g-heat-" + (step - 1)).contrast(panel);
            assertTrue(tokens.colour("-g-heat-" + step).contrast(panel) > before, "step " + step);
        }
        check.holds();
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertEquals(
                Tokens.of("dark").values().keySet(), Tokens.of("light").values().keySet());
    }

    /** Collects every pair that is too close, so that one run names them all. */
    private record Check(Tokens tokens, List<String> failures) {
        Check(Tokens tokens) {
            this(tokens, new ArrayList<>());
        }

        void atLeast(double least, String word, String... layers) {
            Rgb ground = tokens.colour(layers[layers.length - 1]);
            for (int index = layers.length - 2; index >= 0; index--) {
                ground = tokens.colour(layers[index]).over(ground);
            }
            double found = tokens.colour(word).contrast(ground);
            if (found < least) {
                failures.add(String.format(Locale.ROOT, "%s on %s: %.2f", word, String.join(" over ", layers), found));
            }
        }

        void holds() {
            assertEquals(List.of(), failures);
        }
    }
}
