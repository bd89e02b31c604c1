package dev.gantry.services.inventory;

import static dev.gantry.services.inventory.SamplePods.owner;
import static dev.gantry.services.inventory.SamplePods.pod;
import static dev.gantry.services.inventory.SamplePods.uid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table and its indexes against maps that know no better, over random histories with relists and replays. */
class ObjectTablePropertyTest {
    private static final int PODS = 60;

    private final ObjectTable<Pod> table = new ObjectTable<>();
    private final Map<UUID, Pod> server = new HashMap<>();
    private final List<Delta<Pod>> history = new ArrayList<>();
    private long version = 1;

    /** What an observer that only adds up what it is told believes is there. */
    private static final class Mirror implements TableObserver<Pod> {
        private final Map<UUID, Pod> objects = new HashMap<>();

        @Override
        public void present(Snapshot<Pod> snapshot) {
            snapshot.forEach(pod -> objects.put(pod.uid(), pod));
        }

        @Override
        public void changed(Change<Pod> change) {
            change.added().forEach(pod -> assertNull(objects.put(pod.uid(), pod)));
            change.changed().forEach(pod -> assertTrue(objects.put(pod.uid(), pod) != null));
            change.removed().forEach(pod -> assertEquals(pod, objects.remove(pod.uid())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsTheServerWhateverWayItHeardOfIt(long seed) {
        Random random = new Random(seed);
        Mirror mirror = new Mirror();
        table.subscribe(mirror);
        for (int round = 0; round < 300; round++) {
            int from = history.size();
            for (int step = random.nextInt(10); step >= 0; step--) {
                changeServer(random);
            }
            switch (random.nextInt(6)) {
                case 0 -> table.replace(server.values(), version);
                case 1 -> table.apply(history.subList(Math.max(0, from - 20), history.size()), version);
                default -> table.apply(history.subList(from, history.size()), version);
            }
            assertEquals(server, mirror.objects);
            assertIndexes(table.snapshot());
            assertEquals(new Verification(server.size(), List.of(), 0), table.verify(server.values(), version, ""));
        }
    }

    private void changeServer(Random random) {
        int n = random.nextInt(PODS);
        version++;
        if (random.nextInt(3) == 0 && server.remove(uid(n)) != null) {
            history.add(SamplePods.remove(n, version));
            return;
        }
        String node = random.nextBoolean() ? "" : "node-" + random.nextInt(5);
        Owner owner = random.nextInt(4) == 0 ? Owner.NONE : owner(random.nextInt(9));
        Pod pod = pod(n, version, "ns-" + n % 3, owner, node);
        server.put(pod.uid(), pod);
        history.add(SamplePods.upsert(pod));
    }

    private void assertIndexes(Snapshot<Pod> snapshot) {
        for (int i = 0; i < 9; i++) {
            String namespace = "ns-" + i;
            String node = "node-" + i;
            UUID owner = owner(i).uid();
            assertFiled(pod -> pod.namespace().equals(namespace), snapshot.inNamespace(namespace));
            assertFiled(pod -> pod.node().equals(node), snapshot.onNode(node));
            assertFiled(pod -> pod.meta().owner().uid().equals(owner), snapshot.ownedBy(owner));
        }
        assertEquals(0, snapshot.onNode("").size());
        assertEquals(0, snapshot.ownedBy(Owner.NONE.uid()).size());
    }

    private void assertFiled(Predicate<Pod> wanted, Collection<Pod> found) {
        Set<Pod> expected = new HashSet<>(server.values());
        expected.removeIf(wanted.negate());
        assertEquals(expected.size(), found.size());
        assertEquals(expected, new HashSet<>(found));
    }

    @Test
    void whoeverSubscribesWhileItIsWrittenMissesNothingAndSeesNothingTwice() throws InterruptedException {
        int writes = 3_000;
        CountDownLatch started = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 1; i <= writes; i++) {
                int n = i % PODS;
                table.apply(List.of(i % 7 == 0 ? SamplePods.remove(n, i) : SamplePods.upsert(pod(n, i))), i);
                started.countDown();
            }
        });
        started.await();
        List<Mirror> mirrors = new ArrayList<>();
        do {
            Mirror mirror = new Mirror();
            table.subscribe(mirror);
            mirrors.add(mirror);
        } while (writer.isAlive() && mirrors.size() < 200);
        writer.join();
        Mirror last = new Mirror();
        table.subscribe(last);
        assertFalse(last.objects.isEmpty());
        mirrors.forEach(mirror -> assertEquals(last.objects, mirror.objects));
    }
}
