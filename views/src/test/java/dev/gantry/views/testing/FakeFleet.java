package dev.gantry.views.testing;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A kubeconfig the test edits. */
public final class FakeFleet implements Fleet {
    private final List<Consumer<List<ClusterLink>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<ClusterLink> links;

    public FakeFleet(ClusterLink... links) {
        this.links = List.of(links);
    }

    public static FakeFleet of(String... names) {
        return new FakeFleet(Arrays.stream(names).map(FakeLink::new).toArray(ClusterLink[]::new));
    }

    public FakeLink link(String name) {
        return links.stream()
                .filter(link -> link.cluster().name().equals(name))
                .map(FakeLink.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The kubeconfig now names these. */
    public void becomes(ClusterLink... next) {
        links = List.of(next);
        listeners.forEach(listener -> listener.accept(links));
    }

    public FakeFleet problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public List<ClusterLink> links() {
        return links;
    }

    @Override
    public Subscription onLinks(Consumer<List<ClusterLink>> listener) {
        listeners.add(listener);
        listener.accept(links);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
