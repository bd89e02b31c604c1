package dev.gantry.services.demo.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Leaves out the end of a body, of a long one all but the first few KiB. One thread. */
final class ShortStream extends BodyStream {
    private static final int MOST = 16 * 1024;
    private static final int LEFT_OUT = 16;

    private byte[] held = {};
    private int passed;

    ShortStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] all = Arrays.copyOf(held, held.length + length);
        System.arraycopy(bytes, offset, all, held.length, length);
        int passes = Math.clamp(all.length - LEFT_OUT, 0, MOST - passed);
        out.write(all, 0, passes);
        passed += passes;
        held = Arrays.copyOfRange(all, Math.max(passes, all.length - LEFT_OUT), all.length);
    }
}
