package dev.gantry.services.kubernetes.decode;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes cut off, turned over and made up: no row that was not sent whole, nothing thrown but what is documented. */
class BrokenBytesTest {
    private static final int FLIPS = 1_000;
    private static final Kind[] KINDS = Kind.values();

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aListCutOffAnywhereIsNotComplete(String format) throws IOException {
        byte[] body = Bodies.list(Kind.POD, format, List.of(Objects.tree("pod-pending"), Objects.tree("pod-crashing")));
        List<Resource> all =
                Decoding.list(Kind.POD, Resource.class, format, body).rows();
        // Behind the list itself protobuf has four bytes of two empty fields, which carry nothing.
        int listEnd = format.equals(Decoding.JSON) ? body.length : body.length - 4;
        for (int length = 0; length < body.length; length++) {
            var cut = Decoding.list(Kind.POD, Resource.class, format, Arrays.copyOf(body, length));

            int at = length;
            assertTrue(length >= listEnd || !cut.result().complete(), () -> "complete after " + at + " bytes");
            assertEquals(all.subList(0, cut.rows().size()), cut.rows(), () -> "rows after " + at + " bytes");
            if (!cut.result().complete()) {
                DecodeProblem last = cut.result().problems().getLast();
                assertTrue(last.fatal() && last.offset() <= length, last::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aWatchCutOffInsideAFrameFailsAndBetweenFramesEnds(String format) throws IOException {
        List<WatchFrame<Resource>> all = new ArrayList<>();
        List<Integer> borders = new ArrayList<>(List.of(0));
        byte[] body = {};
        for (int i = 1; i <= 3; i++) {
            body = Bodies.watch(Kind.NODE, format, Bodies.objects(Kind.NODE, i, 5));
            borders.add(body.length);
        }
        var reader = reader(Kind.NODE, format, body);
        while (reader.next(all, 10)) {
            continue;
        }
        for (int length = 0; length < body.length; length++) {
            List<WatchFrame<Resource>> frames = new ArrayList<>();
            boolean clean = readsToItsEnd(reader(Kind.NODE, format, Arrays.copyOf(body, length)), frames);

            assertEquals(borders.contains(length), clean, "cut off after " + length + " bytes");
            assertEquals(all.subList(0, frames.size()), frames);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void bytesTurnedOverNeverThrow(String format) {
        for (int seed = 0; seed < FLIPS; seed++) {
            Random random = new Random(seed);
            Kind kind = KINDS[seed % KINDS.length];
            var objects = Bodies.objects(kind, 3, seed / 50);
            byte[] list = turnedOver(Bodies.list(kind, format, objects), random);
            byte[] watch = turnedOver(Bodies.watch(kind, format, objects), random);

            assertDoesNotThrow(() -> Decoding.list(kind, Resource.class, format, list), () -> kind + " " + random);
            assertDoesNotThrow(() -> readsToItsEnd(reader(kind, format, watch), new ArrayList<>()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void bytesMadeUpAreNoList(String format) throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);

            assertFalse(Decoding.list(Kind.POD, Resource.class, format, noise)
                    .result()
                    .complete());
            readsToItsEnd(reader(Kind.POD, format, noise), new ArrayList<>());
        }
    }

    private static byte[] turnedOver(byte[] body, Random random) {
        byte[] broken = body.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(broken.length);
            switch (random.nextInt(4)) {
                case 0 -> broken[at] = (byte) random.nextInt();
                case 1 -> broken[at] ^= (byte) (1 << random.nextInt(8));
                // Lengths and numbers that go on and on.
                case 2 -> Arrays.fill(broken, at, Math.min(broken.length, at + random.nextInt(10)), (byte) 0xFF);
                default -> Arrays.fill(broken, at, Math.min(broken.length, at + random.nextInt(5)), (byte) 0);
            }
        }
        return broken;
    }

    private static ResourceDecoder.WatchReader<Resource> reader(Kind kind, String format, byte[] body)
            throws IOException {
        return Decoding.decoder(kind, Resource.class, format).watch(new ByteArrayInputStream(body));
    }

    /** Whether the stream ended as it should; the only failure allowed is that it ended too early. */
    private static boolean readsToItsEnd(
            ResourceDecoder.WatchReader<Resource> reader, List<WatchFrame<Resource>> frames) throws IOException {
        try {
            while (reader.next(frames, 2)) {
                continue;
            }
            return true;
        } catch (EOFException e) {
            return false;
        }
    }
}
