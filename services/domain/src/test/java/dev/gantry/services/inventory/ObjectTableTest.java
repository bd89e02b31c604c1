package dev.gantry.services.inventory;

import static dev.gantry.services.inventory.SamplePods.owner;
import static dev.gantry.services.inventory.SamplePods.pod;
import static dev.gantry.services.inventory.SamplePods.remove;
import static dev.gantry.services.inventory.SamplePods.uid;
import static dev.gantry.services.inventory.SamplePods.upsert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectTableTest {
    private final ObjectTable<Pod> table = new ObjectTable<>();
    private final List<Change<Pod>> changes = new ArrayList<>();

    private void watch() {
        table.subscribe(recorder(changes));
    }

    private static TableObserver<Pod> recorder(List<Change<Pod>> into) {
        return new TableObserver<>() {
            @Override
            public void present(Snapshot<Pod> snapshot) {}

            @Override
            public void changed(Change<Pod> change) {
                into.add(change);
            }
        };
    }

    private static Change<Pod> change(List<Pod> added, List<Pod> changed, List<Pod> removed) {
        return new Change<>(added, changed, removed);
    }

    @Test
    void mergesABatchSoThatAnObjectIsInOneListOnly() {
        table.load(List.of(pod(4, 1), pod(5, 1)));
        watch();
        table.apply(
                List.of(
                        upsert(pod(1, 2)), upsert(pod(1, 3)),
                        upsert(pod(2, 4)), remove(2, 5),
                        remove(4, 6), upsert(pod(4, 7)),
                        upsert(pod(5, 8)), remove(5, 9)),
                9);
        assertEquals(List.of(change(List.of(pod(1, 3)), List.of(pod(4, 7)), List.of(pod(5, 1)))), changes);
        assertEquals(2, table.snapshot().size());
    }

    @Test
    void aBatchThatComesToNothingIsNotTold() {
        watch();
        table.apply(List.of(upsert(pod(1, 2)), remove(1, 3)), 3);
        table.apply(List.of(), 20);
        assertEquals(List.of(), changes);
        assertEquals(20, table.snapshot().version(), "a bookmark moves the version alone");
    }

    @Test
    void aReplayedWatchChangesNothing() {
        List<Delta<Pod>> events =
                List.of(upsert(pod(1, 2)), upsert(pod(2, 3)), upsert(pod(1, 4)), remove(2, 5), upsert(pod(3, 6)));
        table.apply(events, 6);
        watch();
        Snapshot<Pod> before = table.snapshot();
        for (Delta<Pod> event : events) {
            table.apply(List.of(event), 6);
        }
        assertEquals(List.of(), changes);
        assertSame(before, table.snapshot());
    }

    @Test
    void anOldRemovalDoesNotTakeANewerObject() {
        table.apply(List.of(upsert(pod(1, 2)), remove(1, 5), upsert(pod(1, 7))), 7);
        table.apply(List.of(remove(1, 5)), 7);
        assertEquals(pod(1, 7), table.snapshot().get(uid(1)), "an object may leave a selector and come back");
    }

    @Test
    void replaceHandsOnDifferencesOnlyAndKeepsEqualRecords() {
        Pod same = pod(1, 1);
        table.replace(List.of(same, pod(2, 2), pod(3, 3)), 3);
        watch();
        table.replace(List.of(pod(1, 1), pod(2, 8), pod(4, 9)), 10);
        assertEquals(List.of(change(List.of(pod(4, 9)), List.of(pod(2, 8)), List.of(pod(3, 3)))), changes);
        assertSame(same, table.snapshot().get(uid(1)));
        table.apply(List.of(upsert(pod(3, 3))), 10);
        assertNull(table.snapshot().get(uid(3)), "a late event does not bring back what a list had not");
    }

    @Test
    void theSameNameWithAnotherUidIsRemovedAndAdded() {
        Pod first = SamplePods.renamed(pod(1, 1), "web-0");
        Pod second = SamplePods.renamed(pod(2, 9), "web-0");
        table.replace(List.of(first), 3);
        watch();
        table.replace(List.of(second), 9);
        assertEquals(List.of(change(List.of(second), List.of(), List.of(first))), changes);
    }

    @Test
    void aServerSetBackInTimeIsFollowed() {
        table.apply(List.of(upsert(pod(1, 100)), upsert(pod(2, 110)), remove(2, 120)), 120);
        table.replace(List.of(pod(1, 50), pod(2, 60)), 70);
        assertEquals(pod(1, 50), table.snapshot().get(uid(1)));
        assertEquals(70, table.snapshot().version());
        table.apply(List.of(upsert(pod(1, 80)), remove(2, 81), upsert(pod(3, 82))), 82);
        assertEquals(pod(1, 80), table.snapshot().get(uid(1)));
        assertNull(table.snapshot().get(uid(2)));
        assertEquals(2, table.snapshot().size());
    }

    @Test
    void aRemovalOfTheOldHistoryDoesNotHideAnObjectOfTheNewOne() {
        table.apply(List.of(upsert(pod(2, 110)), remove(2, 120)), 120);
        table.replace(List.of(), 70);
        table.apply(List.of(upsert(pod(2, 75))), 75);
        assertEquals(pod(2, 75), table.snapshot().get(uid(2)));
    }

    @Test
    void aListOfOneNamespaceLeavesTheOthersAlone() {
        Pod pay = pod(1, 1, "pay", owner(1), "n1");
        table.replace(List.of(pay), 5, "pay");
        table.replace(List.of(pod(2, 2), pod(3, 3)), 6, "shop");
        watch();
        table.replace(List.of(pod(3, 3)), 9, "shop");
        assertEquals(List.of(change(List.of(), List.of(), List.of(pod(2, 2)))), changes);
        assertEquals(List.of(pay), List.copyOf(table.snapshot().inNamespace("pay")));
        table.replace(List.of(), 10, "shop");
        assertEquals(1, table.snapshot().size());
    }

    @Test
    void dropHandsOnEverythingAsRemovedAndForgetsVersions() {
        table.apply(List.of(upsert(pod(1, 100)), upsert(pod(2, 110)), remove(2, 120)), 120);
        watch();
        table.drop();
        assertEquals(List.of(change(List.of(), List.of(), List.of(pod(1, 100)))), changes);
        table.load(List.of(pod(1, 3), pod(2, 4)));
        assertEquals(2, table.snapshot().size(), "what is kept again may come from another server");
    }

    @Test
    void aNamespaceThatWasDroppedCanBeReadAgain() {
        Pod pay = pod(1, 1, "pay", owner(1), "n1");
        table.replace(List.of(pay), 5, "pay");
        table.replace(List.of(pod(2, 2)), 6, "shop");
        watch();
        table.drop("pay");
        table.load(List.of(pay));
        assertEquals(
                List.of(change(List.of(), List.of(), List.of(pay)), change(List.of(pay), List.of(), List.of())),
                changes);
        assertEquals(2, table.snapshot().size());
    }

    @Test
    void whatAListHasIsThereEvenIfItWasTakenOutBefore() {
        table.load(List.of(pod(1, 3)));
        table.replace(List.of(), 9);
        table.load(List.of(pod(1, 3)));
        assertEquals(pod(1, 3), table.snapshot().get(uid(1)));
    }

    @Test
    void indexesFollowTheObject() {
        table.load(List.of(pod(1, 1, "shop", owner(1), ""), pod(2, 2, "shop", owner(1), "n1")));
        Snapshot<Pod> before = table.snapshot();
        table.apply(List.of(upsert(pod(1, 5, "shop", owner(2), "n1")), remove(2, 6)), 6);
        Snapshot<Pod> after = table.snapshot();
        assertEquals(1, after.onNode("n1").size());
        assertEquals(0, after.ownedBy(owner(1).uid()).size());
        assertEquals(
                pod(1, 5, "shop", owner(2), "n1"),
                after.ownedBy(owner(2).uid()).iterator().next());
        assertEquals(2, before.ownedBy(owner(1).uid()).size(), "a snapshot never changes");
        assertEquals(2, before.inNamespace("shop").size());
        assertTrue(after.inNamespace("nowhere").isEmpty());
    }

    @Test
    void oneFailingObserverNeitherStarvesTheOthersNorIsHidden() {
        table.subscribe(new TableObserver<>() {
            @Override
            public void present(Snapshot<Pod> snapshot) {}

            @Override
            public void changed(Change<Pod> change) {
                throw new IllegalStateException("broken view");
            }
        });
        watch();
        RuntimeException failure =
                assertThrows(IllegalStateException.class, () -> table.apply(List.of(upsert(pod(1, 2))), 2));
        assertEquals("broken view", failure.getMessage());
        assertEquals(1, changes.size());
        assertEquals(1, table.snapshot().size());
    }

    @Test
    void anObserverMayCloseItselfAndReadButNotWrite() {
        List<Integer> sizes = new ArrayList<>();
        List<Subscription> own = new ArrayList<>();
        own.add(table.subscribe(new TableObserver<>() {
            @Override
            public void present(Snapshot<Pod> snapshot) {}

            @Override
            public void changed(Change<Pod> change) {
                sizes.add(table.snapshot().size());
                assertThrows(IllegalStateException.class, table::drop);
                own.getFirst().close();
            }
        }));
        table.apply(List.of(upsert(pod(1, 2))), 2);
        table.apply(List.of(upsert(pod(2, 3))), 3);
        assertEquals(List.of(1), sizes);
    }
}
