package dev.gantry.services.inventory;

import static dev.gantry.services.inventory.SamplePods.pod;
import static dev.gantry.services.inventory.SamplePods.remove;
import static dev.gantry.services.inventory.SamplePods.upsert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private final ObjectTable<Pod> table = new ObjectTable<>();

    private Verification verify(long version, Pod... fresh) {
        return table.verify(List.of(fresh), version, "");
    }

    @Test
    void laterChangesAndRemovalsExplainADifference() {
        table.replace(List.of(pod(1, 1), pod(2, 2)), 5);
        table.apply(List.of(upsert(pod(1, 6)), remove(2, 7), upsert(pod(3, 8))), 8);
        assertEquals(new Verification(3, List.of(), 0), verify(5, pod(1, 1), pod(2, 2)));
    }

    @Test
    void whatTheWatchHasNotBroughtYetIsUndecided() {
        table.replace(List.of(pod(1, 1), pod(2, 2)), 5);
        assertEquals(new Verification(3, List.of(), 3), verify(9, pod(1, 6), pod(3, 8)));
    }

    @Test
    void aMissedChangeIsADifference() {
        table.replace(List.of(pod(1, 1)), 5);
        table.apply(List.of(), 9);
        assertDiffers(verify(9, pod(1, 6)), "Pod shop/pod-1", "version 6 on the server", "at 1 in the table");
    }

    @Test
    void aMissedObjectIsADifference() {
        table.apply(List.of(), 9);
        assertDiffers(verify(9, pod(1, 6)), "Pod shop/pod-1", "not in the table");
    }

    @Test
    void aMissedRemovalIsADifference() {
        table.replace(List.of(pod(1, 1)), 5);
        table.apply(List.of(), 9);
        assertDiffers(verify(9), "Pod shop/pod-1", "not on the server as of 9");
    }

    @Test
    void anotherRecordOfTheSameVersionIsADifference() {
        table.replace(List.of(pod(1, 1)), 5);
        assertDiffers(verify(5, SamplePods.renamed(pod(1, 1), "other")), "same version", "other");
    }

    @Test
    void aNamespaceIsComparedOnItsOwn() {
        table.replace(List.of(pod(1, 1, "pay", Owner.NONE, "")), 5, "pay");
        table.replace(List.of(pod(2, 2)), 50, "shop");
        assertEquals(new Verification(1, List.of(), 0), table.verify(List.of(pod(2, 2)), 50, "shop"));
        Pod notYet = pod(3, 20, "pay", Owner.NONE, "");
        assertEquals(new Verification(2, List.of(), 2), table.verify(List.of(notYet), 20, "pay"));
        table.apply(List.of(), 20, "pay");
        assertEquals(2, table.verify(List.of(notYet), 20, "pay").differences().size());
    }

    @Test
    void moreRemovalsThanAreRememberedLeaveItUndecided() {
        List<Pod> all = new ArrayList<>();
        List<Delta<Pod>> gone = new ArrayList<>();
        for (int n = 0; n < 3_000; n++) {
            all.add(pod(n, n + 1));
            gone.add(remove(n, 10_000 + n));
        }
        table.replace(all, 9_000);
        table.apply(gone, 13_000);
        Verification verification = table.verify(all, 9_000, "");
        assertEquals(List.of(), verification.differences());
        assertEquals(3_000 - 1_024, verification.undecided());
    }

    private static void assertDiffers(Verification verification, String... words) {
        assertEquals(0, verification.undecided());
        assertEquals(1, verification.differences().size(), verification::toString);
        for (String word : words) {
            assertTrue(verification.differences().getFirst().contains(word), verification::toString);
        }
    }
}
