package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.ListHead;
import dev.gantry.services.kubernetes.decode.kinds.Projection;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;
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
            Flaw complaint = projection.complaint();
            if (complaint != null) {
                tell(where(), in.offset(), complaint);
            }
        } catch (MalformedException e) {
            tell(where(), e.offset(), new Flaw.LeftOut(e.what()));
        }
    }

    /** Takes an item that could not even be looked at. */
    void lostItem(long offset, Flaw flaw) {
        items++;
        tell(new Place.Item(items), offset, flaw);
    }

    private Place where() {
        String name = projection.meta().where();
        return name.isEmpty() ? new Place.Item(items) : new Place.Named(name);
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

    private void tell(Place place, long offset, Flaw flaw) {
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(new DecodeProblem(place, offset, flaw, false));
        } else {
            untold++;
        }
    }

    ListResult finished(long end) {
        if (head.version() == 0) {
            tell(new Place.List(items), end, new Flaw.NoVersion());
        }
        return result(true);
    }

    ListResult broken(MalformedException e) {
        problems.add(new DecodeProblem(new Place.List(items), e.offset(), new Flaw.Broken(e.what()), true));
        return result(false);
    }

    private ListResult result(boolean complete) {
        flush();
        if (untold > 0) {
            problems.add(new DecodeProblem(new Place.List(items), 0, new Flaw.More(untold), false));
        }
        return new ListResult(complete, head.version(), head.continueToken(), head.remaining(), rows, problems);
    }
}
