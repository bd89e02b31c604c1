package dev.gantry.views.nodes;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.tables.RowFeed;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.page.Feature;
import dev.gantry.views.tables.page.PageWords;
import dev.gantry.views.tables.page.PageWords.Loading;
import dev.gantry.views.tables.page.PageWords.Nothing;
import dev.gantry.views.tables.page.PageWords.Said;
import dev.gantry.views.tables.page.PageWords.Summary;
import dev.gantry.views.tables.page.SavedView;
import dev.gantry.views.tables.page.TablePageModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Nodes of the shown clusters with what their pods ask for. FX thread. */
public final class NodesViewModel implements AutoCloseable {
    static final PageWords WORDS = new PageWords(
            "nodes.title",
            "nodes.filter.prompt",
            "nodes.table.name",
            "nodes",
            new Summary("nodes.summary.all", "nodes.summary"),
            new Loading("empty.loading", "empty.loading.about"),
            new Nothing(
                    new Said("nodes.empty.title", "nodes.empty.meaning"),
                    new Said("nodes.no-match.title", "nodes.no-match.meaning"),
                    new Said("nodes.denied.title", "nodes.denied.meaning")));

    static final List<SavedView> VIEWS = List.of(
            new SavedView("nodes.view.problems", "-state:healthy"),
            new SavedView("nodes.view.cordoned", "cordoned:yes"),
            new SavedView("nodes.view.all", ""));

    /** Sums over pods move with every rollout; more often than this nobody reads them. */
    private static final Duration BETWEEN_SUMS = Duration.ofSeconds(2);

    private final Subscription sums;
    private final TablePageModel<Node, NodeRow> page;

    public NodesViewModel(PageContext context, ZoneId zone) {
        String unknown = context.messages().text("value.unknown");
        InstantSource clock = context.threads().clock();
        page = new TablePageModel<>(
                new Feature<>(
                        WORDS,
                        FilterFields.NODES,
                        new RowFeed.Origin<>(
                                List.of(Kind.NODE),
                                List.of(Kind.POD),
                                (inventory, kind) -> inventory.nodes(),
                                node -> true),
                        (source, node) -> row(source, node, clock.instant(), unknown),
                        VIEWS,
                        ""),
                context,
                zone);
        sums = context.threads().timers().every(BETWEEN_SUMS, context.threads().background(), page::remakeIfShown);
    }

    /** What pods ask for is only known once all of them are. */
    private static NodeRow row(Source source, Node node, Instant now, String unknown) {
        FeedState pods = source.link().feed(Kind.POD);
        boolean known = pods instanceof FeedState.Live || pods instanceof FeedState.Stale;
        NodeUse use =
                known ? NodeUse.of(source.link().inventory().pods().snapshot().onNode(node.name())) : null;
        return NodeRow.of(source.name(), node, use, now, unknown);
    }

    /** The table page, which does all the work. */
    public TablePageModel<Node, NodeRow> page() {
        return page;
    }

    @Override
    public void close() {
        sums.close();
        page.close();
    }
}
