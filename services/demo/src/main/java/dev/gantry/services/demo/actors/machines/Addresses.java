package dev.gantry.services.demo.actors.machines;

import java.util.HashMap;
import java.util.Map;

/**
 * Which pod has which address: each network's in turn, as {@code host-local} gives them, so that one that was given up
 * is not given again at once. One thread.
 */
final class Addresses {
    private static final int FIRST = 2;
    private static final int COUNT = 253;

    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();

    /** A pod has that address already. */
    void hold(String address, String pod) {
        holders.putIfAbsent(address, pod);
    }

    /**
     * The next free address of a network, empty where all are held.
     *
     * @param network its first three numbers
     */
    String give(String network, String pod) {
        for (int i = 0; i < COUNT; i++) {
            int turn = turns.merge(network, 1, Integer::sum);
            String address = network + "." + (FIRST + turn % COUNT);
            if (holders.putIfAbsent(address, pod) == null) {
                return address;
            }
        }
        return "";
    }

    /** Nothing happens where another pod holds it. */
    void giveUp(String address, String pod) {
        holders.remove(address, pod);
    }
}
