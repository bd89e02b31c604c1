package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.health.Health;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.controls.Amounts;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.Tones;
import dev.gantry.views.fleet.ClusterSummary.Figures;
import dev.gantry.views.fleet.ClusterSummary.Load;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.page.Badge;
import dev.gantry.views.tables.page.ClusterBadges;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a cluster's census into the words of its card. Pure but for the messages; background. */
final class Summaries {
    private static final List<Kind> COUNTED = List.of(Kind.NODE, Kind.POD);

    private final Messages messages;
    private final ClusterBadges badges;

    Summaries(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.badges = new ClusterBadges(messages, zone);
    }

    /** How fresh the page is as a whole. */
    List<Badge> badges(List<Source> sources, Instant now) {
        return badges.all(sources, now);
    }

    /** What counts of a cluster, as it is now. */
    static Source look(ClusterLink link) {
        return ClusterBadges.look(link, COUNTED);
    }

    ClusterSummary of(Source source, Census census, Instant now) {
        ClusterLink link = source.link();
        Badge badge = badges.of(source, now);
        ServerFacts server = link.server();
        String host = link.cluster().server().getHost();
        String where = server.version() == null ? host : host + " · " + server.version();
        boolean known = link.feed(Kind.NODE).wasRead() && link.feed(Kind.POD).wasRead();
        Figures figures = new Figures(
                messages.count(Census.sum(census.nodes)),
                messages.count(Census.sum(census.pods)),
                tones(census.nodes),
                tones(census.pods),
                messages.text("fleet.card.changes", Math.round(server.changesPerSecond())));
        boolean stale = !(link.state() instanceof ClusterState.Live);
        return new ClusterSummary(link.cluster().name(), where, badge, known, stale, figures, loads(census, known));
    }

    /** Whether the first list of anything that counts, or of apps where these are read, is still on its way. */
    static boolean isReading(List<ClusterLink> links) {
        return links.stream()
                .anyMatch(link -> COUNTED.stream().map(link::feed).anyMatch(FeedState.Idle.class::isInstance)
                        || Stream.concat(COUNTED.stream(), WorkloadRules.APP_KINDS.stream())
                                .map(link::feed)
                                .anyMatch(FeedState.Loading.class::isInstance));
    }

    private static Map<Tone, Long> tones(Map<Health, Long> counts) {
        Map<Tone, Long> tones = new EnumMap<>(Tone.class);
        counts.forEach((health, count) -> tones.merge(Tones.of(health), count, Long::sum));
        return tones;
    }

    private List<Load> loads(Census census, boolean known) {
        List<Load> loads = new ArrayList<>();
        loads.add(load(
                "fleet.card.cpu",
                census.cpu,
                known,
                messages.text("fleet.card.cores", Amounts.cores(census.cpu.asked), Amounts.cores(census.cpu.there))));
        loads.add(load(
                "fleet.card.memory", census.memory, known, Amounts.bytesOf(census.memory.asked, census.memory.there)));
        if (census.gpus.there > 0) {
            loads.add(load(
                    "fleet.card.gpu",
                    census.gpus,
                    known,
                    messages.text("fleet.card.cards", census.gpus.asked, census.gpus.there)));
        }
        return loads;
    }

    /** Half of the pods would ask for half of what is asked, so a share is known only with both lists. */
    private Load load(String nameKey, Census.Room room, boolean counted, String amounts) {
        double share = counted ? room.share() : Double.NaN;
        boolean known = !Double.isNaN(share);
        String unknown = messages.text("value.unknown");
        return new Load(nameKey, share, known ? messages.percent(share) : unknown, known ? amounts : unknown);
    }
}
