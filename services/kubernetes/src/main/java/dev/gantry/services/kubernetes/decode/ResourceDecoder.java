package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one kind off the wire in one format. One decoder serves one stream and one thread at a time; decoders of a
 * cluster share one {@link Interner}. Never throws for what the bytes say, only when the stream itself fails.
 */
public interface ResourceDecoder<T extends Resource> {
    /**
     * Reads a list, handing rows on in batches while it streams.
     *
     * @throws IOException only where reading the stream failed; rows handed on before stay valid rows of an incomplete
     *     list
     */
    ListResult list(InputStream body, Consumer<List<T>> batches) throws IOException;

    /** Starts to read a watch. */
    WatchReader<T> watch(InputStream body);

    /** The next frames of a watch. */
    interface WatchReader<T extends Resource> {
        /**
         * Blocks until at least one frame is there, then adds every further frame that can be read without waiting, up
         * to {@code limit}.
         *
         * @return false at the clean end of the stream, with nothing added
         * @throws IOException where reading the stream failed or it ended inside a frame
         */
        boolean next(List<WatchFrame<T>> into, int limit) throws IOException;
    }
}
