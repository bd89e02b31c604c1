package dev.gantry.services.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"ts\":1,\"level\":\"info\",\"msg\":\"rank refresh\",\"room\":88,\"took\":\"41 ms\"}"
                        + " | rank refresh  room=88 took=\"41 ms\"",
                "{\"message\":\"a\\n\\u00e9\\\"\",\"in\":{\"b\":[1,\"}\"]},\"ok\":true} | a é\"  in={\"b\":[1,\"}\"]} ok=true",
                "{\"room\" : 88 , \"a\":null} | room=88 a=null",
                "{\"msg\":\"only\"} | only",
                "{} | {}",
                "{\"msg\":\"cut | {\"msg\":\"cut",
                "{\"msg\":\"x\"} and more | {\"msg\":\"x\"} and more",
                "{not json} | {not json}",
                "{\"a\":\"\\u12\"} | {\"a\":\"\\u12\"}",
                "ERROR cannot allocate | cannot allocate",
                "[WARN] heap | heap",
                "INFORMATION is power | INFORMATION is power",
                "no level ERROR here | no level ERROR here"
            })
    void aLineIsToldToPeople(String line, String told) {
        assertEquals(told, LogFields.readable(line));
    }
}
