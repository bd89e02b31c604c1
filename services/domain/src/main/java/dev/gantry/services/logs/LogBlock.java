package dev.gantry.services.logs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a number of lines, as they lie in a spill file. Pure; any thread. */
final class LogBlock {
    private static final LogLevel[] LEVELS = LogLevel.values();

    private LogBlock() {}

    static byte[] encode(List<LogEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (LogEntry entry : entries) {
                byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(entry.source());
                out.writeLong(entry.epochMicros());
                out.writeByte(entry.level().ordinal());
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    static List<LogEntry> decode(byte[] bytes) {
        List<LogEntry> entries = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                int source = in.readInt();
                long time = in.readLong();
                LogLevel level = LEVELS[in.readByte()];
                byte[] text = in.readNBytes(in.readInt());
                entries.add(new LogEntry(source, time, level, new String(text, StandardCharsets.UTF_8)));
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
        return entries;
    }
}
