package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.ListHead;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.ProtoFields;
import dev.gantry.services.kubernetes.decode.wire.ProtoStream;
import dev.gantry.services.kubernetes.decode.wire.Window;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import java.io.IOException;

/**
 * A list in protobuf, item by item while it streams: {@code k8s\0}, then runtime.Unknown whose raw announces the length
 * of the whole list ({@code apimachinery/pkg/runtime/serializer/protobuf}). One list, one thread.
 */
final class ProtoListReader<T extends Resource> {
    private static final int TYPE_META = 1;
    private static final int RAW = 2;
    private static final int LIST_META = 1;
    private static final int ITEMS = 2;

    private final String kind;
    private final ListRun<T> run;
    private final ProtoFields fields;
    private final Window window;
    private final ProtoStream stream;

    ProtoListReader(String kind, ListRun<T> run, ProtoFields fields, Window window) {
        this.kind = kind;
        this.run = run;
        this.fields = fields;
        this.window = window;
        this.stream = new ProtoStream(window);
    }

    ListResult read() throws IOException {
        try {
            ProtoEnvelope.open(window);
            readUnknown();
            return run.finished(window.offset());
        } catch (MalformedException e) {
            return run.broken(e);
        }
    }

    private void readUnknown() throws IOException, MalformedException {
        boolean listed = false;
        while (stream.next(Long.MAX_VALUE)) {
            switch (stream.field()) {
                case TYPE_META -> {
                    stream.hold(fields);
                    ProtoEnvelope.requireKind(kind + "List", fields);
                    stream.passHeld();
                }
                case RAW -> {
                    readList(stream.lengthEnd());
                    listed = true;
                }
                default -> stream.skip();
            }
        }
        if (!listed) {
            throw new MalformedException("the body ends before the list begins", window.offset());
        }
    }

    private void readList(long end) throws IOException, MalformedException {
        while (stream.next(end)) {
            switch (stream.field()) {
                case LIST_META -> {
                    stream.hold(fields);
                    run.head(ListHead.read(fields));
                    stream.passHeld();
                }
                case ITEMS -> readItem();
                default -> stream.skip();
            }
        }
    }

    private void readItem() throws IOException, MalformedException {
        if (stream.length() > Window.LONGEST) {
            run.lostItem(window.offset(), new Flaw.TooLarge(stream.length()));
            stream.skip();
            return;
        }
        stream.hold(fields);
        run.item(fields);
        stream.passHeld();
        window.settle();
    }
}
