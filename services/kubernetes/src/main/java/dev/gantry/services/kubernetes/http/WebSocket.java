package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.TransportProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The client's end of a WebSocket (RFC 6455) over one connection: whole messages both ways. One thread receives; any
 * may send, ping and close. Every call blocks but close.
 */
public final class WebSocket implements AutoCloseable {
    private static final int CONTINUED = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int NORMAL = 1000;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;
    private static final int CODE_BYTES = 2;

    private final Connection connection;
    private final String protocol;
    private final FrameInput in;
    private final StallGuard guard;
    private final SecureRandom masks = new SecureRandom();
    private final AtomicBoolean closing = new AtomicBoolean();

    /** @param silence the longest wait for the next byte; whoever pings more often is cut off from a dead peer only */
    WebSocket(Connection connection, String protocol, ScheduledExecutorService timer, Duration silence) {
        this.connection = connection;
        this.protocol = protocol;
        this.in = new FrameInput(connection.in());
        this.guard = new StallGuard(timer, silence, connection::close);
        connection.in().guardedBy(guard);
    }

    /** The subprotocol that was agreed to. */
    public String protocol() {
        return protocol;
    }

    /**
     * The next whole message, text or binary; null once the other side has closed in order.
     *
     * @throws IOException with a {@link TransportProblem} where the connection broke, fell silent or broke the rules
     */
    public byte @Nullable [] receive() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean isOpen = false;
        try {
            while (true) {
                FrameInput.Frame frame = in.next(message.size());
                switch (frame.opcode()) {
                    case TEXT, BINARY, CONTINUED -> {
                        if (isOpen != (frame.opcode() == CONTINUED)) {
                            throw WireException.badHttp("a WebSocket message begins within another, or nowhere");
                        }
                        isOpen = true;
                        message.writeBytes(frame.payload());
                        if (frame.isLast()) {
                            return message.toByteArray();
                        }
                    }
                    case PING -> write(PONG, frame.payload(), 0, frame.payload().length);
                    case PONG -> {}
                    case CLOSE -> {
                        closed(frame.payload());
                        return null;
                    }
                    default -> throw WireException.badHttp("a WebSocket frame of the unknown kind " + frame.opcode());
                }
            }
        } catch (FrameInput.TooLargeException large) {
            say(TOO_BIG);
            throw large;
        } catch (WireException broken) {
            say(PROTOCOL_ERROR);
            throw broken;
        } catch (IOException cut) {
            throw explained(cut);
        }
    }

    /** Answers the other side's close, and learns whether it was one in order. */
    private void closed(byte[] payload) throws IOException {
        int code =
                payload.length < CODE_BYTES ? NORMAL : ByteBuffer.wrap(payload).getShort() & 0xffff;
        say(NORMAL);
        close();
        if (code != NORMAL && code != 1001 && code != 1005) {
            String why = payload.length <= CODE_BYTES
                    ? ""
                    : ": " + new String(payload, CODE_BYTES, payload.length - CODE_BYTES, StandardCharsets.UTF_8);
            throw WireException.badHttp("the WebSocket was closed with code " + code + why);
        }
    }

    /** Sends one binary message: a first byte, and what follows. */
    public void send(int first, byte[] bytes, int offset, int length) throws IOException {
        byte[] message = new byte[length + 1];
        message[0] = (byte) first;
        System.arraycopy(bytes, offset, message, 1, length);
        write(BINARY, message, 0, message.length);
    }

    /** Makes the other side answer, so that silence is telling. */
    public void ping() throws IOException {
        write(PING, new byte[0], 0, 0);
    }

    private void write(int opcode, byte[] bytes, int offset, int length) throws IOException {
        byte[] mask = new byte[4];
        masks.nextBytes(mask);
        byte[] frame = frame(opcode, Arrays.copyOfRange(bytes, offset, offset + length), mask);
        try {
            synchronized (connection) {
                connection.out().write(frame);
                connection.out().flush();
            }
        } catch (IOException cut) {
            throw explained(cut);
        }
    }

    /** One whole frame as a client sends it. */
    static byte[] frame(int opcode, byte[] payload, byte[] mask) {
        int length = payload.length;
        int extra = length < 126 ? 0 : length <= 0xffff ? 2 : 8;
        ByteBuffer frame = ByteBuffer.allocate(2 + extra + mask.length + length);
        frame.put((byte) (0x80 | opcode));
        switch (extra) {
            case 0 -> frame.put((byte) (0x80 | length));
            case 2 -> frame.put((byte) (0x80 | 126)).putShort((short) length);
            default -> frame.put((byte) (0x80 | 127)).putLong(length);
        }
        frame.put(mask);
        for (int i = 0; i < length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % mask.length]));
        }
        return frame.array();
    }

    /** The last words, for which nobody waits longer than the socket does. */
    private void say(int code) throws IOException {
        if (closing.compareAndSet(false, true)) {
            write(CLOSE, ByteBuffer.allocate(CODE_BYTES).putShort((short) code).array(), 0, CODE_BYTES);
        }
    }

    private IOException explained(IOException cut) {
        if (guard.isStruck()) {
            return new WireException(new TransportProblem.Silent(guard.silence()), cut);
        }
        return new WireException(closing.get() ? TransportProblem.Plain.CLOSED : transport(cut), cut);
    }

    private static TransportProblem transport(IOException cut) {
        return Causes.of(cut) instanceof TransportProblem known ? known : new TransportProblem.Broken(Original.of(cut));
    }

    /** Ends the connection at once; whoever receives fails. */
    @Override
    public void close() {
        closing.set(true);
        guard.close();
        connection.close();
    }
}
