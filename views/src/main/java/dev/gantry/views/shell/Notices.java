package dev.gantry.views.shell;

import java.util.ArrayList;
import java.util.List;

/** The notices nobody has closed yet; each problem once. FX thread. */
final class Notices {
    /** A fault that repeats must not fill the memory. */
    private static final int MOST = 20;

    private final List<Notice> open = new ArrayList<>();
    private final List<Notice> seen = new ArrayList<>();
    private final Runnable changed;

    Notices(Runnable changed) {
        this.changed = changed;
    }

    List<Notice> open() {
        return List.copyOf(open);
    }

    void tell(Notice notice) {
        boolean known = seen.stream().anyMatch(old -> old.problem().equals(notice.problem()));
        if (known || open.size() >= MOST) {
            return;
        }
        seen.add(notice);
        open.add(notice);
        changed.run();
    }

    void dismiss(Notice notice) {
        open.remove(notice);
        // A fault that comes again after it was read is news again.
        seen.removeIf(old -> old.equals(notice) && !notice.details().isEmpty());
        changed.run();
    }
}
