package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.ProtoFields;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.kubernetes.decode.wire.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code k8s\0} and {@code runtime.Unknown}, which go around every object in Kubernetes protobuf. */
final class ProtoEnvelope {
    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int TYPE_META = 1;
    private static final int RAW = 2;
    private static final Shape UNKNOWN =
            Shape.fields().one(TYPE_META, "typeMeta").one(RAW, "raw").build();

    private static final int KIND = 2;
    private static final Shape TYPE =
            Shape.fields().one(1, "apiVersion").one(KIND, "kind").build();

    private ProtoEnvelope() {}

    /** Consumes the magic. */
    static void open(Window window) throws IOException, MalformedException {
        boolean whole = window.ensure(MAGIC.length);
        byte[] found = Arrays.copyOfRange(
                window.bytes(), window.position(), window.position() + Math.min(4, window.buffered()));
        if (!whole || !Arrays.equals(found, MAGIC)) {
            throw new MalformedException(
                    "not Kubernetes protobuf: begins with \"" + new String(found, StandardCharsets.ISO_8859_1) + "\"",
                    window.offset());
        }
        window.advance(MAGIC.length);
    }

    /** Checks the runtime.TypeMeta at hand; an empty kind is let pass. */
    static void requireKind(String wanted, ProtoFields in) throws MalformedException {
        String kind = kind(in);
        if (!kind.isEmpty() && !kind.equals(wanted)) {
            throw new MalformedException("a " + kind + " came where a " + wanted + " belongs", in.offset());
        }
    }

    private static String kind(ProtoFields in) throws MalformedException {
        String kind = "";
        int outer = in.enter(TYPE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == KIND) {
                kind = in.text();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return kind;
    }

    /** Points the reader at the object in an envelope that is held whole; null bytes are no object. */
    static String unwrap(ProtoFields in, byte[] bytes, int from, int to, long base) throws MalformedException {
        if (to - from < MAGIC.length || !Arrays.equals(bytes, from, from + MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new MalformedException("the object does not begin with k8s\\0", base + from);
        }
        in.reset(bytes, from + MAGIC.length, to, base);
        String kind = "";
        int rawFrom = to;
        int rawTo = to;
        int outer = in.enter(UNKNOWN);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case TYPE_META -> kind = kind(in);
                case RAW -> {
                    rawFrom = in.start();
                    rawTo = in.stop();
                    in.skip();
                }
                default -> in.skip();
            }
        }
        in.leave(outer);
        in.reset(bytes, rawFrom, rawTo, base);
        return kind;
    }
}
