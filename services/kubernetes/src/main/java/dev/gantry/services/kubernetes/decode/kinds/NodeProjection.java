package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.nodes.Node;
import java.util.ArrayList;
import java.util.List;

/** Nodes. One thread. */
final class NodeProjection extends Projection<Node> {
    private static final int UNSCHEDULABLE = 4;
    private static final int TAINTS = 5;
    private static final Shape SPEC = Shape.fields()
            .one(UNSCHEDULABLE, "unschedulable")
            .list(TAINTS, "taints")
            .build();

    private static final int TAINT_KEY = 1;
    private static final int TAINT_VALUE = 2;
    private static final int TAINT_EFFECT = 3;
    private static final Shape TAINT = Shape.fields()
            .one(TAINT_KEY, "key")
            .one(TAINT_VALUE, "value")
            .one(TAINT_EFFECT, "effect")
            .build();

    private final Pool pool;
    private final NodeStatusProjection status;
    private final List<Node.Taint> taints = new ArrayList<>();
    private boolean cordoned;

    NodeProjection(Pool pool, MetaProjection meta) {
        super(Node.class, meta);
        this.pool = pool;
        this.status = new NodeStatusProjection(pool);
    }

    @Override
    void clear() {
        cordoned = false;
        taints.clear();
        status.clear();
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case UNSCHEDULABLE -> cordoned = in.flag();
                case TAINTS -> taints.add(readTaint(in));
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private Node.Taint readTaint(Fields in) throws MalformedException {
        String key = "";
        String value = "";
        String effect = "";
        int outer = in.enter(TAINT);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case TAINT_KEY -> key = in.word();
                case TAINT_VALUE -> value = in.word();
                case TAINT_EFFECT -> effect = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return pool.interner().internRecord(new Node.Taint(key, value, effect));
    }

    @Override
    void status(Fields in) throws MalformedException {
        status.read(in);
    }

    @Override
    Node build(Meta head) {
        Node node = new Node(
                head,
                cordoned,
                List.copyOf(taints),
                status.status(),
                status.allocatable(),
                status.system(),
                status.internalIp());
        if (status.complaint() != null) {
            complain(status.complaint());
        }
        return node;
    }
}
