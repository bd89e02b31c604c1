package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;

/** Takes the frames of a server's WebSocket off the wire (RFC 6455, 5.2). One thread. */
final class FrameInput {
    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_CONTROL = 125;
    private static final int FIRST_CONTROL = 8;

    private final WireInput in;

    FrameInput(WireInput in) {
        this.in = in;
    }

    /** A frame, with what it carries. */
    record Frame(int opcode, boolean isLast, byte[] payload) {}

    /** More than anybody here sends. */
    static final class TooLargeException extends ProblemException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long bytes) {
            super(new TransportProblem.BadHttp(new Original("a WebSocket message of " + bytes + " bytes")));
        }
    }

    /** @param before bytes of the same message that came already */
    Frame next(int before) throws IOException {
        int first = octet();
        int second = octet();
        int opcode = first & 0x0f;
        boolean isLast = (first & 0x80) != 0;
        long length = length(second & 0x7f);
        if ((first & 0x70) != 0 || (second & 0x80) != 0) {
            throw WireException.badHttp("a WebSocket frame of a server with bits it may not set");
        }
        if (opcode >= FIRST_CONTROL && (!isLast || length > LONGEST_CONTROL)) {
            throw WireException.badHttp("a WebSocket control frame that is long or in pieces");
        }
        if (length < 0 || length + before > MOST_BYTES) {
            throw new TooLargeException(length);
        }
        byte[] payload = new byte[(int) length];
        for (int at = 0; at < payload.length; ) {
            int count = in.read(payload, at, payload.length - at);
            if (count < 0) {
                throw new WireException(TransportProblem.Plain.CUT);
            }
            at += count;
        }
        return new Frame(opcode, isLast, payload);
    }

    private long length(int shortly) throws IOException {
        int bytes = shortly == 126 ? 2 : shortly == 127 ? 8 : 0;
        if (bytes == 0) {
            return shortly;
        }
        long length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | octet();
        }
        return length;
    }

    private int octet() throws IOException {
        byte[] one = new byte[1];
        if (in.read(one, 0, 1) < 0) {
            throw new WireException(TransportProblem.Plain.CUT);
        }
        return one[0] & 0xff;
    }
}
