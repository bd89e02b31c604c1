package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.services.filter.Filter.Parsed;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.problems.FilterMistake;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {
    private static final Searchable GIFT = new Subject(
            "live-sh\ngift\ngift-rank-9vqzf-lz4kq\ncrashloopbackoff",
            Map.of("status", "CrashLoopBackOff", "namespace", "gift", "name", "gift-rank-9vqzf-lz4kq", "node", ""),
            Map.of("restarts", 8.0, "age", 660.0, "memory", 536_870_912.0, "cpu", 500.0),
            Labels.of(Map.of("tier", "web", "team", "礼物")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "gift | true",
                "GIFT rank | true",
                "gift other | false",
                "-other | true",
                "-gift | false",
                "status:crashloopbackoff | true",
                "status:crash | false",
                "status:crash* | true",
                "status:Running,CrashLoopBackOff | true",
                "-status:Running | true",
                "name:gift-*-lz4?? | false",
                "name:gift-*lz4kq | true",
                "name:*rank* | true",
                "restarts>7 | true",
                "restarts>8 | false",
                "restarts>=8 | true",
                "restarts:8 | true",
                "restarts<=7 | false",
                "age<12m | true",
                "age>10m30s | true",
                "age>11m | false",
                "memory:512Mi | true",
                "memory>0.4Gi | true",
                "memory<512M | false",
                "cpu:0.5 | true",
                "cpu:500m | true",
                "gpu>0 | false",
                "-gpu>0 | true",
                "label:tier | true",
                "label:tier=web | true",
                "label:tier=w* | true",
                "label:tier=db | false",
                "-label:zone | true",
                "label:team=礼物 | true",
                "label:tier=db,web | true",
                "-label:tier=db,web | false",
                "label:team=\"礼物\" | true",
                "restarts:1,8 | true",
                "restarts:1,9 | false",
                "ns:gift mem:512Mi | true",
                "name:\"gift-rank-9vqzf-lz4kq\" gift | true",
                "node:* | false",
                "-node:* | true",
            })
    void matches(String text, boolean expected) {
        assertEquals(expected, valid(text).matches(GIFT), text);
    }

    private static final List<String> FIELDS =
            FilterFields.PODS.fields().stream().map(FilterField::name).toList();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("gift statsu:Running", 5, new FilterMistake.MisspeltField("statsu", "status", FIELDS)),
                arguments(":", 0, new FilterMistake.UnknownField("", FIELDS)),
                arguments("colour:red", 0, new FilterMistake.UnknownField("colour", FIELDS)),
                arguments("restarts>many", 9, new FilterMistake.NotAValue("many", "restarts", "restarts>5")),
                arguments("age>5", 4, new FilterMistake.NotAValue("5", "age", "age<10m")),
                arguments("memory>1Q", 7, new FilterMistake.NotAValue("1Q", "memory", "memory>1Gi")),
                arguments("status>5", 6, new FilterMistake.TextCompared("status", "status:CrashLoopBackOff")),
                arguments("status:", 6, new FilterMistake.MissingValue("status", "status:CrashLoopBackOff")),
                arguments("label:", 6, new FilterMistake.LabelWithoutKey()),
                arguments("name:\"open", 5, new FilterMistake.OpenQuote()),
                arguments("restarts>1,8", 10, new FilterMistake.MissingSpace(",8")),
                arguments("name:\"a\"b", 8, new FilterMistake.MissingSpace("b")),
                arguments("restarts:1,", 11, new FilterMistake.NotAValue("", "restarts", "restarts>5")),
                arguments("labels:tier", 0, new FilterMistake.UnknownField("labels", FIELDS)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheFirstMistake(String text, int column, FilterMistake mistake) {
        assertEquals(new Parsed.Invalid(column, mistake), Filter.parse(text, FilterFields.PODS));
    }

    @Test
    void quotesKeepColonsAndSpacesAsText() {
        Searchable image = new Subject("a\nreg/side:2 x", Map.of(), Map.of(), Labels.NONE);

        assertTrue(valid("\"side:2 x\"").matches(image));
        assertFalse(valid("\"side:3\"").matches(image));
    }

    @Test
    void everyExampleInTheCatalogueParses() {
        for (FilterFields fields : FilterFields.all()) {
            for (FilterField field : fields.fields()) {
                assertInstanceOf(Parsed.Valid.class, Filter.parse(field.example(), fields), field.example());
            }
        }
    }

    private static Filter valid(String text) {
        return assertInstanceOf(Parsed.Valid.class, Filter.parse(text, FilterFields.PODS))
                .filter();
    }

    private record Subject(String searchText, Map<String, String> texts, Map<String, Double> numbers, Labels labels)
            implements Searchable {
        @Override
        public @Nullable String text(String field) {
            return texts.get(field);
        }

        @Override
        public double number(String field) {
            return numbers.getOrDefault(field, Double.NaN);
        }
    }
}
