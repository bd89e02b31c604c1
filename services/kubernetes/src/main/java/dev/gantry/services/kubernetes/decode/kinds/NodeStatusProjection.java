package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeStatus;
import dev.gantry.services.nodes.NodeSystem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import org.jspecify.annotations.Nullable;

/** A node's {@code status}. One thread. */
final class NodeStatusProjection {
    private static final int ALLOCATABLE = 2;
    private static final int CONDITIONS = 4;
    private static final int ADDRESSES = 5;
    private static final int NODE_INFO = 7;
    private static final Shape STATUS = Shape.fields()
            .map(ALLOCATABLE, "allocatable")
            .list(CONDITIONS, "conditions")
            .list(ADDRESSES, "addresses")
            .one(NODE_INFO, "nodeInfo")
            .build();

    private static final int ADDRESS_TYPE = 1;
    private static final int ADDRESS = 2;
    private static final Shape NODE_ADDRESS =
            Shape.fields().one(ADDRESS_TYPE, "type").one(ADDRESS, "address").build();

    private final Pool pool;
    private final Conditions condition = new Conditions();
    private final Words allocatable = new Words();
    private final Words troubles = new Words();

    private String ready = "";
    private String reason = "";
    private String message = "";
    private String internalIp = "";
    private long changed;
    private long lastSeen;
    private NodeSystem system = NodeSystems.NONE;
    private @Nullable Flaw complaint;

    NodeStatusProjection(Pool pool) {
        this.pool = pool;
        clear();
    }

    void clear() {
        allocatable.clear();
        troubles.clear();
        ready = "";
        reason = "";
        message = "";
        internalIp = "";
        changed = NO_TIME;
        lastSeen = NO_TIME;
        system = NodeSystems.NONE;
        complaint = null;
    }

    void read(Fields in) throws MalformedException {
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case ALLOCATABLE -> ContainerSpecs.readAmount(in, allocatable);
                case CONDITIONS -> readCondition(in);
                case ADDRESSES -> readAddress(in);
                case NODE_INFO -> system = pool.interner().internRecord(NodeSystems.read(in));
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readCondition(Fields in) throws MalformedException {
        condition.readFull(in);
        lastSeen = Math.max(lastSeen, condition.heartbeat);
        if (condition.type.equals("Ready")) {
            ready = condition.status;
            reason = condition.reason;
            message = condition.message;
            changed = condition.transition;
        } else if (condition.isTrue()) {
            troubles.addOnce(condition.type);
        }
    }

    private void readAddress(Fields in) throws MalformedException {
        String type = "";
        String address = "";
        int outer = in.enter(NODE_ADDRESS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case ADDRESS_TYPE -> type = in.word();
                case ADDRESS -> address = in.text();
                default -> in.skip();
            }
        }
        in.leave(outer);
        if (internalIp.isEmpty() && type.equals("InternalIP")) {
            internalIp = address;
        }
    }

    NodeStatus status() {
        return new NodeStatus(
                ready, reason, message, changed, lastSeen, pool.lists().get(troubles.array(), troubles.size()));
    }

    NodeCapacity allocatable() {
        try {
            return Capacities.of(allocatable);
        } catch (NumberFormatException e) {
            complaint = new Flaw.NoAllocatable(Original.of(e));
            return Capacities.UNKNOWN;
        }
    }

    NodeSystem system() {
        return system;
    }

    String internalIp() {
        return internalIp;
    }

    /** What {@link #allocatable} could not understand, or null. */
    @Nullable
    Flaw complaint() {
        return complaint;
    }
}
