package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import java.util.ArrayList;
import java.util.List;

/** A {@code v1.Status}. Filled again for each; one thread. */
public final class StatusProjection {
    private static final int MESSAGE = 3;
    private static final int REASON = 4;
    private static final int DETAILS = 5;
    private static final int CODE = 6;
    private static final Shape STATUS = Shape.fields()
            .one(MESSAGE, "message")
            .one(REASON, "reason")
            .one(DETAILS, "details")
            .one(CODE, "code")
            .build();

    private static final int CAUSES = 4;
    private static final int RETRY_AFTER = 5;
    private static final Shape STATUS_DETAILS = Shape.fields()
            .list(CAUSES, "causes")
            .one(RETRY_AFTER, "retryAfterSeconds")
            .build();

    private static final int CAUSE_REASON = 1;
    private static final Shape STATUS_CAUSE =
            Shape.fields().one(CAUSE_REASON, "reason").build();

    private final List<String> causes = new ArrayList<>();
    private String message = "";
    private String reason = "";
    private int code;
    private int retryAfter;

    /** Reads the present field, or the whole object. */
    public void read(Fields in) throws MalformedException {
        causes.clear();
        message = "";
        reason = "";
        code = 0;
        retryAfter = 0;
        int outer = in.enter(STATUS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case MESSAGE -> message = in.text();
                case REASON -> reason = in.word();
                case DETAILS -> readDetails(in);
                case CODE -> code = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readDetails(Fields in) throws MalformedException {
        int outer = in.enter(STATUS_DETAILS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case CAUSES -> readCause(in);
                case RETRY_AFTER -> retryAfter = (int) in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readCause(Fields in) throws MalformedException {
        int outer = in.enter(STATUS_CAUSE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == CAUSE_REASON) {
                causes.add(in.word());
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public String message() {
        return message;
    }

    public List<String> causes() {
        return List.copyOf(causes);
    }

    public int retryAfterSeconds() {
        return retryAfter;
    }
}
