package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.Keys;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import java.util.List;

/** Only the {@code metadata} of an object of any kind: enough for bookmarks and deletions. One thread. */
public final class ObjectHead {
    private static final String INITIAL_EVENTS_END = "k8s.io/initial-events-end";
    private static final int METADATA = 1;
    private static final Shape OBJECT = Shape.fields().one(METADATA, "metadata").build();

    private final MetaProjection meta;

    public ObjectHead(Pool pool) {
        this.meta = new MetaProjection(pool, new Keys(List.of()), new Keys(List.of(INITIAL_EVENTS_END)));
    }

    /** Reads the present field, or the whole object. */
    public MetaProjection read(Fields in) throws MalformedException {
        meta.clear();
        int outer = in.enter(OBJECT);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == METADATA) {
                meta.read(in);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return meta;
    }

    public MetaProjection meta() {
        return meta;
    }

    /** Whether the object last read is the bookmark that ends a watch's initial events. */
    public boolean endsInitialEvents() {
        return meta.annotation(INITIAL_EVENTS_END).equals("true");
    }
}
