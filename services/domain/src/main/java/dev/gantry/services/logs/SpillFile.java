package dev.gantry.services.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of blocks that goes when it is closed. One writer; blocks are read on any thread. */
final class SpillFile implements AutoCloseable {
    private final FileChannel channel;
    private long end;
    private int blocks;

    SpillFile(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "log-", ".spill");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Where a block lies. */
    record Place(SpillFile file, long offset, int length) {
        byte[] read() throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (file.channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new IOException("the file of older lines is cut off");
                }
            }
            return bytes.array();
        }
    }

    Place append(byte[] block) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
            channel.write(bytes, end + bytes.position());
        }
        Place place = new Place(this, end, block.length);
        end += block.length;
        blocks++;
        return place;
    }

    int blocks() {
        return blocks;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
