package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) strictly: every member has its trailer, checked, and nothing else follows. Unlike the JDK's
 * stream it tells how much can be read without waiting, and an end within a member is a failure. Read by one thread.
 */
final class GzipBody extends InputStream {
    private static final int PACKED = 8 * 1024;
    private static final int READY = 8 * 1024;

    private final GzipFrame in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[PACKED];
    private final byte[] ready = new byte[READY];
    private int packedTo;
    private int readyFrom;
    private int readyTo;
    private boolean inMember;
    private boolean atEnd;
    private boolean closed;

    GzipBody(InputStream in) {
        this.in = new GzipFrame(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (readyFrom < readyTo) {
            int count = Math.min(wanted, readyTo - readyFrom);
            System.arraycopy(ready, readyFrom, target, offset, count);
            readyFrom += count;
            return count;
        }
        return inflate(target, offset, wanted, true);
    }

    @Override
    public int available() throws IOException {
        if (readyFrom == readyTo && !atEnd) {
            readyFrom = 0;
            readyTo = Math.max(0, inflate(ready, 0, READY, false));
        }
        return readyTo - readyFrom;
    }

    /** Frees the native inflater. By the reading thread only. */
    @Override
    public void close() {
        closed = true;
        inflater.end();
    }

    /** Bytes unpacked; -1 at the end; 0 only where it may not wait and there is nothing yet. */
    private int inflate(byte[] target, int offset, int wanted, boolean mayWait) throws IOException {
        if (closed) {
            throw new WireException(TransportProblem.Plain.CLOSED);
        }
        while (!atEnd && (inMember || mayWait)) {
            if (!inMember) {
                startMember();
                continue;
            }
            int count = inflateOnce(target, offset, wanted);
            if (count > 0) {
                return count;
            }
            boolean finished = inflater.finished();
            if (!mayWait && (finished || in.available() == 0)) {
                return 0;
            }
            if (finished) {
                endMember();
            } else {
                feed();
            }
        }
        return atEnd ? -1 : 0;
    }

    private int inflateOnce(byte[] target, int offset, int wanted) throws IOException {
        try {
            int count = inflater.inflate(target, offset, wanted);
            if (inflater.needsDictionary()) {
                throw WireException.badGzip("it wants a dictionary");
            }
            crc.update(target, offset, count);
            return count;
        } catch (DataFormatException e) {
            throw new WireException(new TransportProblem.BadGzip(Original.of(e)), e);
        }
    }

    private void startMember() throws IOException {
        inMember = in.readHeader();
        atEnd = !inMember;
        inflater.reset();
        crc.reset();
    }

    private void endMember() throws IOException {
        in.giveBack(packed, packedTo - inflater.getRemaining(), packedTo);
        in.readTrailer(crc.getValue(), inflater.getBytesWritten());
        inMember = false;
    }

    private void feed() throws IOException {
        packedTo = in.read(packed, 0, PACKED);
        if (packedTo < 0) {
            throw WireException.badGzip("it ends early");
        }
        inflater.setInput(packed, 0, packedTo);
    }
}
