package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** One condition of a pod or a node, filled again for each; Jobs number theirs alike. One thread. */
final class Conditions {
    private static final int TYPE = 1;
    private static final int STATUS = 2;
    private static final int HEARTBEAT = 3;
    private static final int TRANSITION = 4;
    private static final int REASON = 5;
    private static final int MESSAGE = 6;
    private static final Shape BRIEF = Shape.fields()
            .one(TYPE, "type")
            .one(STATUS, "status")
            .one(REASON, "reason")
            .build();
    private static final Shape FULL = Shape.fields()
            .one(TYPE, "type")
            .one(STATUS, "status")
            .one(HEARTBEAT, "lastHeartbeatTime")
            .one(TRANSITION, "lastTransitionTime")
            .one(REASON, "reason")
            .one(MESSAGE, "message")
            .build();

    String type = "";
    String status = "";
    String reason = "";
    String message = "";
    long heartbeat = NO_TIME;
    long transition = NO_TIME;

    /** Type, status and reason. */
    void read(Fields in) throws MalformedException {
        type = "";
        status = "";
        reason = "";
        int outer = in.enter(BRIEF);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case TYPE -> type = in.word();
                case STATUS -> status = in.word();
                case REASON -> reason = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    /** A node's condition, with message and times. */
    void readFull(Fields in) throws MalformedException {
        type = "";
        status = "";
        reason = "";
        message = "";
        heartbeat = NO_TIME;
        transition = NO_TIME;
        int outer = in.enter(FULL);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case TYPE -> type = in.word();
                case STATUS -> status = in.word();
                case HEARTBEAT -> heartbeat = in.time();
                case TRANSITION -> transition = in.time();
                case REASON -> reason = in.word();
                case MESSAGE -> message = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    boolean isTrue() {
        return status.equals("True");
    }
}
