package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import java.util.List;

/** Jobs of batch/v1. They tell no observed generation, so the present one stands for it. One thread. */
final class JobProjection extends WorkloadProjection {
    private static final int COMPLETIONS = 2;
    private static final int TEMPLATE = 6;
    private static final int SUSPEND = 10;
    private static final Shape SPEC = Shape.fields()
            .one(COMPLETIONS, "completions")
            .one(TEMPLATE, "template")
            .one(SUSPEND, "suspend")
            .build();

    private static final int CONDITIONS = 1;
    private static final int ACTIVE = 4;
    private static final int SUCCEEDED = 5;
    private static final Shape STATUS = Shape.fields()
            .list(CONDITIONS, "conditions")
            .one(ACTIVE, "active")
            .one(SUCCEEDED, "succeeded")
            .build();

    /** The order in which kubectl's printer asks for conditions; a deletion comes between the two groups. */
    private static final List<String> ENDS = List.of("Complete", "Failed");

    private static final List<String> WAYS = List.of("Suspended", "FailureTarget", "SuccessCriteriaMet");

    private final Conditions conditions = new Conditions();
    private final Words met = new Words();

    JobProjection(Pool pool, MetaProjection meta) {
        super(Kind.JOB, pool, meta);
    }

    @Override
    void clear() {
        super.clear();
        met.clear();
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case COMPLETIONS -> desired = (int) in.number();
                case TEMPLATE -> images.read(in);
                case SUSPEND -> suspended = in.flag();
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
                case CONDITIONS -> readCondition(in);
                case ACTIVE -> ready = (int) in.number();
                case SUCCEEDED -> available = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readCondition(Fields in) throws MalformedException {
        conditions.read(in);
        if (conditions.isTrue()) {
            met.addOnce(conditions.type);
        }
    }

    @Override
    Workload build(Meta head) {
        current = ready;
        updated = ready;
        observedGeneration = meta().generation();
        condition = firstMet(ENDS);
        if (condition.isEmpty() && meta().deleted() != NO_TIME) {
            condition = "Terminating";
        }
        if (condition.isEmpty()) {
            condition = firstMet(WAYS);
        }
        return super.build(head);
    }

    private String firstMet(List<String> types) {
        for (String type : types) {
            if (met.has(type)) {
                return type;
            }
        }
        return "";
    }
}
