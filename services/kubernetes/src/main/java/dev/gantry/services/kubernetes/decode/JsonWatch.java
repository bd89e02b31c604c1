package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.JsonFields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.kubernetes.decode.wire.Window;
import java.io.InputStream;

/** A watch in JSON: one event a line, so that a broken one is over with its line. One watch, one thread. */
final class JsonWatch<T extends Resource> extends FramedWatch<T> {
    private static final int TYPE = 1;
    private static final int OBJECT = 2;
    private static final Shape WATCH_EVENT =
            Shape.fields().one(TYPE, "type").one(OBJECT, "object").build();

    private final FrameMaker<T> maker;
    private final JsonFields fields;
    /** How far from the position on no end of line was seen. */
    private int searched;

    JsonWatch(InputStream body, FrameMaker<T> maker, JsonFields fields) {
        super(body);
        this.maker = maker;
        this.fields = fields;
    }

    @Override
    boolean isReady() throws MalformedException {
        passBlank();
        byte[] bytes = window.bytes();
        int at = window.position() + searched;
        while (at < window.limit() && bytes[at] != '\n') {
            at++;
        }
        searched = at - window.position();
        if (searched >= Window.LONGEST) {
            throw new MalformedException("a line has more than " + Window.LONGEST + " bytes", window.offset());
        }
        return at < window.limit();
    }

    private void passBlank() {
        while (searched == 0 && window.buffered() > 0 && isSpace(window.bytes()[window.position()])) {
            window.advance(1);
        }
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    boolean isBlank() {
        return window.buffered() == 0;
    }

    @Override
    WatchFrame<T> take() {
        int length = searched;
        searched = 0;
        maker.begin();
        try {
            return read(window.position(), window.position() + length);
        } catch (MalformedException e) {
            return maker.garbled(e);
        } finally {
            fields.close();
            window.advance(length + 1);
        }
    }

    private WatchFrame<T> read(int from, int to) throws MalformedException {
        fields.reset(window.bytes(), from, to, window.base());
        String type = "";
        int objectFrom = -1;
        int objectTo = -1;
        fields.enter(WATCH_EVENT);
        for (int field = fields.next(); field != Fields.END; field = fields.next()) {
            if (field == TYPE) {
                type = fields.word();
            } else if (!type.isEmpty()) {
                return maker.make(type, fields);
            } else {
                objectFrom = from + fields.start();
                fields.skip();
                objectTo = from + fields.stop();
            }
        }
        if (objectFrom < 0) {
            throw new MalformedException("the line holds no event", window.offset());
        }
        // The server writes the type first; where it came last, the object is read now.
        fields.reset(window.bytes(), objectFrom, objectTo, window.base());
        return maker.make(type, fields);
    }
}
