package dev.gantry.app.window;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes pictures as PNG (W3C PNG, third edition), eight bits a colour without transparency. JavaFX writes none but
 * through AWT, which Gantry does not carry. FX thread.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_OF_RGB = {8, 2, 0, 0, 0};
    /** Each pixel is written as its difference from the one left of it, which makes flat areas zeros. */
    private static final byte FILTER_SUB = 1;

    private PngFile() {}

    static void write(Path file, Image picture) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            ByteBuffer head =
                    ByteBuffer.allocate(13).putInt(width).putInt(height).put(EIGHT_BITS_OF_RGB);
            chunk(out, "IHDR", head.array());
            chunk(out, "IDAT", lines(picture, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] lines(Image picture, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream deflating = new DeflaterOutputStream(packed, best)) {
            int[] pixels = new int[width];
            for (int y = 0; y < height; y++) {
                picture.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                deflating.write(line(pixels));
            }
        } finally {
            best.end();
        }
        return packed.toByteArray();
    }

    private static byte[] line(int[] pixels) {
        byte[] line = new byte[1 + pixels.length * 3];
        line[0] = FILTER_SUB;
        int left = 0;
        int at = 1;
        for (int pixel : pixels) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                line[at++] = (byte) ((pixel >> shift) - (left >> shift));
            }
            left = pixel;
        }
        return line;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
