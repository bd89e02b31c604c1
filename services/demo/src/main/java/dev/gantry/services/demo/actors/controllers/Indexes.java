package dev.gantry.services.demo.actors.controllers;

import java.util.BitSet;

/** Numbers of an indexed job's pods, as its status writes them: {@code 0-2,5}. Stateless; any thread. */
final class Indexes {
    private Indexes() {}

    static BitSet read(String text) {
        BitSet set = new BitSet();
        if (text.isEmpty()) {
            return set;
        }
        for (String part : text.split(",")) {
            int dash = part.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
            set.set(first, last + 1);
        }
        return set;
    }

    /** Two neighbours are written with a comma, more with a dash. */
    static String write(BitSet set) {
        StringBuilder text = new StringBuilder();
        for (int first = set.nextSetBit(0); first >= 0; ) {
            int end = set.nextClearBit(first);
            text.append(text.isEmpty() ? "" : ",").append(first);
            if (end - first > 1) {
                text.append(end - first == 2 ? ',' : '-').append(end - 1);
            }
            first = set.nextSetBit(end);
        }
        return text.toString();
    }
}
