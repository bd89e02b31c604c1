package dev.gantry.services.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNamesTest {
    @ParameterizedTest
    @CsvSource({
        "harbor.example/live/gift-rank:1.87.0, harbor.example",
        "harbor.example:5000/live/gift-rank, harbor.example:5000",
        "localhost/mine, localhost",
        "library/nginx:1, docker.io",
        "nginx:1.29, docker.io",
        "'', docker.io"
    })
    void theHostAnImageIsPulledFrom(String image, String expected) {
        assertEquals(expected, ImageNames.registry(image));
    }
}
