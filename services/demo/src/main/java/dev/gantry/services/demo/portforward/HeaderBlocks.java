package dev.gantry.services.demo.portforward;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The compressed headers of one SPDY connection: one zlib stream each way, both with the dictionary of SPDY/3 (draft
 * 3.1, 2.6.10.1). One thread.
 */
final class HeaderBlocks implements AutoCloseable {
    private static final String DICTIONARY = "headers.dictionary";
    private static final int MOST_BYTES = 64 * 1024;

    private final Inflater inflater = new Inflater();
    private final Deflater deflater = new Deflater();
    private final byte[] dictionary;

    HeaderBlocks() throws IOException {
        try (InputStream file = HeaderBlocks.class.getResourceAsStream(DICTIONARY)) {
            dictionary = Objects.requireNonNull(file, DICTIONARY).readAllBytes();
        }
        deflater.setDictionary(dictionary);
    }

    /** @throws IOException where it is none, or too large */
    Map<String, String> read(byte[] block) throws IOException {
        DataInputStream plain = new DataInputStream(new ByteArrayInputStream(inflated(block)));
        Map<String, String> headers = new HashMap<>();
        int count = plain.readInt();
        for (int i = 0; i < count; i++) {
            String name = text(plain).toLowerCase(Locale.ROOT);
            headers.put(name, text(plain));
        }
        return headers;
    }

    private static String text(DataInputStream plain) throws IOException {
        int length = plain.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a header of " + length + " bytes");
        }
        return new String(plain.readNBytes(length), StandardCharsets.UTF_8);
    }

    private byte[] inflated(byte[] block) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] buffer = new byte[1024];
        inflater.setInput(block);
        try {
            while (true) {
                int count = inflater.inflate(buffer);
                plain.write(buffer, 0, count);
                if (plain.size() > MOST_BYTES) {
                    throw new IOException("headers of more than " + MOST_BYTES + " bytes");
                }
                if (count == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(dictionary);
                } else if (count == 0) {
                    return plain.toByteArray();
                }
            }
        } catch (DataFormatException e) {
            throw new IOException("headers that cannot be read", e);
        }
    }

    /** A block without headers. */
    byte[] none() {
        byte[] compressed = new byte[256];
        deflater.setInput(new byte[Integer.BYTES]);
        int length = deflater.deflate(compressed, 0, compressed.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(compressed, length);
    }

    @Override
    public void close() {
        inflater.end();
        deflater.end();
    }
}
