package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Everybody who reads an object reads one tree: nobody may change it. */
class SharedTreesTest {
    /** At sixty times the pace, an hour and a half with a bad release, its undoing and training jobs. */
    private static final int BEATS = 400;

    @Test
    void nobodyChangesWhatOthersRead() throws IOException {
        DemoOptions options = DemoOptions.read(new FleetSize(1, 20, 120, 3), 60, "20:55", Optional.empty(), 0);
        DemoFleet fleet = DemoFleet.of(options, Instant.parse("2026-11-27T12:00:00Z"), Path.of(""));
        fleet.clusters().forEach(fleet::seed);
        fleet.cast();
        Map<Stored, ObjectNode> read = new HashMap<>();
        for (int beat = 0; beat < BEATS; beat++) {
            fleet.clusters().forEach(cluster -> readAll(cluster.cluster(), read));
            fleet.stage().step();
        }
        assertTrue(read.size() > 1500, "versions read: " + read.size());
        Documents documents = fleet.clusters().getFirst().cluster().documents();
        read.forEach((stored, tree) -> {
            assertSame(tree, documents.view(stored));
            // To the very types of its numbers, or what is compared would depend on who still remembers it.
            assertEquals(documents.tree(stored), tree);
        });
    }

    private static void readAll(Cluster cluster, Map<Stored, ObjectNode> read) {
        cluster.kinds()
                .all()
                .forEach(kind -> cluster.store()
                        .list(kind, null)
                        .objects()
                        .forEach(stored -> read.computeIfAbsent(stored, cluster.documents()::view)));
    }
}
