package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.Pool;
import dev.gantry.services.kubernetes.decode.kinds.Projection;
import dev.gantry.services.kubernetes.decode.wire.JsonFields;
import dev.gantry.services.kubernetes.decode.wire.Window;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** {@code application/json}. One stream, one thread. */
final class JsonDecoder<T extends Resource> implements ResourceDecoder<T> {
    private static final int LIST_WINDOW = 128 << 10;

    private final String kind;
    private final Projection<T> projection;
    private final Pool pool;

    /** @param kind the name Kubernetes gives it */
    JsonDecoder(String kind, Projection<T> projection, Pool pool) {
        this.kind = kind;
        this.projection = projection;
        this.pool = pool;
    }

    @Override
    public ListResult list(InputStream body, Consumer<List<T>> batches) throws IOException {
        ListRun<T> run = new ListRun<>(projection, batches);
        Window window = new Window(body, LIST_WINDOW);
        return new JsonListReader<>(kind, run, new JsonFields(pool.interner()), window).read();
    }

    @Override
    public WatchReader<T> watch(InputStream body) {
        return new JsonWatch<>(body, new FrameMaker<>(projection, pool), new JsonFields(pool.interner()));
    }
}
