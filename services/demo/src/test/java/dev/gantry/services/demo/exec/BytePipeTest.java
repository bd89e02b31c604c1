package dev.gantry.services.demo.exec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BytePipeTest {
    private final BytePipe pipe = new BytePipe();

    @Test
    void whatIsWrittenIsReadInOrder() throws IOException {
        pipe.write(new byte[] {1, 2, 3, 4}, 1, 2);
        pipe.write(new byte[] {5}, 0, 1);
        assertEquals(2, pipe.read());
        assertArrayEquals(new byte[] {3, 5}, pipe.readNBytes(2));
        pipe.end();
        assertEquals(-1, pipe.read());
    }

    @Test
    void nothingIsReadAtOnce() throws IOException {
        assertEquals(0, pipe.read(new byte[1], 0, 0));
    }
}
