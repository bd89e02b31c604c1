package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.pods.ContainerFacts;
import dev.gantry.services.pods.PodFacts;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.PodStatusRules;
import java.util.ArrayList;
import java.util.List;

/** A pod's {@code status}, handed to the domain's rules for the printed words. One thread. */
final class PodStatusProjection {
    private static final int PHASE = 1;
    private static final int CONDITIONS = 2;
    private static final int REASON = 4;
    private static final int POD_IP = 6;
    private static final int CONTAINER_STATUSES = 8;
    private static final int INIT_CONTAINER_STATUSES = 10;
    private static final int POD_IPS = 12;
    private static final Shape STATUS = Shape.fields()
            .one(PHASE, "phase")
            .list(CONDITIONS, "conditions")
            .one(REASON, "reason")
            .one(POD_IP, "podIP")
            .list(CONTAINER_STATUSES, "containerStatuses")
            .list(INIT_CONTAINER_STATUSES, "initContainerStatuses")
            .list(POD_IPS, "podIPs")
            .build();

    private static final int IP = 1;
    private static final Shape POD_IP_ENTRY = Shape.fields().one(IP, "ip").build();

    private final Interner interner;
    private final Conditions conditions = new Conditions();
    private final List<PodFacts.Condition> kept = new ArrayList<>();
    private final List<ContainerFacts> statuses = new ArrayList<>();
    private final List<ContainerFacts> initStatuses = new ArrayList<>();

    private String phase = "";
    private String reason = "";
    private String podIp = "";
    private String firstIp = "";

    PodStatusProjection(Interner interner) {
        this.interner = interner;
    }

    void clear() {
        kept.clear();
        statuses.clear();
        initStatuses.clear();
        phase = "";
        reason = "";
        podIp = "";
        firstIp = "";
    }

    void read(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case PHASE -> phase = in.word();
                case CONDITIONS -> readCondition(in);
                case REASON -> reason = in.word();
                case POD_IP -> podIp = in.text();
                case CONTAINER_STATUSES -> statuses.add(ContainerStatusProjection.read(in));
                case INIT_CONTAINER_STATUSES -> initStatuses.add(ContainerStatusProjection.read(in));
                case POD_IPS -> readIp(in);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readCondition(Fields in) throws MalformedException {
        conditions.read(in);
        switch (conditions.type) {
            case "PodScheduled", "Initialized", "Ready" ->
                kept.add(new PodFacts.Condition(conditions.type, conditions.status, conditions.reason));
            default -> {}
        }
    }

    /** {@code podIPs} repeats {@code podIP} in its first place; only where that is missing is it of use. */
    private void readIp(Fields in) throws MalformedException {
        if (!podIp.isEmpty() || !firstIp.isEmpty()) {
            in.skip();
            return;
        }
        int outer = in.enter(POD_IP_ENTRY);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == IP) {
                firstIp = in.text();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    String ip() {
        return podIp.isEmpty() ? firstIp : podIp;
    }

    PodStatus build(PodFacts.Shape shape, long deleted) {
        PodStatus status = PodStatusRules.of(new PodFacts(phase, reason, deleted, kept, shape, initStatuses, statuses));
        // Times make a status the pod's own; without them a handful serves the whole cluster.
        boolean common = status.lastRestart() == NO_TIME && status.deleted() == NO_TIME;
        return common ? interner.internRecord(status) : status;
    }
}
