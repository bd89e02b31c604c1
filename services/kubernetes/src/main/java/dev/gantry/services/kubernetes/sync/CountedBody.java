package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiResponse;
import java.io.FilterInputStream;
import java.io.IOException;

/** A body that tells the rate meter what came off the wire as it is read. One thread. */
final class CountedBody extends FilterInputStream {
    private final ApiResponse answer;
    private final RateMeter bytes;
    private long unpacked;
    private long told;

    CountedBody(ApiResponse answer, RateMeter bytes) {
        super(answer.body());
        this.answer = answer;
        this.bytes = bytes;
    }

    /** Bytes read so far, after unpacking. */
    long unpacked() {
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = in.read(into, from, length);
        count(got);
        return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        unpacked += skipped;
        return skipped;
    }

    private void count(int got) {
        if (got > 0) {
            unpacked += got;
        }
        long wire = answer.wireBytes();
        if (wire > told) {
            bytes.add(wire - told);
            told = wire;
        }
    }
}
