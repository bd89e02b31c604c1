package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.pods.ContainerFacts;
import dev.gantry.services.pods.ContainerFacts.State;

/** One container status. Pure; any thread. */
final class ContainerStatusProjection {
    private static final int NAME = 1;
    private static final int STATE = 2;
    private static final int LAST_STATE = 3;
    private static final int READY = 4;
    private static final int RESTART_COUNT = 5;
    private static final int IMAGE = 6;
    private static final int STARTED = 9;
    private static final Shape CONTAINER_STATUS = Shape.fields()
            .one(NAME, "name")
            .one(STATE, "state")
            .one(LAST_STATE, "lastState")
            .one(READY, "ready")
            .one(RESTART_COUNT, "restartCount")
            .one(IMAGE, "image")
            .one(STARTED, "started")
            .build();

    private static final int WAITING = 1;
    private static final int RUNNING = 2;
    private static final int TERMINATED = 3;
    private static final Shape STATES = Shape.fields()
            .one(WAITING, "waiting")
            .one(RUNNING, "running")
            .one(TERMINATED, "terminated")
            .build();

    private static final int WAITING_REASON = 1;
    private static final Shape WAITING_STATE =
            Shape.fields().one(WAITING_REASON, "reason").build();

    private static final int EXIT_CODE = 1;
    private static final int SIGNAL = 2;
    private static final int TERMINATED_REASON = 3;
    private static final int FINISHED = 6;
    private static final Shape TERMINATED_STATE = Shape.fields()
            .one(EXIT_CODE, "exitCode")
            .one(SIGNAL, "signal")
            .one(TERMINATED_REASON, "reason")
            .one(FINISHED, "finishedAt")
            .build();

    private ContainerStatusProjection() {}

    static ContainerFacts read(Fields in) throws MalformedException {
        String name = "";
        State state = State.NONE;
        String image = "";
        boolean ready = false;
        boolean started = false;
        int restarts = 0;
        long lastFinished = NO_TIME;
        int outer = in.enter(CONTAINER_STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case NAME -> name = in.word();
                case STATE -> state = readState(in);
                case LAST_STATE -> lastFinished = readLastFinished(in);
                case READY -> ready = in.flag();
                case RESTART_COUNT -> restarts = (int) in.number();
                case IMAGE -> image = in.word();
                case STARTED -> started = in.flag();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new ContainerFacts(name, state, ready, started, restarts, lastFinished, image);
    }

    private static State readState(Fields in) throws MalformedException {
        State state = State.NONE;
        int outer = in.enter(STATES);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case WAITING -> state = later(state, readWaiting(in));
                case RUNNING -> {
                    in.skip();
                    state = later(state, State.RUNNING);
                }
                case TERMINATED -> state = later(state, readTerminated(in));
                default -> in.skip();
            }
        }
        in.leave(outer);
        return state;
    }

    /** A server fills in one of the three; should there be more, their order on the wire must not decide. */
    private static State later(State one, State other) {
        return other.sort().compareTo(one.sort()) > 0 ? other : one;
    }

    private static State readWaiting(Fields in) throws MalformedException {
        String reason = "";
        int outer = in.enter(WAITING_STATE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == WAITING_REASON) {
                reason = in.word();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return State.waiting(reason);
    }

    private static State readTerminated(Fields in) throws MalformedException {
        int exitCode = 0;
        int signal = 0;
        String reason = "";
        int outer = in.enter(TERMINATED_STATE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case EXIT_CODE -> exitCode = (int) in.number();
                case SIGNAL -> signal = (int) in.number();
                case TERMINATED_REASON -> reason = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return State.terminated(reason, exitCode, signal);
    }

    private static long readLastFinished(Fields in) throws MalformedException {
        long finished = NO_TIME;
        int outer = in.enter(STATES);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == TERMINATED) {
                finished = readFinished(in);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return finished;
    }

    private static long readFinished(Fields in) throws MalformedException {
        long finished = NO_TIME;
        int outer = in.enter(TERMINATED_STATE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == FINISHED) {
                finished = in.time();
            } else {
                in.skip();
            }
        }
        in.leave(outer);
        return finished;
    }
}
