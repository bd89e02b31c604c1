package dev.gantry.views.tables;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Fills a {@link TableModel} from the tables of several clusters: keeps the kinds, maps objects to rows away from both
 * the writers and the FX thread, and follows how each cluster stands. {@link #show} and {@link #close} belong to the FX
 * thread.
 */
public final class RowFeed<T extends Resource, R extends Row> implements AutoCloseable {
    private final Threads threads;
    private final TableModel<R> model;
    private final Origin<T> origin;
    private final BiFunction<Source, T, R> maker;
    private final Map<ClusterLink, Line> lines = Collections.synchronizedMap(new LinkedHashMap<>());

    public RowFeed(Threads threads, TableModel<R> model, Origin<T> origin, BiFunction<Source, T, R> maker) {
        this.threads = threads;
        this.model = model;
        this.origin = origin;
        this.maker = maker;
    }

    /**
     * What to read of each cluster.
     *
     * @param kinds rows are made of
     * @param also kinds that rows depend on; they are kept but say nothing of how fresh the rows are
     * @param wanted which objects make a row
     */
    public record Origin<T extends Resource>(List<Kind> kinds, List<Kind> also, Tables<T> tables, Predicate<T> wanted) {
        /** One kind and nothing else. */
        public static <T extends Resource> Origin<T> of(Kind kind, Tables<T> tables) {
            return new Origin<>(List.of(kind), List.of(), tables, object -> true);
        }
    }

    /** The table of a kind. */
    @FunctionalInterface
    public interface Tables<T extends Resource> {
        ObjectTable<T> of(Inventory inventory, Kind kind);
    }

    /** Reads these clusters from now on and no others; rows of those left out go. */
    public void show(List<ClusterLink> links) {
        List<ClusterLink> left = new ArrayList<>(lines.keySet());
        left.removeAll(links);
        left.forEach(link -> {
            Line line = lines.remove(link);
            if (line != null) {
                line.close();
                model.removeAll(line.source);
            }
        });
        links.forEach(link -> lines.computeIfAbsent(link, Line::new).open());
        model.touch();
    }

    /** Makes every row anew and shows those that differ, because something they depend on changed. Background. */
    public void remake() {
        List<Line> now;
        synchronized (lines) {
            now = List.copyOf(lines.values());
        }
        now.forEach(Line::remake);
    }

    /** The clusters shown, each with its present state. */
    public List<Source> sources() {
        return lines.values().stream().map(line -> line.source).toList();
    }

    /** Ends the back-off of every cluster that is not live, because a person asked. */
    public void retryNow() {
        lines.forEach((link, line) -> {
            if (!line.source.state().isLive()) {
                link.retryNow();
            }
        });
    }

    /** The link behind a source. */
    public List<ClusterLink> links() {
        return List.copyOf(lines.keySet());
    }

    /** Maps nothing while the page is hidden; what changes meanwhile waits, the last state of each object only. */
    public void pause() {
        lines.values().forEach(line -> line.boxes.forEach(Mailbox::pause));
    }

    public void resume() {
        lines.values().forEach(line -> line.boxes.forEach(Mailbox::resume));
    }

    @Override
    public void close() {
        lines.values().forEach(Line::close);
        lines.clear();
    }

    /** One cluster. */
    private final class Line implements Subscription {
        private final ClusterLink link;
        private final Source source;
        private final List<Subscription> subscriptions = new ArrayList<>();
        private final List<Mailbox<T>> boxes = new ArrayList<>();
        private boolean closed;

        Line(ClusterLink link) {
            this.link = link;
            this.source = new Source(link);
        }

        void open() {
            if (!subscriptions.isEmpty()) {
                return;
            }
            subscriptions.add(link.onState(state -> follow()));
            for (Kind kind : origin.kinds()) {
                Mailbox<T> box = new Mailbox<>(threads.background(), this::read);
                boxes.add(box);
                subscriptions.add(link.onFeed(kind, state -> follow()));
                subscriptions.add(origin.tables().of(link.inventory(), kind).subscribe(box));
            }
            List<Kind> kept = new ArrayList<>(origin.kinds());
            kept.addAll(origin.also());
            subscriptions.add(link.keep(kept.toArray(Kind[]::new)));
        }

        private void follow() {
            List<FeedState> feeds = origin.kinds().stream().map(link::feed).toList();
            source.stands(new SourceState(link.state(), feeds));
            model.touch();
        }

        synchronized void remake() {
            if (closed) {
                return;
            }
            List<R> differing = new ArrayList<>();
            for (Kind kind : origin.kinds()) {
                origin.tables().of(link.inventory(), kind).snapshot().forEach(object -> differ(object, differing));
            }
            if (!differing.isEmpty()) {
                model.put(source, differing);
            }
        }

        private void differ(T object, List<R> differing) {
            R next = maker.apply(source, object);
            Slot<R> slot = model.slot(next.key());
            if (slot != null && !slot.isGone() && !next.equals(slot.row())) {
                differing.add(next);
            }
        }

        private synchronized void read(List<T> there, List<T> gone) {
            if (closed) {
                return;
            }
            model.put(
                    source,
                    there.stream()
                            .filter(origin.wanted())
                            .map(object -> maker.apply(source, object))
                            .toList());
            model.remove(gone.stream()
                    .map(object -> new RowKey(source.name(), object.uid()))
                    .toList());
        }

        @Override
        public void close() {
            synchronized (this) {
                closed = true;
            }
            boxes.forEach(Mailbox::close);
            subscriptions.reversed().forEach(Subscription::close);
            subscriptions.clear();
        }
    }
}
