package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** StatefulSets of apps/v1. One thread. */
final class StatefulSetProjection extends WorkloadProjection {
    private static final int REPLICAS = 1;
    private static final int TEMPLATE = 3;
    private static final Shape SPEC =
            Shape.fields().one(REPLICAS, "replicas").one(TEMPLATE, "template").build();

    private static final int OBSERVED_GENERATION = 1;
    private static final int CURRENT = 2;
    private static final int READY = 3;
    private static final int UPDATED = 5;
    private static final int UPDATE_REVISION = 7;
    private static final int AVAILABLE = 11;
    private static final Shape STATUS = Shape.fields()
            .one(OBSERVED_GENERATION, "observedGeneration")
            .one(CURRENT, "replicas")
            .one(READY, "readyReplicas")
            .one(UPDATED, "updatedReplicas")
            .one(UPDATE_REVISION, "updateRevision")
            .one(AVAILABLE, "availableReplicas")
            .build();

    StatefulSetProjection(Pool pool, MetaProjection meta) {
        super(Kind.STATEFUL_SET, pool, meta);
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case REPLICAS -> desired = (int) in.number();
                case TEMPLATE -> images.read(in);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    @Override
    void status(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case OBSERVED_GENERATION -> observedGeneration = in.number();
                case CURRENT -> current = (int) in.number();
                case READY -> ready = (int) in.number();
                case UPDATED -> updated = (int) in.number();
                case UPDATE_REVISION -> revision = in.word();
                case AVAILABLE -> available = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }
}
