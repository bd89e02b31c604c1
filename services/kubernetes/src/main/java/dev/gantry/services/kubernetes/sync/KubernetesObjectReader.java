package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.sync.Lister.Selector;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Single reads of one cluster, with no thread of its own. Blocks; any thread, virtual ones for preference. */
public final class KubernetesObjectReader implements ObjectReader {
    /** One in a piece, and one more once that proved too slow. */
    private static final int TRIES = 3;

    private final ClusterSide side;
    private final OneOff asks;
    private final WholeObjects objects;
    private final PodLogs logs;

    KubernetesObjectReader(ClusterSide side) {
        this.side = side;
        this.asks = new OneOff(side);
        this.objects = new WholeObjects(asks);
        this.logs = new PodLogs(asks);
    }

    @Override
    public <T extends Resource> Listing list(ListQuery<T> query, Consumer<List<T>> batches) throws ClusterFailure {
        KindRoute route = KindRoute.of(query.kind());
        Selector selector = new Selector(query.labelSelector(), "");
        return read(
                new Lister<>(side, route, query.type(), query.namespace(), selector),
                route,
                query.namespace(),
                batches);
    }

    private <T extends Resource> Listing read(
            Lister<T> lister, KindRoute route, String namespace, Consumer<List<T>> batches) throws ClusterFailure {
        Set<UUID> handedOn = new HashSet<>();
        Consumer<List<T>> once = batch -> {
            List<T> fresh =
                    batch.stream().filter(row -> handedOn.add(row.uid())).toList();
            if (!fresh.isEmpty()) {
                batches.accept(fresh);
            }
        };
        for (int attempt = 1; ; attempt++) {
            boolean paging = lister.isPaging();
            ClusterFailure failure;
            try (Attempt requests = side.attempt()) {
                Ending ending = lister.list(requests, once);
                if (ending instanceof Ending.Listed(long version, List<Problem> problems)) {
                    return new Listing(version, handedOn.size(), problems);
                }
                failure = asks.failed(ending, route, namespace);
            } catch (IOException cut) {
                failure = asks.failed(cut);
            }
            if (paging == lister.isPaging() || attempt == TRIES) {
                throw failure;
            }
        }
    }

    @Override
    public long count(Kind kind) throws ClusterFailure {
        return new Counter(side, asks).count(KindRoute.of(kind));
    }

    @Override
    public ServerFacts server() throws ClusterFailure {
        try (Attempt attempt = side.attempt()) {
            return switch (new Prober(side).probe(attempt)) {
                case Prober.Finding.Answers(var version, var skew) -> new ServerFacts(version, skew, 0, 0);
                case Prober.Finding.Away(Problem why) -> throw new ClusterFailure(Sort.UNREACHABLE, Reasons.once(why));
                case Prober.Finding.Denied(Problem why) -> throw new ClusterFailure(Sort.DENIED, why);
            };
        }
    }

    @Override
    public Optional<String> json(String kind, NamespacedName name) throws ClusterFailure {
        return objects.one(kind, name);
    }

    @Override
    public List<String> jsonLists(JsonQuery query) throws ClusterFailure {
        return objects.lists(query);
    }

    @Override
    public List<String> names(String kind, String namespace) throws ClusterFailure {
        return objects.names(kind, namespace);
    }

    @Override
    public List<Event> eventsOf(About about) throws ClusterFailure {
        String fields = "involvedObject.kind=" + about.kind() + ",involvedObject.name="
                + about.at().name();
        if (!about.at().namespace().isEmpty()) {
            fields += ",involvedObject.namespace=" + about.at().namespace();
        }
        List<Event> events = new ArrayList<>();
        if (about.uids().isEmpty()) {
            events(about.at().namespace(), fields, events);
        }
        // A selector knows no "or".
        for (String uid : about.uids()) {
            events(about.at().namespace(), fields + ",involvedObject.uid=" + uid, events);
        }
        return events;
    }

    private void events(String namespace, String fields, List<Event> into) throws ClusterFailure {
        KindRoute route = KindRoute.of(Kind.EVENT);
        Lister<Event> lister = new Lister<>(side, route, Event.class, namespace, new Selector("", fields));
        read(lister, route, namespace, into::addAll);
    }

    @Override
    public InputStream logs(LogQuery query) throws ClusterFailure, IOException {
        return logs.open(query);
    }
}
