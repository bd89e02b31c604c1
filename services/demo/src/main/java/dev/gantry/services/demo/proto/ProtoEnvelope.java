package dev.gantry.services.demo.proto;

import java.util.Arrays;

/**
 * What stands around a message: {@code k8s\0} and {@code runtime.Unknown} around an object or a list, the frame of a
 * watch event. Any thread, as long as nobody changes the message.
 */
public final class ProtoEnvelope {
    /** Field 2 of every list, and of {@code Unknown}, {@code WatchEvent}. */
    static final int ITEM = WireType.LENGTH.tag(2);

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int FIRST = WireType.LENGTH.tag(1);
    private static final int SECOND = ITEM;

    /** Content encoding and content type, both empty: they end every envelope. */
    private static final byte[] TAIL = {(byte) WireType.LENGTH.tag(3), 0, (byte) WireType.LENGTH.tag(4), 0};

    private final String apiVersion;
    private final String kind;
    private final byte[] message;

    /**
     * @param apiVersion {@code v1} or {@code apps/v1}
     * @param message without tag and length; not copied
     */
    public ProtoEnvelope(String apiVersion, String kind, byte[] message) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.message = message;
    }

    /** Empty where a client left it to the path. */
    public String apiVersion() {
        return apiVersion;
    }

    /** Empty where a client left it to the path. */
    public String kind() {
        return kind;
    }

    /** The message itself, without tag and length; not copied. */
    public byte[] message() {
        return message;
    }

    /** An object as the body of an answer. */
    public byte[] toBytes() {
        ProtoBuffer out = new ProtoBuffer(message.length + 64 + apiVersion.length() + kind.length());
        write(out);
        return out.toArray();
    }

    private void write(ProtoBuffer out) {
        head(out, apiVersion, kind, message.length);
        out.raw(message);
        out.raw(TAIL);
    }

    private static void head(ProtoBuffer out, String apiVersion, String kind, long length) {
        out.raw(MAGIC);
        out.varint(FIRST);
        int start = out.open();
        out.varint(FIRST);
        out.string(apiVersion);
        out.varint(SECOND);
        out.string(kind);
        out.close(start);
        out.varint(SECOND);
        out.varint(length);
    }

    /**
     * What precedes the items of a list. The items follow as {@link ProtoWriter#item} gave them, then
     * {@link #listTail}.
     *
     * @param kind of the list: {@code PodList}
     * @param listMeta a {@code meta/v1.ListMeta} message
     * @param itemsLength bytes of all items together, their tags and lengths included
     */
    public static byte[] listHead(String apiVersion, String kind, byte[] listMeta, long itemsLength) {
        ProtoBuffer out = new ProtoBuffer(64 + listMeta.length + apiVersion.length() + kind.length());
        head(out, apiVersion, kind, 1 + ProtoBuffer.varintLength(listMeta.length) + listMeta.length + itemsLength);
        out.varint(FIRST);
        out.bytes(listMeta);
        return out.toArray();
    }

    /** What follows the last item of a list. */
    public static byte[] listTail() {
        return TAIL.clone();
    }

    /**
     * An event of a watch, its length in front.
     *
     * @param type {@code ADDED}, {@code MODIFIED}, {@code DELETED}, {@code BOOKMARK} or {@code ERROR}
     */
    public byte[] toWatchFrame(String type) {
        ProtoBuffer out = new ProtoBuffer(message.length + 128 + apiVersion.length() + kind.length());
        out.raw(new byte[Integer.BYTES]);
        out.varint(FIRST);
        out.string(type);
        out.varint(SECOND);
        int extension = out.open();
        out.varint(FIRST);
        int raw = out.open();
        write(out);
        out.close(raw);
        out.close(extension);
        byte[] frame = out.toArray();
        int length = frame.length - Integer.BYTES;
        for (int i = 0; i < Integer.BYTES; i++) {
            frame[i] = (byte) (length >>> ((Integer.BYTES - 1 - i) * Byte.SIZE));
        }
        return frame;
    }

    /** The message within a block that {@link ProtoWriter#item} gave. */
    public static byte[] messageOf(byte[] item) {
        ProtoInput in = new ProtoInput(item, 0, item.length);
        WireType.LENGTH.expect(in.tag());
        return in.bytes();
    }

    /**
     * Opens the body of a request.
     *
     * @throws ProtoException for anything but a whole envelope
     */
    public static ProtoEnvelope open(byte[] body) {
        if (!Arrays.equals(body, 0, Math.min(body.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
            throw new ProtoException("provided data does not appear to be a protobuf message, expected prefix "
                    + Arrays.toString(MAGIC));
        }
        ProtoInput in = new ProtoInput(body, MAGIC.length, body.length);
        String[] type = {"", ""};
        byte[] message = {};
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == FIRST) {
                readType(in.message(), type);
            } else if (tag == SECOND) {
                message = in.bytes();
            } else {
                in.skip(tag);
            }
        }
        return new ProtoEnvelope(type[0], type[1], message);
    }

    private static void readType(ProtoInput in, String[] type) {
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == FIRST) {
                type[0] = in.string();
            } else if (tag == SECOND) {
                type[1] = in.string();
            } else {
                in.skip(tag);
            }
        }
    }
}
