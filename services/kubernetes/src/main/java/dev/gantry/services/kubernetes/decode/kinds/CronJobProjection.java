package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** CronJobs of batch/v1: they want no number of jobs; those that run now are counted as current. One thread. */
final class CronJobProjection extends WorkloadProjection {
    private static final int SCHEDULE = 1;
    private static final int SUSPEND = 4;
    private static final int JOB_TEMPLATE = 5;
    private static final Shape SPEC = Shape.fields()
            .one(SCHEDULE, "schedule")
            .one(SUSPEND, "suspend")
            .one(JOB_TEMPLATE, "jobTemplate")
            .build();

    private static final int JOB_SPEC = 2;
    private static final Shape JOB = Shape.fields().one(JOB_SPEC, "spec").build();

    private static final int TEMPLATE = 6;
    private static final Shape TEMPLATE_ONLY =
            Shape.fields().one(TEMPLATE, "template").build();

    private static final int ACTIVE = 1;
    private static final Shape STATUS = Shape.fields().list(ACTIVE, "active").build();

    CronJobProjection(Pool pool, MetaProjection meta) {
        super(Kind.CRON_JOB, pool, meta);
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
            switch (field) {
                case SCHEDULE -> schedule = in.word();
                case SUSPEND -> suspended = in.flag();
                case JOB_TEMPLATE -> readInner(in, JOB, JOB_SPEC);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    /** Goes down through the job's spec to the pods' template. */
    private void readInner(Fields in, Shape shape, int wanted) throws MalformedException {
        int outer = in.enter(shape);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field != wanted) {
                in.skip();
            } else if (wanted == JOB_SPEC) {
                readInner(in, TEMPLATE_ONLY, TEMPLATE);
            } else {
                images.read(in);
            }
        }
        in.leave(outer);
    }

    @Override
    void status(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == ACTIVE) {
                current++;
            }
            in.skip();
        }
        in.leave(outer);
    }

    @Override
    Workload build(Meta head) {
        ready = current;
        updated = current;
        observedGeneration = meta().generation();
        return super.build(head);
    }
}
