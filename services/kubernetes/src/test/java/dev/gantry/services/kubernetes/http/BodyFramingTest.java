package dev.gantry.services.kubernetes.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Framings and unpacking over bytes in memory, cut and broken everywhere. */
class BodyFramingTest {
    private static final byte[] PLAIN = plain(20_000);

    private static byte[] plain(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(7);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) "pods are many".charAt(random.nextInt(13));
        }
        return bytes;
    }

    private static byte[] read(byte[] wire) throws IOException {
        return open(new ByteArrayInputStream(wire)).readAllBytes();
    }

    /** Head and body as the transport puts them together. */
    private static InputStream open(InputStream wire) throws IOException {
        WireInput in = new WireInput(wire);
        ResponseHead head = ResponseHead.read(in);
        Framing framing = Framing.of(head, in);
        return head.header("Content-Encoding").isPresent() ? new GzipBody(framing) : framing;
    }

    private static byte[] lengthed() {
        return Transports.join("HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n", PLAIN);
    }

    private static byte[] chunked() {
        return Transports.join("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", Transports.chunked(PLAIN, 777));
    }

    private static byte[] packed() {
        return Transports.join(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\nContent-Encoding: gzip\r\n\r\n",
                Transports.chunked(Transports.gzip(PLAIN), 100));
    }

    @Test
    void everyFramingGivesTheBodyWhole() throws IOException {
        assertArrayEquals(PLAIN, read(lengthed()));
        assertArrayEquals(PLAIN, read(chunked()));
        assertArrayEquals(PLAIN, read(packed()));
        assertArrayEquals(PLAIN, read(Transports.join("HTTP/1.0 200 OK\r\n\r\n", PLAIN)));
    }

    @Test
    void oneByteAtATimeIsEnough() throws IOException {
        for (byte[] wire : new byte[][] {lengthed(), chunked(), packed()}) {
            InputStream dripping = new ByteArrayInputStream(wire) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(1, length));
                }
            };
            assertArrayEquals(PLAIN, open(dripping).readAllBytes());
        }
    }

    @Test
    void aCutAnywhereIsAFailureNeverAnEnd() {
        for (byte[] wire : new byte[][] {lengthed(), chunked(), packed()}) {
            for (int cut = 0; cut < wire.length; cut += cut > wire.length - 60 || cut < 200 ? 1 : 97) {
                byte[] short_ = Arrays.copyOf(wire, cut);
                assertThrows(IOException.class, () -> read(short_), "cut at " + cut + " of " + wire.length);
            }
        }
    }

    @Test
    void aFlippedBitInGzipIsNoticed() throws IOException {
        byte[] packed = Transports.gzip(PLAIN);
        for (int at = 10; at < packed.length; at += 13) {
            byte[] broken = packed.clone();
            broken[at] ^= 4;
            byte[] wire = gzipWire(broken);
            assertThrows(IOException.class, () -> read(wire), "bit flipped in byte " + at);
        }
    }

    private static byte[] gzipWire(byte[] packed) {
        return Transports.join(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n", packed);
    }

    @Test
    void membersFollowEachOtherAndGarbageBehindThemIsRefused() throws IOException {
        byte[] one = Transports.gzip("one ".getBytes(StandardCharsets.UTF_8));
        byte[] two = Transports.gzip("two".getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertEquals("one two", new String(read(gzipWire(both)), StandardCharsets.UTF_8));
        byte[] trailing = Arrays.copyOf(one, one.length + 1);
        assertThrows(IOException.class, () -> read(gzipWire(trailing)));
    }

    @Test
    void gzipWithANameInItsHeaderIsRead() throws IOException {
        byte[] packed = Transports.gzip(PLAIN);
        byte[] named = new byte[packed.length + 4];
        System.arraycopy(packed, 0, named, 0, 10);
        named[3] = 8;
        System.arraycopy("abc\0".getBytes(StandardCharsets.US_ASCII), 0, named, 10, 4);
        System.arraycopy(packed, 10, named, 14, packed.length - 10);
        assertArrayEquals(PLAIN, read(gzipWire(named)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nabc\r\n0\r\n\r\n",
                "-1\r\nabc\r\n0\r\n\r\n",
                "\r\nabc\r\n0\r\n\r\n",
                "3 3\r\nabc\r\n0\r\n\r\n",
                "3\nabc\r\n0\r\n\r\n",
                "2\r\nabc\r\n0\r\n\r\n",
                "4\r\nabc\r\n0\r\n\r\n",
                "ffffffffffffffff\r\nabc\r\n0\r\n\r\n",
                "3\r\nabc\r\n0\r\nno trailer\r\n\r\n"
            })
    void garbageInChunksIsRefused(String body) {
        byte[] wire = Transports.join(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", body.getBytes(StandardCharsets.US_ASCII));
        assertThrows(IOException.class, () -> read(wire));
    }

    @Test
    void chunkExtensionsAndTrailersArePassedOver() throws IOException {
        byte[] wire = Transports.join(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "3;a=b\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("abc", new String(read(wire), StandardCharsets.US_ASCII));
    }

    @Test
    void availableReachesOverChunksWithoutWaiting() throws IOException {
        InputStream body = open(new ByteArrayInputStream(chunked()));
        int drained = body.read() < 0 ? 0 : 1;
        byte[] target = new byte[500];
        while (body.available() > 0) {
            drained += body.read(target);
        }
        assertEquals(PLAIN.length, drained);
        assertEquals(-1, body.read());
    }

    @Test
    void availableSeesThroughGzip() throws IOException {
        InputStream body = open(new ByteArrayInputStream(packed()));
        assertTrue(body.read() >= 0);
        int drained = 1;
        byte[] target = new byte[500];
        while (body.available() > 0) {
            drained += body.read(target);
        }
        assertEquals(PLAIN.length, drained);
        assertEquals(-1, body.read());
    }
}
