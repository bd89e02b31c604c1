package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.nodes.Namespace;

/** Namespaces. One thread. */
final class NamespaceProjection extends Projection<Namespace> {
    private static final int PHASE = 1;
    private static final Shape STATUS = Shape.fields().one(PHASE, "phase").build();

    private String phase = "";

    NamespaceProjection(MetaProjection meta) {
        super(Namespace.class, meta);
    }

    @Override
    void clear() {
        phase = "";
    }

    @Override
    void status(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == PHASE) {
                phase = in.word();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    @Override
    Namespace build(Meta head) {
        return new Namespace(head, phase);
    }
}
