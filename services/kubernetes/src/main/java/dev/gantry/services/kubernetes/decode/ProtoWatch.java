package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.ProtoFields;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.kubernetes.decode.wire.Window;
import java.io.InputStream;

/**
 * A watch in protobuf: four bytes of length, big-endian, then a metav1.WatchEvent
 * ({@code apimachinery/pkg/util/framer}). One watch, one thread.
 */
final class ProtoWatch<T extends Resource> extends FramedWatch<T> {
    private static final int LENGTH_BYTES = 4;

    private static final int TYPE = 1;
    private static final int OBJECT = 2;
    private static final Shape WATCH_EVENT =
            Shape.fields().one(TYPE, "type").one(OBJECT, "object").build();

    private static final int RAW = 1;
    private static final Shape RAW_EXTENSION = Shape.fields().one(RAW, "raw").build();

    private final FrameMaker<T> maker;
    private final ProtoFields fields;

    ProtoWatch(InputStream body, FrameMaker<T> maker, ProtoFields fields) {
        super(body);
        this.maker = maker;
        this.fields = fields;
    }

    @Override
    boolean isReady() throws MalformedException {
        if (window.buffered() < LENGTH_BYTES) {
            return false;
        }
        int length = length();
        // A length of nothing never comes from a server: it means that the frames were lost.
        if (length <= 0 || length > Window.LONGEST) {
            throw new MalformedException(
                    "a frame announces " + Integer.toUnsignedString(length) + " bytes", window.offset());
        }
        return window.buffered() >= LENGTH_BYTES + length;
    }

    private int length() {
        byte[] bytes = window.bytes();
        int at = window.position();
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    @Override
    boolean isBlank() {
        return window.buffered() == 0;
    }

    @Override
    WatchFrame<T> take() {
        int length = length();
        int from = window.position() + LENGTH_BYTES;
        maker.begin();
        try {
            String type = "";
            fields.reset(window.bytes(), from, from + length, window.base());
            int object = from + length;
            int end = object;
            int outer = fields.enter(WATCH_EVENT);
            for (int field = fields.next(); field != Fields.END; field = fields.next()) {
                switch (field) {
                    case TYPE -> type = fields.word();
                    case OBJECT -> {
                        object = fields.start();
                        end = fields.stop();
                        fields.skip();
                    }
                    default -> fields.skip();
                }
            }
            fields.leave(outer);
            return event(type, object, end);
        } catch (MalformedException e) {
            return maker.garbled(e);
        } finally {
            window.advance(LENGTH_BYTES + length);
        }
    }

    private WatchFrame<T> event(String type, int from, int to) throws MalformedException {
        fields.reset(window.bytes(), from, to, window.base());
        int rawFrom = to;
        int rawTo = to;
        int outer = fields.enter(RAW_EXTENSION);
        for (int field = fields.next(); field != Fields.END; field = fields.next()) {
            if (field == RAW) {
                rawFrom = fields.start();
                rawTo = fields.stop();
            }
            fields.skip();
        }
        fields.leave(outer);
        ProtoEnvelope.unwrap(fields, window.bytes(), rawFrom, rawTo, window.base());
        return maker.make(type, fields);
    }
}
