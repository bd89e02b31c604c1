package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** Deployments of apps/v1. One thread. */
final class DeploymentProjection extends WorkloadProjection {
    private static final String REVISION = "deployment.kubernetes.io/revision";

    private static final int REPLICAS = 1;
    private static final int TEMPLATE = 3;
    private static final int PAUSED = 7;
    private static final Shape SPEC = Shape.fields()
            .one(REPLICAS, "replicas")
            .one(TEMPLATE, "template")
            .one(PAUSED, "paused")
            .build();

    private static final int OBSERVED_GENERATION = 1;
    private static final int CURRENT = 2;
    private static final int UPDATED = 3;
    private static final int AVAILABLE = 4;
    private static final int CONDITIONS = 6;
    private static final int READY = 7;
    private static final Shape STATUS = Shape.fields()
            .one(OBSERVED_GENERATION, "observedGeneration")
            .one(CURRENT, "replicas")
            .one(UPDATED, "updatedReplicas")
            .one(AVAILABLE, "availableReplicas")
            .list(CONDITIONS, "conditions")
            .one(READY, "readyReplicas")
            .build();

    private static final int CONDITION_TYPE = 1;
    private static final int CONDITION_REASON = 4;
    private static final Shape CONDITION = Shape.fields()
            .one(CONDITION_TYPE, "type")
            .one(CONDITION_REASON, "reason")
            .build();

    DeploymentProjection(Pool pool, MetaProjection meta) {
        super(Kind.DEPLOYMENT, pool, meta);
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case REPLICAS -> desired = (int) in.number();
                case TEMPLATE -> images.read(in);
                case PAUSED -> suspended = in.flag();
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
                case UPDATED -> updated = (int) in.number();
                case AVAILABLE -> available = (int) in.number();
                case CONDITIONS -> readCondition(in);
                case READY -> ready = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readCondition(Fields in) throws MalformedException {
        String type = "";
        String reason = "";
        int outer = in.enter(CONDITION);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case CONDITION_TYPE -> type = in.word();
                case CONDITION_REASON -> reason = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        if (type.equals("Progressing")) {
            condition = reason;
        }
    }

    @Override
    Workload build(Meta head) {
        revision = meta().annotation(REVISION);
        return super.build(head);
    }
}
