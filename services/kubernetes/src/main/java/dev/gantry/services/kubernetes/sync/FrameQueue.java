package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.ResourceDecoder.WatchReader;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between the thread that reads a watch and the one that applies it. TLS hands frames out record by record and cannot
 * say whether more has come, so only a reader of its own can fill a batch without holding it back; and a reader must
 * not wait for the table. Two threads.
 */
final class FrameQueue<T extends Resource> {
    /** Frames a slow table may fall behind before the server is made to wait. */
    private static final int LIMIT = 20_000;

    private static final int AT_A_TIME = 1_000;

    private final Runnable sign;
    private List<WatchFrame<T>> frames = new ArrayList<>();
    private @Nullable IOException failure;
    private @Nullable RuntimeException bug;
    private boolean ended;
    private boolean abandoned;

    /** @param sign told of every arrival */
    FrameQueue(Runnable sign) {
        this.sign = sign;
    }

    /** The reading thread: until the stream ends or nobody wants the frames any more. */
    void fill(WatchReader<T> reader) {
        try {
            List<WatchFrame<T>> read = new ArrayList<>();
            while (reader.next(read, AT_A_TIME) && put(read)) {
                read.clear();
            }
        } catch (IOException cut) {
            fail(cut, null);
        } catch (RuntimeException fault) {
            fail(null, fault);
        } finally {
            end();
        }
    }

    private synchronized boolean put(List<WatchFrame<T>> read) {
        sign.run();
        frames.addAll(read);
        notifyAll();
        while (frames.size() > LIMIT && !abandoned) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                return false;
            }
        }
        return !abandoned;
    }

    private synchronized void fail(@Nullable IOException cut, @Nullable RuntimeException fault) {
        failure = cut;
        bug = fault;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The applying thread: waits until something is there. */
    synchronized void await() throws InterruptedException {
        while (frames.isEmpty() && !ended) {
            wait();
        }
    }

    /** Everything that has come by now; empty only at the end of the stream. */
    synchronized List<WatchFrame<T>> take() throws IOException {
        List<WatchFrame<T>> all = frames;
        frames = new ArrayList<>();
        notifyAll();
        if (all.isEmpty() && bug != null) {
            throw bug;
        }
        if (all.isEmpty() && failure != null) {
            throw failure;
        }
        return all;
    }

    /** The reading thread need not go on. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }
}
