package dev.gantry.services.demo.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Kind kind =
            Objects.requireNonNull(Kinds.builtIn(Schema.kubernetes()).named("v1", "ConfigMap"));
    private long nanos;
    private final ObjectStore store = new ObjectStore(new Window(3, Duration.ofSeconds(60)), () -> nanos);

    @Test
    void aChangeIsForgottenWhenItIsOld() {
        long first = make("a");
        nanos += Duration.ofSeconds(59).toNanos();
        make("b");
        assertTrue(store.remembers(kind, first - 1));
        nanos += Duration.ofSeconds(2).toNanos();
        long last = make("c");
        assertFalse(store.remembers(kind, first - 1));
        assertTrue(store.remembers(kind, first));
        assertNull(store.listAt(kind, null, first - 1));
        assertEquals(3, store.list(kind, null).objects().size());
        nanos += Duration.ofHours(1).toNanos();
        assertTrue(store.remembers(kind, last));
    }

    @Test
    void aChangeIsForgottenWhenTooManyFollow() {
        long first = make("a");
        make("b");
        make("c");
        assertTrue(store.remembers(kind, first - 1));
        make("d");
        assertFalse(store.remembers(kind, first - 1));
        assertTrue(store.remembers(kind, first));
    }

    /** The revision it came with. */
    private long make(String name) {
        ObjectKey key = new ObjectKey(kind, "default", name);
        Block json = Block.of("{}".getBytes(StandardCharsets.UTF_8));
        store.create(key, revision -> new Stored(key, name, revision, Map.of(), List.of(), json));
        return store.revision();
    }
}
