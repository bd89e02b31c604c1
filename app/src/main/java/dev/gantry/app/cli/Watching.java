package dev.gantry.app.cli;

import dev.gantry.app.cli.output.OutputFormat;
import dev.gantry.app.cli.output.RowWriter;
import dev.gantry.app.cli.report.Gettable;
import dev.gantry.app.cli.report.Gettable.Keyed;
import dev.gantry.app.cli.report.Query;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/**
 * {@code get --watch}: keeps the kinds on each link and prints a row when it appears, changes or goes. Links signal, this
 * one thread looks and prints, so a burst of changes costs one look.
 */
final class Watching<R> {
    private final Gettable<R> gettable;
    private final Filter filter;
    private final Predicate<Keyed<R>> wanted;
    private final Query query;
    private final Console console;
    private final BlockingQueue<Watched<R>> signals = new LinkedBlockingQueue<>();

    /** One cluster being watched and what was printed of it. */
    private record Watched<R>(ClusterLink link, Map<UUID, Keyed<R>> printed) {}

    Watching(Gettable<R> gettable, Filter filter, Query query, Console console) {
        this.gettable = gettable;
        this.filter = filter;
        this.query = query;
        this.console = console;
        this.wanted = keyed -> (query.namespace().isEmpty() || keyed.namespace().equals(query.namespace()))
                && Selectors.matches(query.selector(), gettable.searchable(keyed.row()))
                && this.filter.matches(gettable.searchable(keyed.row()));
    }

    int run(List<Cluster> clusters, ClusterAccess access, OutputFormat format)
            throws UsageProblem, InterruptedException {
        Selectors.check(query.selector());
        List<Subscription> open = new ArrayList<>();
        try (RowWriter<R> writer = format.liveWriter(gettable.report(), console.out())) {
            for (Cluster cluster : clusters) {
                open.addAll(follow(access.link(cluster)));
            }
            while (!console.out().checkError()) {
                Watched<R> changed = signals.take();
                signals.removeIf(other -> other == changed);
                print(changed, writer);
                writer.flush();
            }
        } finally {
            open.forEach(Subscription::close);
        }
        return ExitCode.DONE.code();
    }

    private List<Subscription> follow(ClusterLink link) {
        Watched<R> watched = new Watched<>(link, new HashMap<>());
        List<Subscription> open = new ArrayList<>();
        Kind[] kinds = gettable.watched().toArray(Kind[]::new);
        open.add(link.onState(state -> tell(link.cluster(), state)));
        for (Kind kind : kinds) {
            open.add(link.onFeed(kind, state -> tell(link.cluster(), kind, state)));
            open.add(TableSignal.on(link.inventory(), kind, () -> signals.add(watched)));
        }
        open.add(link.keep(kinds));
        return open;
    }

    private void print(Watched<R> watched, RowWriter<R> writer) {
        Map<UUID, Keyed<R>> now = new HashMap<>();
        for (Keyed<R> keyed : gettable.rows(watched.link(), query.now())) {
            if (wanted.test(keyed)) {
                now.put(keyed.uid(), keyed);
            }
        }
        List<Keyed<R>> gone = watched.printed().values().stream()
                .filter(old -> !now.containsKey(old.uid()))
                .toList();
        gone.forEach(old -> {
            watched.printed().remove(old.uid());
            writer.removed(old.row());
        });
        now.values().forEach(keyed -> {
            Keyed<R> old = watched.printed().put(keyed.uid(), keyed);
            if (old == null || old.version() != keyed.version()) {
                writer.row(keyed.row());
            }
        });
    }

    private void tell(Cluster cluster, ClusterState state) {
        switch (state) {
            case ClusterState.Idle(), ClusterState.Connecting _ -> {}
            case ClusterState.Live _ -> console.say(cluster.name() + ": live");
            case ClusterState.Stale(var since, var why) ->
                console.say(cluster.name() + ": stale since " + since + ": " + why);
            case ClusterState.Offline(var since, var why) ->
                console.say(cluster.name() + ": offline since " + since + ": " + why);
            case ClusterState.Denied(var why) -> console.say(cluster.name() + ": " + why);
        }
    }

    private void tell(Cluster cluster, Kind kind, FeedState state) {
        if (state instanceof FeedState.Denied(String why)) {
            console.say(cluster.name() + ": " + kind.title() + ": " + why);
        }
    }
}
