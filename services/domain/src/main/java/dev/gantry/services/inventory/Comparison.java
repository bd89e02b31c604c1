package dev.gantry.services.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One comparison of a list with a table whose lock the caller holds. */
final class Comparison<T extends Resource> {
    private final Snapshot<T> table;
    private final RecentRemovals removals;
    private final long reached;
    private final List<String> differences = new ArrayList<>();
    private int undecided;

    /** @param reached the version up to which the table has followed the part of the server that was listed */
    Comparison(Snapshot<T> table, RecentRemovals removals, long reached) {
        this.table = table;
        this.removals = removals;
        this.reached = reached;
    }

    Verification with(Collection<T> fresh, Iterable<T> held, long listVersion) {
        Set<UUID> listed = HashSet.newHashSet(fresh.size());
        for (T object : fresh) {
            listed.add(object.uid());
            compare(object, listVersion);
        }
        int checked = fresh.size();
        for (T object : held) {
            if (!listed.contains(object.uid())) {
                checked++;
                compareUnlisted(object, listVersion);
            }
        }
        return new Verification(checked, differences, undecided);
    }

    private void compare(T fresh, long listVersion) {
        T held = table.get(fresh.uid());
        if (held == null) {
            compareMissing(fresh, listVersion);
        } else if (held.version() < fresh.version()) {
            judge(
                    fresh.version(),
                    what(fresh) + " is at version " + fresh.version() + " on the server, at " + held.version()
                            + " in the table");
        } else if (held.version() == fresh.version() && !held.equals(fresh)) {
            differences.add(what(fresh) + " has the same version and another record: " + fresh + " on the server, "
                    + held + " in the table");
        }
    }

    private void compareMissing(T fresh, long listVersion) {
        if (removals.versionOf(fresh.uid()) >= fresh.version()) {
            return;
        }
        if (removals.forgottenUpTo() > listVersion) {
            undecided++;
            return;
        }
        judge(fresh.version(), what(fresh) + " is on the server, not in the table");
    }

    private void compareUnlisted(T held, long listVersion) {
        if (held.version() <= listVersion) {
            judge(listVersion, what(held) + " is in the table, not on the server as of " + listVersion);
        }
    }

    /** What happened after the table's version is still on its way. */
    private void judge(long happened, String difference) {
        if (happened > reached) {
            undecided++;
        } else {
            differences.add(difference);
        }
    }

    private static String what(Resource object) {
        return object.kind().title() + " " + object.meta().at() + " (uid " + object.uid() + ")";
    }
}
