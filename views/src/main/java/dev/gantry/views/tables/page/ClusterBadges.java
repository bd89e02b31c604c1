package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.SourceState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The badge of a single cluster, in the same marks and words as table pages have. Any thread. */
public final class ClusterBadges {
    private final SourceWords words;

    public ClusterBadges(Messages messages, ZoneId zone) {
        words = new SourceWords(messages, zone);
    }

    /** How fresh these kinds of a cluster are. */
    public Badge of(ClusterLink link, List<Kind> kinds, Instant now) {
        SourceState state =
                new SourceState(link.state(), kinds.stream().map(link::feed).toList());
        return words.badges(List.of(new Source(link, state)), now).getFirst();
    }
}
