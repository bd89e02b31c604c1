package dev.gantry.services.demo.night;

import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.night.Act.Cut;
import dev.gantry.services.demo.night.Act.Load;
import dev.gantry.services.demo.night.Act.Nodes;
import dev.gantry.services.demo.night.Act.Release;
import dev.gantry.services.demo.night.Act.Scale;
import dev.gantry.services.demo.night.Act.Train;
import dev.gantry.services.demo.night.Act.Undo;
import dev.gantry.services.demo.night.Night.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the script of an evening; the head of {@code event-night.yaml} tells its format. */
public final class NightReader {
    private final String name;

    private NightReader(String name) {
        this.name = name;
    }

    /** The evening that is part of this module. */
    public static Night ofModule() {
        try (InputStream file = NightReader.class.getResourceAsStream("event-night.yaml")) {
            byte[] text = Objects.requireNonNull(file, "event-night.yaml").readAllBytes();
            return new NightReader("event-night.yaml").read(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A script of the user's.
     *
     * @throws IOException where it cannot be read
     * @throws NightProblem where it is no script, with the line
     */
    public static Night of(Path file) throws IOException {
        return new NightReader(file.toString()).read(Files.readString(file));
    }

    private Night read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new NightProblem(name, 1, "the script is empty"));
            List<Entry> entries = new ArrayList<>();
            for (Node one : sequence(required(root, "night"))) {
                entries.add(entry(one));
            }
            entries.sort(Comparator.comparing(Entry::at));
            return new Night(List.copyOf(entries));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new NightProblem(name, line, e.getProblem());
        }
    }

    private Entry entry(Node node) {
        String at = text(node, "at", null);
        try {
            return new Entry(
                    LocalTime.parse(at), text(node, "title", ""), text(node, "titleZh", ""), act(required(node, "do")));
        } catch (DateTimeParseException e) {
            throw problem(node, "\"" + at + "\" is no time; write HH:MM, as in at: \"20:40\"");
        }
    }

    private Act act(Node node) {
        List<NodeTuple> tuples = mapping(node).getValue();
        if (tuples.size() != 1) {
            throw problem(node, "do: wants one thing that happens, as in do: {cut: {room: gz-07, for: 20m}}");
        }
        String what = scalar(tuples.getFirst().getKeyNode());
        Node with = tuples.getFirst().getValueNode();
        String cluster = what.equals("load") || what.equals("cut") ? "" : text(with, "cluster", "");
        return switch (what) {
            case "load" -> new Load(number(with, "to"), duration(with, "over", Duration.ZERO));
            case "scale" -> new Scale(cluster, text(with, "service", null), number(with, "times"));
            case "nodes" ->
                new Nodes(
                        cluster,
                        text(with, "pool", null),
                        (int) number(with, "add"),
                        Math.max(1, (int) Double.parseDouble(text(with, "waves", "1"))),
                        duration(with, "over", Duration.ZERO));
            case "release" -> new Release(cluster, text(with, "service", null), fate(with));
            case "undo" -> new Undo(cluster, text(with, "service", null));
            case "cut" -> new Cut(text(with, "room", null), duration(with, "for", Duration.ofMinutes(10)));
            case "train" ->
                new Train(
                        cluster,
                        (int) number(with, "jobs"),
                        (int) number(with, "gpus"),
                        duration(with, "for", Duration.ofMinutes(30)));
            default ->
                throw problem(
                        node,
                        "\"" + what
                                + "\" is nothing that can happen; known are load, scale, nodes, release, undo, cut and train");
        };
    }

    private Fate fate(Node node) {
        String fate = text(node, "fate", "well");
        try {
            return Fate.valueOf(fate.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw problem(node, "\"" + fate + "\" is no fate; known are well, crashes, grows, never-ready and missing");
        }
    }

    private double number(Node node, String key) {
        String text = text(node, key, null);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw problem(node, key + ": wants a number, not \"" + text + "\"");
        }
    }

    private Duration duration(Node node, String key, Duration otherwise) {
        String text = text(node, key, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw problem(node, key + ": wants a time such as 90s, 20m or 1h, not \"" + text + "\"");
        }
    }

    /** @param otherwise null where it must be there */
    private String text(Node node, String key, @Nullable String otherwise) {
        Node value = value(node, key);
        if (value == null && otherwise == null) {
            throw problem(node, key + ": is missing");
        }
        return value == null ? Objects.requireNonNull(otherwise) : scalar(value);
    }

    private Node required(Node node, String key) {
        Node value = value(node, key);
        if (value == null) {
            throw problem(node, key + ": is missing");
        }
        return value;
    }

    private @Nullable Node value(Node node, String key) {
        for (NodeTuple tuple : mapping(node).getValue()) {
            if (scalar(tuple.getKeyNode()).equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private MappingNode mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw problem(node, "names and values are wanted here");
    }

    private List<Node> sequence(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw problem(node, "a list is wanted here");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode one) {
            return one.getValue();
        }
        throw problem(node, "one value is wanted here");
    }

    private NightProblem problem(Node node, String what) {
        return new NightProblem(
                name, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), what);
    }
}
