package dev.gantry.services.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every expected text was printed so by kubectl. */
class YamlTextTest {
    private static String of(Object value) {
        String yaml = YamlText.of(Map.of("k", value));
        return yaml.substring(2, yaml.length() - 1).strip();
    }

    @Test
    void mapsAreSortedAndListsStandBelowTheirKey() {
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", "app");
        container.put("args", List.of());
        container.put("env", List.of(Map.of("name", "A", "value", "1")));
        Map<String, Object> pod = new LinkedHashMap<>();
        pod.put("spec", Map.of("containers", List.of(container), "overhead", Map.of()));
        pod.put("metadata", Map.of("labels", Map.of("tier", "1", "app", "gift-rank")));
        assertEquals("""
                metadata:
                  labels:
                    app: gift-rank
                    tier: "1"
                spec:
                  containers:
                  - args: []
                    env:
                    - name: A
                      value: "1"
                    name: app
                  overhead: {}
                """, YamlText.of(pod));
    }

    @Test
    void listsOfListsAndOfNothing() {
        List<Object> inner = new ArrayList<>(Arrays.asList(1, null, "two\nlines"));
        assertEquals("""
                a:
                - - 1
                  - null
                  - |-
                    two
                    lines
                - []
                """, YamlText.of(Map.of("a", List.of(inner, List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "null",
                "1",
                "1.5e3",
                "",
                "0x1f",
                "2026-11-24",
                "2026-11-24T14:40:00Z",
                "yes",
                "~",
                "1_000",
                ".5",
                "12:30",
                "0b1",
                "08",
                "-1",
                ".inf",
                "2026-1-2 3:4:5"
            })
    void whatIsReadAsNoTextIsInDoubleQuotes(String text) {
        assertEquals('"' + text + '"', of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- x", "a: b", "a #b", " x", "x ", "*a", "a:", "{}", "%", "@a", "---", "? x"})
    void whatLooksLikeYamlIsInSingleQuotes(String text) {
        assertEquals("'" + text + "'", of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gift-rank",
                "r/img:1.2",
                "a-b_c",
                "-x",
                "sh-a16",
                "2026-13-45",
                "1e999",
                "10.0.0.1",
                "您好",
                "it's",
                "100m",
                "0xg",
                "a#b"
            })
    void whatIsPlainStaysPlain(String text) {
        assertEquals(text, of(text));
    }

    @ParameterizedTest
    @CsvSource({"'a\tb', \"a\\tb\"", "😀, \"\\U0001F600\"", "'a\u0001\"', \"a\\x01\\\"\"", "'a\u2028', \"a\\L\""})
    void whatCannotBeSeenIsEscaped(String text, String written) {
        assertEquals(written, of(text));
    }

    @Test
    void aQuoteWithinSingleQuotesIsDoubled() {
        assertEquals("'it''s: so'", of("it's: so"));
    }

    @Test
    void linesStandBelowOneAnother() {
        assertEquals("|-\n  a\n\n  b", of("a\n\nb"));
        assertEquals("k: |\n  a\n", YamlText.of(Map.of("k", "a\n")));
        assertEquals("k: |+\n  a\n\n", YamlText.of(Map.of("k", "a\n\n")));
        assertEquals("|2-\n   a\n  b", of(" a\nb"));
        assertEquals("\"a \\nb\"", of("a \nb"));
    }

    @Test
    void longTextsAreFoldedBehindTheEightiethColumn() {
        String words =
                "The node was low on resource: memory. Threshold quantity: 100Mi, available: 90Mi. Container app";
        assertEquals(
                "k: 'The node was low on resource: memory. Threshold quantity: 100Mi, available: 90Mi.\n"
                        + "  Container app'\n",
                YamlText.of(Map.of("k", words)));
        assertEquals(
                "- a: " + "word ".repeat(16).strip() + "\n    word\n",
                YamlText.of(List.of(Map.of("a", "word ".repeat(17).strip()))));
    }

    @Test
    void aKeyLongerThanOthersMayBeStandsAlone() {
        String key = "x".repeat(129);
        assertEquals("m:\n  ? " + key + "\n  : v\n", YamlText.of(Map.of("m", Map.of(key, "v"))));
    }

    @Test
    void numbersWithinKeysCountAsNumbers() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : List.of("a10", "a9", "b", "a.x", "A", "a-1", "a", "a09", "ab")) {
            map.put(key, 1);
        }
        assertEquals(
                "A a a-1 a.x a9 a09 a10 ab b",
                YamlText.of(map).replace(": 1", "").strip().replace('\n', ' '));
    }

    /** A plain sort would refuse what compares {@code 1x}, 20 and 145 in a circle. */
    @Test
    void manyKeysThatGoRoundInACircleAreSortedAllTheSame() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            map.put("k" + i * 7919 % 400 + (i % 3 == 0 ? "x" : "") + i % 5, i);
        }
        assertEquals(400, YamlText.of(map).lines().count());
    }

    @ParameterizedTest
    @CsvSource({"2.50, 2.5", "1000.0, 1000", "1234567.5, 1.2345675e+06", "0.00001, 1e-05", "-0.25, -0.25", "1e22, 1e+22"
    })
    void fractionsAreWrittenAsGoWritesThem(double number, String written) {
        assertEquals(written, of(number));
    }
}
