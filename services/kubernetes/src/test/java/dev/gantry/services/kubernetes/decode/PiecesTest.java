package dev.gantry.services.kubernetes.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However the network cuts a stream into pieces, and whatever is there without waiting. */
class PiecesTest {
    @ParameterizedTest
    @CsvSource({
        Decoding.PROTOBUF + ",1",
        Decoding.PROTOBUF + ",7",
        Decoding.PROTOBUF + ",16384",
        Decoding.JSON + ",1",
        Decoding.JSON + ",7",
        Decoding.JSON + ",16384"
    })
    void piecesMakeTheSameRowsAsTheWhole(String format, int most) throws IOException {
        // More than the window holds, so that it has to slide and to grow.
        var objects = Bodies.objects(Kind.POD, 200, 11);
        byte[] list = Bodies.list(Kind.POD, format, objects);
        byte[] watch = Bodies.watch(Kind.POD, format, objects);

        var whole = Decoding.list(Kind.POD, Resource.class, format, list);
        var pieces = Decoding.list(Kind.POD, Resource.class, format, Bodies.inPieces(list, most));
        var frames = Decoding.watch(Kind.POD, Resource.class, format, new ByteArrayInputStream(watch));
        var framesInPieces = Decoding.watch(Kind.POD, Resource.class, format, Bodies.inPieces(watch, most));

        assertTrue(whole.result().complete() && whole.rows().size() > 150, "there is something to compare");
        assertEquals(whole.rows(), pieces.rows());
        assertEquals(whole.result(), pieces.result());
        assertEquals(200, frames.size());
        assertEquals(frames, framesInPieces);
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aWatchTakesWhatIsThereAndDoesNotWaitForMore(String format) throws IOException {
        byte[] body = Bodies.watch(Kind.EVENT, format, Bodies.objects(Kind.EVENT, 5, 3));
        int third = Bodies.watch(Kind.EVENT, format, Bodies.objects(Kind.EVENT, 3, 3)).length;
        // Three frames and a part of the fourth are there; then only a second call may read on.
        InputStream stuttering = new InputStream() {
            private int at;
            private int there = third + 10;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (at == body.length) {
                    return -1;
                }
                if (at == there) {
                    there = body.length;
                }
                int count = Math.min(length, there - at);
                System.arraycopy(body, at, into, offset, count);
                at += count;
                return count;
            }

            @Override
            public int available() {
                return there - at;
            }
        };
        var reader = Decoding.decoder(Kind.EVENT, Resource.class, format).watch(stuttering);
        List<WatchFrame<Resource>> frames = new ArrayList<>();

        assertTrue(reader.next(frames, 2));
        assertEquals(2, frames.size(), "no more than the limit");
        assertTrue(reader.next(frames, 100));
        assertEquals(3, frames.size(), "no waiting for the rest of the fourth");
        assertTrue(reader.next(frames, 100));
        assertEquals(5, frames.size());
        assertFalse(reader.next(frames, 100));
        assertFalse(reader.next(frames, 100), "an end stays an end");
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aStreamThatBreaksFirstGivesWhatItBrought(String format) throws IOException {
        var objects = Bodies.objects(Kind.NODE, 4, 8);
        byte[] watch = Bodies.watch(Kind.NODE, format, objects);
        var reader = Decoding.decoder(Kind.NODE, Resource.class, format).watch(Bodies.breaking(watch));
        List<WatchFrame<Resource>> frames = new ArrayList<>();

        assertTrue(reader.next(frames, 100));
        assertEquals(4, frames.size());
        IOException failure = assertThrows(IOException.class, () -> reader.next(frames, 100));
        assertEquals("the line went dead", failure.getMessage());

        byte[] list = Bodies.list(Kind.NODE, format, objects);
        InputStream half = Bodies.breaking(Arrays.copyOf(list, list.length / 2));
        assertThrows(IOException.class, () -> Decoding.list(Kind.NODE, Resource.class, format, half));
    }
}
