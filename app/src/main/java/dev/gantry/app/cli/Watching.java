package dev.gantry.app.cli;

import dev.gantry.app.cli.output.OutputFormat;
import dev.gantry.app.cli.output.RowWriter;
import dev.gantry.app.cli.report.Gettable;
import dev.gantry.app.cli.report.Query;
import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Selector;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * {@code get --watch}: keeps the kinds on each link and prints a row when it appears, changes or goes. The links'
 * threads only put objects into a queue; this one thread turns them into rows and prints.
 */
final class Watching<R> {
    private final Gettable<R> gettable;
    private final Filter filter;
    private final Selector selector;
    private final Query query;
    private final Console console;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final Map<UUID, R> printed = new HashMap<>();

    /** An object as a link has just seen it. */
    private record Seen(ClusterLink link, Resource object, boolean removed) {}

    Watching(Gettable<R> gettable, Filter filter, Selector selector, Query query, Console console) {
        this.gettable = gettable;
        this.filter = filter;
        this.selector = selector;
        this.query = query;
        this.console = console;
    }

    int run(List<Cluster> clusters, ClusterAccess access, OutputFormat format) throws InterruptedException {
        List<Subscription> open = new ArrayList<>();
        try (RowWriter<R> writer = format.liveWriter(gettable.report(), console.out())) {
            for (Cluster cluster : clusters) {
                follow(access.link(cluster), open);
            }
            while (!console.out().checkError()) {
                print(seen.take(), writer);
                if (seen.isEmpty()) {
                    writer.flush();
                }
            }
        } finally {
            open.forEach(Subscription::close);
        }
        return ExitCode.DONE.code();
    }

    private void follow(ClusterLink link, List<Subscription> open) {
        open.add(link.onState(state -> tell(link.cluster(), state)));
        List<Kind> kept = new ArrayList<>(gettable.watched());
        kept.addAll(gettable.needed());
        for (Kind kind : kept) {
            open.add(link.onFeed(kind, state -> tell(link.cluster(), kind, state)));
        }
        for (Kind kind : gettable.watched()) {
            open.add(EachObject.of(
                    link.inventory(), kind, (object, removed) -> seen.add(new Seen(link, object, removed))));
        }
        open.add(link.keep(kept.toArray(Kind[]::new)));
    }

    private void print(Seen one, RowWriter<R> writer) {
        UUID uid = one.object().uid();
        Optional<R> row = gettable.row(one.link(), one.object(), query.now()).filter(this::isWanted);
        if (row.isPresent() && !one.removed()) {
            printed.put(uid, row.get());
            writer.row(row.get());
        } else {
            R last = printed.remove(uid);
            if (last != null) {
                writer.removed(row.orElse(last));
            }
        }
    }

    private boolean isWanted(R row) {
        Searchable subject = gettable.searchable(row);
        return (query.namespace().isEmpty() || query.namespace().equals(subject.text("namespace")))
                && selector.matches(subject.labels())
                && filter.matches(subject);
    }

    private void tell(Cluster cluster, ClusterState state) {
        switch (state) {
            case ClusterState.Idle(), ClusterState.Connecting _ -> {}
            case ClusterState.Live _ -> console.say(cluster.name() + ": live");
            case ClusterState.Stale(var since, var why) ->
                console.say(cluster.name() + ": stale since " + second(since) + ". " + English.of(why));
            case ClusterState.Offline(var since, var why) ->
                console.say(cluster.name() + ": offline since " + second(since) + ". " + English.of(why));
            case ClusterState.Denied(var why) -> console.say(cluster.name() + ": " + English.of(why));
        }
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private void tell(Cluster cluster, Kind kind, FeedState state) {
        if (state instanceof FeedState.Denied(Problem why)) {
            console.say(cluster.name() + ": " + kind.title() + ": " + English.of(why));
        }
    }
}
