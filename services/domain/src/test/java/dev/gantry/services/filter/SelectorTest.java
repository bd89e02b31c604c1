package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Labels;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
    private static final Labels LABELS = Labels.of(Map.of("app", "web", "tier", "", "rank", "7"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "app=web | true",
                "app==web | true",
                "app=db | false",
                "app!=db | true",
                "zone!=cn | true",
                "app in (db, web) | true",
                "app in (db) | false",
                "app notin (db,web) | false",
                "zone notin (cn) | true",
                "app | true",
                "zone | false",
                "!zone | true",
                "!app | false",
                "tier= | true",
                "rank>6 | true",
                "rank>7 | false",
                "rank<8,app=web | true",
                "rank<8,app=db | false",
                "app>1 | false",
            })
    void selectsAsKubernetesDoes(String text, boolean expected) {
        assertEquals(expected, Selector.parse(text).orElseThrow().matches(LABELS), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=web", "app in db", "app in (a", "a,,b", "rank>many", "app~web"})
    void refusesWhatIsNoSelector(String text) {
        assertTrue(Selector.parse(text).isEmpty(), text);
    }
}
