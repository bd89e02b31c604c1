package dev.gantry.services.demo.actors.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String NETWORK = "10.80.102";

    private final Addresses addresses = new Addresses();

    @Test
    void noTwoPodsThatLiveHaveTheSameHoweverManyThereWere() {
        Deque<String> held = new ArrayDeque<>();
        for (int i = 0; i < 1000; i++) {
            String address = addresses.give(NETWORK, "pod-" + i);
            assertTrue(address.matches("10\\.80\\.102\\.\\d{1,3}"), address);
            assertTrue(!held.contains(address), address);
            held.add(address);
            if (held.size() > 100) {
                addresses.giveUp(held.remove(), "pod-" + (i - 100));
            }
        }
    }

    @Test
    void oneThatWasGivenUpIsNotGivenAgainAtOnce() {
        String first = addresses.give(NETWORK, "a");
        addresses.giveUp(first, "a");
        assertNotEquals(first, addresses.give(NETWORK, "b"));
    }

    @Test
    void whoHasOneAlreadyKeepsIt() {
        addresses.hold(NETWORK + ".3", "a");
        addresses.giveUp(NETWORK + ".3", "b");
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 252; i++) {
            given.add(addresses.give(NETWORK, "pod-" + i));
        }
        assertEquals(252, given.size());
        assertTrue(!given.contains(NETWORK + ".3"));
        assertEquals("", addresses.give(NETWORK, "one too many"));
    }
}
