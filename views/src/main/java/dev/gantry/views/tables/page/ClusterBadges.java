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

    /** How fresh what was looked at is. */
    public Badge of(Source source, Instant now) {
        return all(List.of(source), now).getFirst();
    }

    /** How fresh all of them are: one badge for each cluster that differs, one for the rest. */
    public List<Badge> all(List<Source> sources, Instant now) {
        return sources.isEmpty() ? List.of() : words.badges(sources, now);
    }

    /** These kinds of a cluster as they are now; looked at once, all that is said of them agrees. */
    public static Source look(ClusterLink link, List<Kind> kinds) {
        return new Source(
                link,
                new SourceState(link.state(), kinds.stream().map(link::feed).toList()));
    }
}
