package dev.gantry.services.demo.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a carriage return before each line feed, as a terminal's driver does. One thread at a time. */
final class Screen extends OutputStream {
    private final OutputStream out;

    Screen(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        if (octet == '\n') {
            out.write('\r');
        }
        out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(count + 8);
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == '\n') {
                piece.write('\r');
            }
            piece.write(bytes[i]);
        }
        out.write(piece.toByteArray());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
