package dev.gantry.views.tables.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything a table page shows beside its rows, ready to show. Immutable; equal states need no repaint.
 *
 * @param filterProblem a sentence on why the filter cannot be read, empty when it can
 * @param views for each saved view
 * @param old some cluster's rows are as of another moment than now
 */
public record PageState(
        String summary,
        List<Badge> badges,
        Optional<Notice> notice,
        Body body,
        String filterProblem,
        List<View> views,
        boolean old) {
    /** A saved view: its name (or name, edited), how many rows match, whether it is the one shown. */
    public record View(String name, String count, boolean chosen) {}

    static PageState blank() {
        return new PageState("", List.of(), Optional.empty(), new Body.Loading(""), "", List.of(), false);
    }
}
