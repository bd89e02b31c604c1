package dev.gantry.services.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "-5, <invalid>",
        "-1, 0s",
        "0, 0s",
        "119, 119s",
        "120, 2m",
        "252, 4m12s",
        "599, 9m59s",
        "600, 10m",
        "7200, 120m",
        "10799, 179m",
        "10800, 3h",
        "11100, 3h5m",
        "28799, 7h59m",
        "28800, 8h",
        "172799, 47h",
        "172800, 2d",
        "183600, 2d3h",
        "691199, 7d23h",
        "691200, 8d",
        "63071999, 729d",
        "63072000, 2y",
        "64800000, 2y20d",
        "252288000, 8y",
    })
    void wordsOfKubectl(long seconds, String word) {
        assertEquals(word, Ages.of(seconds));
    }
}
