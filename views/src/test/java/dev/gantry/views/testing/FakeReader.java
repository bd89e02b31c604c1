package dev.gantry.views.testing;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers with what the test put in. */
public final class FakeReader implements ObjectReader {
    private final List<String> asked = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Optional<String> json = Optional.empty();
    private String log = "";
    private Optional<ClusterFailure> failure = Optional.empty();

    public FakeReader json(String text) {
        json = Optional.of(text);
        return this;
    }

    public FakeReader log(String text) {
        log = text;
        return this;
    }

    public FakeReader events(Event... more) {
        events.addAll(List.of(more));
        return this;
    }

    public FakeReader fails(ClusterFailure next) {
        failure = Optional.of(next);
        return this;
    }

    /** What was asked for, in order. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void ask(String what) throws ClusterFailure {
        asked.add(what);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    @Override
    public <T extends Resource> Listing list(ListQuery<T> query, Consumer<List<T>> batches) {
        throw new UnsupportedOperationException("This fake lists nothing");
    }

    @Override
    public long count(Kind kind) {
        throw new UnsupportedOperationException("This fake counts nothing");
    }

    @Override
    public ServerFacts server() {
        return new ServerFacts("v1.36.3", null, 0, 0);
    }

    @Override
    public Optional<String> json(String kind, NamespacedName name) throws ClusterFailure {
        ask(kind + " " + name);
        return json;
    }

    @Override
    public List<String> jsonLists(JsonQuery query) {
        throw new UnsupportedOperationException("This fake lists nothing");
    }

    @Override
    public List<String> names(String kind, String namespace) {
        throw new UnsupportedOperationException("This fake lists nothing");
    }

    @Override
    public List<Event> eventsOf(About about) throws ClusterFailure {
        ask("events of " + about.kind() + " " + about.at());
        return List.copyOf(events);
    }

    @Override
    public InputStream logs(LogQuery query) throws ClusterFailure {
        ask("log of " + query.pod() + " " + query.container());
        return new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
    }
}
