package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Ownership.Entry;
import dev.gantry.services.demo.patch.Ownership.Identity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the list of those who updated short: the oldest become one, without a name. Pure; any thread. */
final class UpdateLimit {
    private static final int MOST = 10;
    private static final String OLDEST = "ancient-changes";

    private UpdateLimit() {}

    static void apply(Ownership ownership) {
        Map<Identity, Entry> entries = ownership.entries();
        List<Identity> updaters = entries.keySet().stream()
                .filter(identity -> !identity.applies())
                .sorted(Comparator.comparing((Identity identity) -> time(entries, identity))
                        .thenComparing(UpdateLimit::text))
                .toList();
        int left = updaters.size();
        Map<String, Identity> firsts = new HashMap<>();
        for (Identity updater : updaters) {
            Entry entry = entries.get(updater);
            if (left <= MOST || entry == null) {
                return;
            }
            Identity first = firsts.putIfAbsent(entry.apiVersion(), updater);
            if (first != null) {
                fold(entries, first, updater, entry);
                left--;
            }
        }
    }

    /** Two of one version become the nameless one, or join it where there is one. */
    private static void fold(Map<Identity, Entry> entries, Identity first, Identity updater, Entry entry) {
        Identity oldest = Identity.updating(OLDEST, entry.apiVersion(), "");
        Entry folded = entries.get(oldest);
        if (folded == null) {
            folded = entries.remove(first);
        }
        if (folded != null) {
            FieldSet fields = entry.fields().union(folded.fields());
            entries.remove(updater);
            entries.put(oldest, new Entry(entry.apiVersion(), entry.time(), fields));
        }
    }

    private static String time(Map<Identity, Entry> entries, Identity identity) {
        Entry entry = entries.get(identity);
        return entry == null ? "" : Ownership.time(entry);
    }

    /** The server sorts by the JSON of an entry. */
    private static String text(Identity identity) {
        return identity.name() + '\u0001' + identity.apiVersion() + '\u0001' + identity.subresource();
    }
}
