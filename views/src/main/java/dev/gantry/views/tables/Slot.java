package dev.gantry.views.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * A row's fixed place: what selection, focus and scroll hang on while the immutable row in it is replaced. Its content
 * may be read and replaced by any thread. As an observable it is constant and takes no listeners, so cells register
 * nothing.
 */
public final class Slot<R extends Row> implements ObservableValue<Slot<R>> {
    /** The number of a slot that is in no order yet, or no more. */
    static final int NONE = -1;

    private static final VarHandle ROW = rowHandle();

    private final RowKey key;
    private final Source source;
    private volatile R row;
    private volatile boolean gone;

    /** Written before the row and read after it, which makes it seen. */
    private int puts;

    private boolean queued;
    private int number = NONE;
    private R placed;

    Slot(R row, Source source) {
        this.key = row.key();
        this.source = source;
        this.row = row;
        this.placed = row;
    }

    public RowKey key() {
        return key;
    }

    /** Where the row comes from, which knows how fresh it is. */
    public Source source() {
        return source;
    }

    public R row() {
        return row;
    }

    /** The object is no more; the row stays, greyed, until the next swap. */
    public boolean isGone() {
        return gone;
    }

    /** How often another row was put here, in contrast to one that only aged; ask for the row first. */
    int puts() {
        return puts;
    }

    /** One thread at a time. */
    void put(R next) {
        puts++;
        row = next;
        gone = false;
    }

    void leave() {
        gone = true;
    }

    /** Whether it waits to be arranged; the model's, under its lock. */
    boolean isQueued() {
        return queued;
    }

    void queue(boolean waits) {
        queued = waits;
    }

    /** Its number in the index; the arranger's, as is the row it was placed by, since others put rows meanwhile. */
    int number() {
        return number;
    }

    R placed() {
        return placed;
    }

    void place(int at, R by) {
        number = at;
        placed = by;
    }

    /** Any thread: makes the texts that age for now, unless a newer row comes in between. */
    void age(long nowSeconds) {
        R before = row;
        Row aged = before.aged(nowSeconds);
        if (aged != before) {
            ROW.compareAndSet(this, before, aged);
        }
    }

    private static VarHandle rowHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(Slot.class, "row", Row.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public Slot<R> getValue() {
        return this;
    }

    @Override
    public void addListener(ChangeListener<? super Slot<R>> listener) {}

    @Override
    public void removeListener(ChangeListener<? super Slot<R>> listener) {}

    @Override
    public void addListener(InvalidationListener listener) {}

    @Override
    public void removeListener(InvalidationListener listener) {}
}
