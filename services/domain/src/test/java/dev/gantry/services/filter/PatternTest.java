package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    @ParameterizedTest
    @CsvSource({
        "gift, GIFT, true",
        "gift, gift-rank, false",
        "*, anything, true",
        "**, '', true",
        "a*a, a, false",
        "a*a, aa, true",
        "ab*ba, aba, false",
        "*ab*ab*, xabxab, true",
        "*ab*ab*, xabax, false",
        "Ärger*, äRGER-1, true",
        "礼物*, 礼物榜, true"
    })
    void matches(String pattern, String value, boolean expected) {
        assertEquals(expected, new Pattern(pattern).matches(value));
    }

    @Test
    void agreesWithARegularExpression() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "aB*", 6);
            String value = word(random, "AbC", 8);
            String regex = "(?i)" + pattern.replace("*", ".*");
            assertEquals(value.matches(regex), new Pattern(pattern).matches(value), pattern + " on " + value);
        }
    }

    private static String word(Random random, String letters, int most) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
