package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.SourceState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The badges of clusters on pages without a table, in the same marks and words as table pages have. Any thread. */
public final class ClusterBadges {
    private final SourceWords words;

    public ClusterBadges(Messages messages, ZoneId zone) {
        words = new SourceWords(messages, zone);
    }

    /** How fresh these kinds of a cluster are. */
    public Badge of(ClusterLink link, List<Kind> kinds, Instant now) {
        return all(List.of(link), kinds, now).getFirst();
    }

    /** How fresh these kinds of all of them are: one badge for each cluster that differs, one for the rest. */
    public List<Badge> all(List<ClusterLink> links, List<Kind> kinds, Instant now) {
        return links.isEmpty()
                ? List.of()
                : words.badges(links.stream().map(link -> source(link, kinds)).toList(), now);
    }

    private static Source source(ClusterLink link, List<Kind> kinds) {
        return new Source(
                link,
                new SourceState(link.state(), kinds.stream().map(link::feed).toList()));
    }
}
