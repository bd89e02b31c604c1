package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** ReplicaSets of apps/v1. All their pods are of their one template, so updated is what there is. One thread. */
final class ReplicaSetProjection extends WorkloadProjection {
    private static final int REPLICAS = 1;
    private static final int TEMPLATE = 3;
    private static final Shape SPEC =
            Shape.fields().one(REPLICAS, "replicas").one(TEMPLATE, "template").build();

    private static final int CURRENT = 1;
    private static final int OBSERVED_GENERATION = 3;
    private static final int READY = 4;
    private static final int AVAILABLE = 5;
    private static final Shape STATUS = Shape.fields()
            .one(CURRENT, "replicas")
            .one(OBSERVED_GENERATION, "observedGeneration")
            .one(READY, "readyReplicas")
            .one(AVAILABLE, "availableReplicas")
            .build();

    ReplicaSetProjection(Pool pool, MetaProjection meta) {
        super(Kind.REPLICA_SET, pool, meta);
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
                case CURRENT -> {
                    current = (int) in.number();
                    updated = current;
                }
                case OBSERVED_GENERATION -> observedGeneration = in.number();
                case READY -> ready = (int) in.number();
                case AVAILABLE -> available = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }
}
