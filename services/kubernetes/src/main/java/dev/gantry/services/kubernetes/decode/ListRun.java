package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.ListHead;
import dev.gantry.services.kubernetes.decode.kinds.Projection;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One list on its way: rows into batches, what went wrong into problems. One thread. */
final class ListRun<T extends Resource> {
    private static final int FIRST_BATCH = 64;
    private static final int BATCH = 256;
    private static final int PROBLEMS_TOLD = 50;

    private final Projection<T> projection;
    private final Consumer<List<T>> batches;
    private final List<DecodeProblem> problems = new ArrayList<>();
    private List<T> batch = new ArrayList<>(FIRST_BATCH);
    // The first rows are on the screen sooner in a smaller batch.
    private int full = FIRST_BATCH;
    private int items;
    private int rows;
    private int untold;
    private ListHead head = ListHead.NONE;

    ListRun(Projection<T> projection, Consumer<List<T>> batches) {
        this.projection = projection;
        this.batches = batches;
    }

    void head(ListHead said) {
        head = said;
    }

    /** Takes the item that {@code in} is reset to. */
    void item(Fields in) {
        items++;
        try {
            add(projection.read(in));
            if (projection.complaint() != null) {
                tell(where(), in.offset(), projection.complaint());
            }
        } catch (MalformedException e) {
            tell(where(), e.offset(), "the object is left out: " + e.what());
        }
    }

    /** Takes an item that could not even be looked at. */
    void lostItem(long offset, String what) {
        items++;
        tell("item " + items, offset, what);
    }

    private String where() {
        String name = projection.meta().where();
        return name.isEmpty() ? "item " + items : name;
    }

    private void add(T row) {
        batch.add(row);
        rows++;
        if (batch.size() == full) {
            flush();
            full = BATCH;
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            batches.accept(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void tell(String object, long offset, String what) {
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(new DecodeProblem(object, offset, what, false));
        } else {
            untold++;
        }
    }

    /** The place in the list to name when the list itself is broken. */
    String place() {
        return items == 0 ? "the list" : "the list after item " + items;
    }

    ListResult finished(long end) {
        if (head.version() == 0) {
            tell("the list", end, "it says no resourceVersion, so nothing can be watched from it");
        }
        return result(true);
    }

    ListResult broken(MalformedException e) {
        problems.add(new DecodeProblem(place(), e.offset(), e.what(), true));
        return result(false);
    }

    private ListResult result(boolean complete) {
        flush();
        if (untold > 0) {
            problems.add(new DecodeProblem("the list", 0, untold + " further problems of the same kind", false));
        }
        return new ListResult(complete, head.version(), head.continueToken(), head.remaining(), rows, problems);
    }
}
