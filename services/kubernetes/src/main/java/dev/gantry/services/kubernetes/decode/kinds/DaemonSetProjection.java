package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** DaemonSets of apps/v1, numbered unlike their siblings; how many are wanted stands in the status. One thread. */
final class DaemonSetProjection extends WorkloadProjection {
    private static final int TEMPLATE = 2;
    private static final Shape SPEC = Shape.fields().one(TEMPLATE, "template").build();

    private static final int CURRENT = 1;
    private static final int DESIRED = 3;
    private static final int READY = 4;
    private static final int OBSERVED_GENERATION = 5;
    private static final int UPDATED = 6;
    private static final int AVAILABLE = 7;
    private static final Shape STATUS = Shape.fields()
            .one(CURRENT, "currentNumberScheduled")
            .one(DESIRED, "desiredNumberScheduled")
            .one(READY, "numberReady")
            .one(OBSERVED_GENERATION, "observedGeneration")
            .one(UPDATED, "updatedNumberScheduled")
            .one(AVAILABLE, "numberAvailable")
            .build();

    DaemonSetProjection(Pool pool, MetaProjection meta) {
        super(Kind.DAEMON_SET, pool, meta);
    }

    @Override
    void clear() {
        super.clear();
        desired = 0;
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == TEMPLATE) {
                images.read(in);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    @Override
    void status(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case CURRENT -> current = (int) in.number();
                case DESIRED -> desired = (int) in.number();
                case READY -> ready = (int) in.number();
                case OBSERVED_GENERATION -> observedGeneration = in.number();
                case UPDATED -> updated = (int) in.number();
                case AVAILABLE -> available = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }
}
