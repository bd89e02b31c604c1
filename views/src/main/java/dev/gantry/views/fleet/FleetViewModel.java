package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fleet.heat.HeatState;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.tables.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The fleet counted once a second in the background while the page is shown, and handed over on the FX thread when it
 * differs. FX thread.
 */
public final class FleetViewModel implements AutoCloseable {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private final PageContext context;
    private final Threads threads;
    private final Messages messages;
    private final Summaries summaries;
    private final Map<String, RateHistory> rates = new HashMap<>();
    private final Map<ClusterLink, Subscription> kept = new HashMap<>();
    private final HeatLook heat = new HeatLook();
    private final AtomicBoolean counting = new AtomicBoolean();
    private Consumer<FleetState> listener = state -> {};
    private FleetState state = FleetState.EMPTY;
    private List<ClusterLink> links = List.of();
    private javafx.util.@Nullable Subscription scope;
    private @Nullable Subscription ticks;

    public FleetViewModel(PageContext context, ZoneId zone) {
        this.context = context;
        this.threads = context.threads();
        this.messages = context.messages();
        this.summaries = new Summaries(messages, zone);
    }

    /** Told of each state that differs from the one before, and of the present one at once. */
    void onState(Consumer<FleetState> next) {
        listener = next;
        next.accept(state);
    }

    /** Changes a second of one cluster over the last minute. */
    double[] rates(String cluster) {
        RateHistory history = rates.get(cluster);
        return history == null ? new double[0] : history.values();
    }

    void show() {
        if (ticks == null) {
            scope = context.scope().shownProperty().subscribe(this::follow);
            ticks = threads.timers().every(BETWEEN_COUNTS, threads.fx(), this::tick);
        }
    }

    void hide() {
        if (ticks != null) {
            ticks.close();
            ticks = null;
        }
        if (scope != null) {
            scope.unsubscribe();
            scope = null;
        }
    }

    private void follow(List<ClusterLink> shown) {
        links = List.copyOf(shown);
        for (ClusterLink link : links) {
            kept.computeIfAbsent(link, added -> added.keep(Kind.NODE, Kind.POD));
        }
        List<ClusterLink> left = new ArrayList<>(kept.keySet());
        left.removeAll(links);
        left.forEach(link -> {
            Subscription subscription = kept.remove(link);
            if (subscription != null) {
                subscription.close();
            }
        });
        count();
    }

    private void tick() {
        for (ClusterLink link : links) {
            rates.computeIfAbsent(link.cluster().name(), name -> new RateHistory())
                    .add(link);
        }
        count();
    }

    /** One count at a time; a fleet too big for a second is counted less often. */
    private void count() {
        List<ClusterLink> now = links;
        if (counting.compareAndSet(false, true)) {
            threads.background().execute(() -> {
                FleetState next = look(now, threads.clock().instant());
                counting.set(false);
                threads.fx().execute(() -> handOver(next));
            });
        }
    }

    private FleetState look(List<ClusterLink> now, Instant at) {
        List<ClusterSummary> cards = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        long nodes = 0;
        long pods = 0;
        long apps = 0;
        for (ClusterLink link : now) {
            Census census = Census.of(link.inventory(), at);
            nodes += Census.sum(census.nodes);
            pods += Census.sum(census.pods);
            apps += census.apps();
            Source source = Summaries.look(link);
            sources.add(source);
            cards.add(summaries.of(source, census, at));
        }
        // Of what nobody has read yet there are not none.
        boolean counted = now.isEmpty() || cards.stream().anyMatch(ClusterSummary::known);
        String words = counted
                ? messages.text("fleet.summary", now.size(), nodes, pods, apps)
                : messages.text("fleet.summary.unread", now.size());
        HeatState map = heat.look(now, at);
        List<Finding> findings = FindingRules.of(now, map.nodes(), messages, at);
        return new FleetState(words, summaries.badges(sources, at), cards, findings, map, Summaries.isReading(now));
    }

    private void handOver(FleetState next) {
        if (ticks != null) {
            state = next;
            listener.accept(next);
        }
    }

    @Override
    public void close() {
        hide();
        listener = ignored -> {};
        kept.values().forEach(Subscription::close);
        kept.clear();
    }
}
