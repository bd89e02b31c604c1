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
    private final Discovery discovery;
    private final PodLogs logs;

    KubernetesObjectReader(ClusterSide side) {
        this.side = side;
        this.asks = new OneOff(side);
        this.discovery = new Discovery(asks);
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
                if (ending instanceof Ending.Listed(long version, List<String> problems)) {
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
                case Prober.Finding.Away(String why) -> throw new ClusterFailure(Sort.UNREACHABLE, why);
                case Prober.Finding.Denied(String why) -> throw new ClusterFailure(Sort.DENIED, why);
            };
        }
    }

    @Override
    public Optional<String> json(String kind, NamespacedName name) throws ClusterFailure {
        ApiKind found = discovery
                .find(kind)
                .orElseThrow(() -> new ClusterFailure(
                        Sort.NOT_FOUND,
                        side.name() + " serves no kind called " + kind + ". Write its kind, plural or short name."));
        return asks.text(found.path(name.namespace(), name.name()));
    }

    @Override
    public List<Event> eventsOf(String kind, NamespacedName name) throws ClusterFailure {
        KindRoute route = KindRoute.of(Kind.EVENT);
        String fields = "involvedObject.kind=" + kind + ",involvedObject.name=" + name.name();
        if (!name.namespace().isEmpty()) {
            fields += ",involvedObject.namespace=" + name.namespace();
        }
        List<Event> events = new ArrayList<>();
        Lister<Event> lister = new Lister<>(side, route, Event.class, name.namespace(), new Selector("", fields));
        read(lister, route, name.namespace(), events::addAll);
        return events;
    }

    @Override
    public InputStream logs(LogQuery query) throws ClusterFailure, IOException {
        return logs.open(query);
    }
}
