package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.events.Event;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.yaml.YamlText;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.words.ProblemWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a panel shows of one object, in the background, and hands it over on the FX thread. A newer request
 * makes older answers worthless. FX thread.
 */
final class DetailsModel {
    private final Threads threads;
    private final Messages messages;
    private int request;

    DetailsModel(Threads threads, Messages messages) {
        this.threads = threads;
        this.messages = messages;
    }

    /** What came of reading an object. */
    sealed interface Read {
        record Found(ObjectFacts facts, String yaml, List<String> containers) implements Read {}

        /** A sentence on why there is nothing to show. */
        record Failed(String why) implements Read {}
    }

    /** What came of reading its events: them, or why not. */
    record Told(List<Event> events, @Nullable Problem failure) {}

    void load(Subject subject, Consumer<Read> then, Consumer<Told> thenEvents) {
        int mine = ++request;
        threads.background().execute(() -> {
            Read read = read(subject);
            threads.fx().execute(() -> handOver(mine, () -> then.accept(read)));
        });
        threads.background().execute(() -> {
            Told told = events(subject);
            threads.fx().execute(() -> handOver(mine, () -> thenEvents.accept(told)));
        });
    }

    /** Answers still under way are for nobody. */
    void forget() {
        request++;
    }

    private void handOver(int mine, Runnable answer) {
        if (mine == request) {
            answer.run();
        }
    }

    private Read read(Subject subject) {
        try {
            Optional<String> json = subject.link().objects().json(subject.kind().title(), subject.at());
            return json.isEmpty()
                    ? new Read.Failed(messages.text("details.gone", subject.at().toString()))
                    : found(json.get());
        } catch (ClusterFailure e) {
            return new Read.Failed(ProblemWords.of(e.problem(), messages));
        } catch (IllegalArgumentException e) {
            return new Read.Failed(messages.text("details.garbled", String.valueOf(e.getMessage())));
        }
    }

    private Read found(String json) {
        Tree tree = new Tree(JsonReader.read(json));
        List<String> containers = tree.at("spec", "containers").items().stream()
                .map(container -> container.at("name").text())
                .toList();
        return new Read.Found(
                ObjectFacts.of(tree, threads.clock().instant(), messages), YamlText.of(tree.value()), containers);
    }

    private static Told events(Subject subject) {
        try {
            return new Told(subject.link().objects().eventsOf(subject.about()), null);
        } catch (ClusterFailure e) {
            return new Told(List.of(), e.problem());
        }
    }
}
