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
    private static final VarHandle ROW = rowHandle();

    private final RowKey key;
    private final Source source;
    private volatile R row;
    private volatile long stamp;
    private volatile boolean gone;

    Slot(R row, Source source, long stamp) {
        this.key = row.key();
        this.source = source;
        this.row = row;
        this.stamp = stamp;
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

    long stamp() {
        return stamp;
    }

    void put(R next, long at) {
        row = next;
        gone = false;
        stamp = at;
    }

    void leave(long at) {
        gone = true;
        stamp = at;
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
