package dev.gantry.services.demo.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body that is changed on its way, by runs of bytes: a byte alone is a run of one. One thread. */
abstract class BodyStream extends FilterOutputStream {
    BodyStream(OutputStream out) {
        super(out);
    }

    @Override
    public final void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;
}
