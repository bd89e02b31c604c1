package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import org.jspecify.annotations.Nullable;

/** Makes the records of one kind, one object after the other. One thread. */
public abstract class Projection<T extends Resource> {
    private static final int METADATA = 1;
    private static final int SPEC = 2;
    private static final int STATUS = 3;
    private static final Shape OBJECT = Shape.fields()
            .one(METADATA, "metadata")
            .one(SPEC, "spec")
            .one(STATUS, "status")
            .build();

    private final Class<T> type;
    private final MetaProjection meta;
    private final Shape shape;
    private @Nullable Flaw complaint;

    Projection(Class<T> type, MetaProjection meta) {
        this(type, meta, OBJECT);
    }

    /** @param shape whose field 1 is the metadata */
    Projection(Class<T> type, MetaProjection meta, Shape shape) {
        this.type = type;
        this.meta = meta;
        this.shape = shape;
    }

    /** Reads the present field, or the whole object. */
    public final T read(Fields in) throws MalformedException {
        complaint = null;
        meta.clear();
        clear();
        int outer = in.enter(shape);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == METADATA) {
                meta.read(in);
            } else {
                field(field, in);
            }
        }
        in.leave(outer);
        return build(meta.build(in));
    }

    /** Forgets the last object. */
    abstract void clear();

    /** Reads or skips a field beside the metadata. */
    void field(int field, Fields in) throws MalformedException {
        switch (field) {
            case SPEC -> spec(in);
            case STATUS -> status(in);
            default -> in.skip();
        }
    }

    void spec(Fields in) throws MalformedException {
        in.skip();
    }

    void status(Fields in) throws MalformedException {
        in.skip();
    }

    abstract T build(Meta head);

    /** Says what could not be understood without losing the row. */
    final void complain(Flaw what) {
        complaint = what;
    }

    /** What the last object's row does without, or null. */
    public final @Nullable Flaw complaint() {
        return complaint;
    }

    public final Class<T> type() {
        return type;
    }

    public final MetaProjection meta() {
        return meta;
    }
}
