package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.ApiStatus;
import dev.gantry.services.kubernetes.decode.DecodeProblem;
import dev.gantry.services.kubernetes.decode.Decoders;
import dev.gantry.services.kubernetes.decode.ListResult;
import dev.gantry.services.kubernetes.decode.ResourceDecoder;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.UnreadProblem;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decoders of a format for tests, one line each: {@code up NS NAME UID VERSION [WORD]}, {@code del UID VERSION},
 * {@code mark VERSION}, {@code error CODE REASON}, {@code garbled TEXT}; a list ends with {@code end VERSION [TOKEN
 * [REMAINING]]}.
 */
final class LineDecoders implements Decoders {
    @Override
    public <T extends Resource> ResourceDecoder<T> forAnswer(Kind kind, Class<T> type, String contentType) {
        return new Lines<>(kind, type);
    }

    /** What {@code garbled NAME} in a list comes to, where so many rows came before. */
    static UnreadProblem leftOut(String name, int rows) {
        return new UnreadProblem(
                "pods", new Place.Named(name), rows, new Flaw.LeftOut(new Original("garbled " + name)));
    }

    /** {@code CODE REASON [CAUSE]} as an error answer's body. */
    static ApiStatus status(int code, String contentType, InputStream body) throws IOException {
        String line = line(body);
        return status(code, line == null ? "" : line);
    }

    private static ApiStatus status(int code, String text) {
        String[] words = text.split(" ");
        List<String> causes = words.length > 1 ? List.of(words[1]) : List.of();
        return new ApiStatus(code, words[0], new Original(text), causes, 0);
    }

    private static @Nullable String line(InputStream body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0) {
                return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private record Lines<T extends Resource>(Kind kind, Class<T> type) implements ResourceDecoder<T> {
        @Override
        public ListResult list(InputStream body, Consumer<List<T>> batches) throws IOException {
            List<DecodeProblem> problems = new ArrayList<>();
            int rows = 0;
            for (String line = line(body); line != null; line = line(body)) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "up" -> {
                        batches.accept(List.of(object(words)));
                        rows++;
                    }
                    case "garbled" ->
                        problems.add(new DecodeProblem(
                                new Place.Named(words[1]), rows, new Flaw.LeftOut(new Original(line)), false));
                    case "end" -> {
                        String token = words.length > 2 ? words[2] : "";
                        long remaining = words.length > 3 ? Long.parseLong(words[3]) : -1;
                        return new ListResult(true, Long.parseLong(words[1]), token, remaining, rows, problems);
                    }
                    default -> throw new AssertionError(line);
                }
            }
            problems.add(new DecodeProblem(
                    new Place.List(rows), rows, new Flaw.Broken(new Original("the list stops here")), true));
            return new ListResult(false, 0, "", -1, rows, problems);
        }

        @Override
        public WatchReader<T> watch(InputStream body) {
            return (into, limit) -> {
                String line = line(body);
                if (line == null) {
                    return false;
                }
                into.add(frame(line));
                while (into.size() < limit && body.available() > 0) {
                    into.add(frame(line(body)));
                }
                return true;
            };
        }

        private WatchFrame<T> frame(String line) {
            String[] words = line.split(" ");
            return switch (words[0]) {
                case "up" -> new WatchFrame.Upserted<>(object(words));
                case "del" -> new WatchFrame.Deleted<>(uid(words[1]), Long.parseLong(words[2]));
                case "mark" -> new WatchFrame.Bookmark<>(Long.parseLong(words[1]), false);
                case "error" -> new WatchFrame.Failed<>(status(Integer.parseInt(words[1]), words[2]));
                case "garbled" ->
                    new WatchFrame.Garbled<>(
                            new DecodeProblem(new Place.WatchEvent(), 7, new Flaw.Broken(new Original(line)), false));
                default -> throw new AssertionError(line);
            };
        }

        private T object(String[] words) {
            NamespacedName at = new NamespacedName(words[1].equals("-") ? "" : words[1], words[2]);
            Meta meta = new Meta(
                    uid(words[3]), Long.parseLong(words[4]), at, Meta.NO_TIME, Labels.NONE, Labels.NONE, Owner.NONE);
            String word = words.length > 5 ? words[5] : "Running";
            return type.cast(
                    switch (kind) {
                        case POD -> pod(meta, word);
                        case NAMESPACE -> new Namespace(meta, "Active");
                        case EVENT -> event(meta);
                        default -> throw new AssertionError("no lines for " + kind);
                    });
        }
    }

    static UUID uid(String number) {
        return new UUID(1, Long.parseLong(number));
    }

    private static Pod pod(Meta meta, String word) {
        PodStatus status = new PodStatus("Running", word, 1, 1, 0, Meta.NO_TIME, Meta.NO_TIME);
        return new Pod(meta, new PodSpec(List.of("app"), Requests.NONE, "", ""), "n1", "10.0.0.1", status);
    }

    private static Event event(Meta meta) {
        return new Event(
                meta,
                "Normal",
                "Started",
                "started",
                new Event.Regarding("Pod", meta.at().namespace(), "p", ""),
                "kubelet",
                new Event.Occurrence(0, 0, 1));
    }
}
