package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Window;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gets frames out of a stream: waits for the first, then takes those that are there already. One thread. After a fatal
 * frame it says that the stream is over.
 */
abstract class FramedWatch<T extends Resource> implements ResourceDecoder.WatchReader<T> {
    private static final int USUAL_WINDOW = 16 << 10;

    final Window window;
    private boolean over;
    private @Nullable IOException failure;

    FramedWatch(InputStream body) {
        this.window = new Window(body, USUAL_WINDOW);
    }

    /** Whether a whole frame lies in the window; throws where the framing itself is broken. */
    abstract boolean isReady() throws MalformedException;

    /** Whether what lies in the window is no more than could follow the last frame. */
    abstract boolean isBlank();

    /** Reads the frame that is ready and consumes it. */
    abstract WatchFrame<T> take();

    @Override
    public boolean next(List<WatchFrame<T>> into, int limit) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (over || limit <= 0) {
            return !over;
        }
        int before = into.size();
        try {
            while (into.size() - before < limit && fill(into.size() > before)) {
                into.add(take());
                window.settle();
            }
        } catch (MalformedException e) {
            over = true;
            into.add(new WatchFrame.Garbled<>(
                    new DecodeProblem(new Place.Watch(), e.offset(), new Flaw.Broken(e.what()), true)));
        } catch (IOException e) {
            if (into.size() == before) {
                throw e;
            }
            // What was read before it broke is still good; the failure comes with the next call.
            failure = e;
        }
        return into.size() > before;
    }

    /** Gets a whole frame into the window; false where there is none, or none without waiting. */
    private boolean fill(boolean withoutWaiting) throws IOException, MalformedException {
        while (!isReady()) {
            boolean got = withoutWaiting ? window.moreWithoutWaiting() : window.more();
            if (!got && withoutWaiting) {
                return false;
            }
            if (!got && isBlank()) {
                over = true;
                return false;
            }
            if (!got) {
                throw new EOFException("the watch ended inside a frame, " + window.buffered() + " bytes into it");
            }
        }
        return true;
    }
}
