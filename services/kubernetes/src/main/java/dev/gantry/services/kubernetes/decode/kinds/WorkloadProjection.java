package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.Workload.Progress;
import dev.gantry.services.apps.Workload.Scale;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;

/** What the workload kinds have in common; each reads its own numbers into these. One thread. */
abstract class WorkloadProjection extends Projection<Workload> {
    /** What the server takes where {@code replicas} or {@code completions} is absent. */
    static final int ONE = 1;

    private final Kind kind;
    final TemplateImages images;
    int desired;
    int current;
    int ready;
    int updated;
    int available;
    long observedGeneration;
    boolean suspended;
    String revision = "";
    String condition = "";
    String schedule = "";

    WorkloadProjection(Kind kind, Pool pool, MetaProjection meta) {
        super(Workload.class, meta);
        this.kind = kind;
        this.images = new TemplateImages(pool);
    }

    @Override
    void clear() {
        images.clear();
        desired = ONE;
        current = 0;
        ready = 0;
        updated = 0;
        available = 0;
        observedGeneration = 0;
        suspended = false;
        revision = "";
        condition = "";
        schedule = "";
    }

    @Override
    Workload build(Meta head) {
        Scale scale = new Scale(desired, current, ready, updated, available);
        Progress progress = new Progress(meta().generation(), observedGeneration, suspended, condition, schedule);
        return new Workload(head, kind, scale, images.list(), revision, progress);
    }
}
