package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/**
 * A list's {@code metadata}. Immutable; any thread.
 *
 * @param remaining the server's remainingItemCount, or -1
 */
public record ListHead(long version, String continueToken, long remaining) {
    /** Nothing was said yet. */
    public static final ListHead NONE = new ListHead(0, "", -1);

    private static final int RESOURCE_VERSION = 2;
    private static final int CONTINUE = 3;
    private static final int REMAINING = 4;
    private static final Shape LIST_META = Shape.fields()
            .one(RESOURCE_VERSION, "resourceVersion")
            .one(CONTINUE, "continue")
            .one(REMAINING, "remainingItemCount")
            .build();

    public static ListHead read(Fields in) throws MalformedException {
        long version = 0;
        String token = "";
        long remaining = -1;
        int outer = in.enter(LIST_META);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case RESOURCE_VERSION -> version = in.decimal();
                case CONTINUE -> token = in.text();
                case REMAINING -> remaining = in.number();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new ListHead(version, token, remaining);
    }
}
