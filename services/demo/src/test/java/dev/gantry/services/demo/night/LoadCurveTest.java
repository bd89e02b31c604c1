package dev.gantry.services.demo.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LoadCurveTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LoadCurve curve = new LoadCurve(NightReader.ofModule(), ZONE);

    private double at(String time) {
        return curve.at(LocalDate.of(2026, 11, 27)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant());
    }

    @Test
    void itFollowsTheScript() {
        assertEquals(0.5, at("12:00"));
        assertEquals(0.6, at("17:35"), 1e-9);
        assertEquals(0.7, at("19:00"), 1e-9);
        assertEquals(1.0, at("19:50"), 1e-9);
        assertEquals(1.175, at("20:02"), 1e-9);
        assertEquals(1.35, at("21:00"), 1e-9);
        assertEquals(0.6, at("23:30"), 1e-9);
    }
}
