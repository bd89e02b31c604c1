package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces worth a try for a user who may not read all of them: those the server lists, or the context's own and
 * {@code default} where even that is refused. Blocks; any virtual thread, one at a time gets to ask.
 */
final class NamespaceSearch implements KindFeed.Readable {
    private final ClusterSide side;
    private final Door door;
    private final Supplier<List<String>> followed;

    /** @param followed the names of all namespaces where a live table has them, else none */
    NamespaceSearch(ClusterSide side, Door door, Supplier<List<String>> followed) {
        this.side = side;
        this.door = door;
        this.followed = followed;
    }

    @Override
    public List<String> namespaces() throws InterruptedException {
        Backoff backoff = side.engine().backoff();
        while (true) {
            List<String> found = door.isOpen() ? askOnce() : null;
            if (found != null) {
                return found;
            }
            side.engine().timer().pause(backoff.next());
        }
    }

    private @Nullable List<String> askOnce() throws InterruptedException {
        try (Attempt attempt = side.attempt()) {
            return ask(attempt);
        } catch (IOException cut) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return null;
        }
    }

    /** One question, or none where they are followed anyway; null where the answer says nothing. */
    @Nullable
    List<String> ask(Attempt attempt) throws IOException {
        List<String> known = followed.get();
        if (!known.isEmpty()) {
            return known;
        }
        Lister<Namespace> lister = new Lister<>(side, KindRoute.of(Kind.NAMESPACE), Namespace.class, "");
        return switch (lister.list(attempt, batch -> {})) {
            case Ending.Listed listed ->
                lister.take().stream().map(Resource::name).sorted().toList();
            case Ending.Forbidden forbidden -> ownNamespaces();
            case Ending.Denied(Problem why) -> {
                door.denied(why);
                yield null;
            }
            default -> null;
        };
    }

    private List<String> ownNamespaces() {
        return Stream.of(side.namespace(), "default")
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
