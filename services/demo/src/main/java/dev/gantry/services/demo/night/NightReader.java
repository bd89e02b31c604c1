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
import java.nio.charset.CharacterCodingException;
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
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the script of an evening; the head of {@code event-night.yaml} tells its format. */
public final class NightReader {
    private static final String WHATS = "load, scale, nodes, release, undo, cut and train";

    private final String name;
    private final @Nullable Names names;

    /** @param names null for a script of our own, which a test holds to them */
    private NightReader(String name, @Nullable Names names) {
        this.name = name;
        this.names = names;
    }

    /** The evening that is part of this module. */
    public static Night ofModule() {
        try (InputStream file = NightReader.class.getResourceAsStream("event-night.yaml")) {
            byte[] text = Objects.requireNonNull(file, "event-night.yaml").readAllBytes();
            return new NightReader("event-night.yaml", null).read(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A script of the user's.
     *
     * @param names what it may name
     * @throws IOException where it cannot be read
     * @throws NightProblem where it is no script, with the line
     */
    public static Night of(Path file, Names names) throws IOException {
        NightReader reader = new NightReader(file.toString(), names);
        try {
            return reader.read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw reader.noText(1);
        }
    }

    private Night read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new NightProblem(name, 1, "the script is empty"));
            Node night = fields(root, "night").required("night");
            if (!(night instanceof SequenceNode list)) {
                throw NightProblem.at(name, night, "a list is wanted here");
            }
            List<Entry> entries = new ArrayList<>();
            for (Node one : list.getValue()) {
                entries.add(entry(one));
            }
            entries.sort(Comparator.comparing(Entry::at));
            return new Night(List.copyOf(entries));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new NightProblem(name, line, e.getProblem());
        } catch (ReaderException e) {
            int before = Math.min(e.getPosition(), text.length());
            throw noText((int) text.substring(0, before)
                            .chars()
                            .filter(one -> one == '\n')
                            .count()
                    + 1);
        }
    }

    private NightProblem noText(int line) {
        return new NightProblem(name, line, "this is no text; a script is YAML in UTF-8");
    }

    private Fields fields(Node node, String... known) {
        return new Fields(name, node, List.of(known));
    }

    private Entry entry(Node node) {
        Fields entry = fields(node, "at", "title", "titleZh", "do");
        String at = entry.text("at");
        try {
            return new Entry(
                    LocalTime.parse(at), entry.text("title", ""), entry.text("titleZh", ""), act(entry.required("do")));
        } catch (DateTimeParseException e) {
            throw entry.problem("at", "\"" + at + "\" is no time; write HH:MM, as in at: \"20:40\"");
        }
    }

    private Act act(Node node) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
            throw NightProblem.at(
                    name, node, "do: wants one thing that happens, as in do: {cut: {room: gz-07, for: 20m}}");
        }
        NodeTuple tuple = mapping.getValue().getFirst();
        String what = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        Node with = tuple.getValueNode();
        return switch (what) {
            case "load" -> load(fields(with, "to", "over"));
            case "scale" -> scale(fields(with, "service", "times", "cluster"));
            case "nodes" -> nodes(fields(with, "cluster", "pool", "add", "waves", "over"));
            case "release" -> release(fields(with, "service", "fate", "cluster"));
            case "undo" -> undo(fields(with, "service", "cluster"));
            case "cut" -> cut(fields(with, "room", "for"));
            case "train" -> train(fields(with, "cluster", "jobs", "gpus", "for"));
            default ->
                throw NightProblem.at(
                        name, tuple.getKeyNode(), "\"" + what + "\" is nothing that can happen; known are " + WHATS);
        };
    }

    private static Load load(Fields with) {
        return new Load(with.amount("to"), with.duration("over", Duration.ZERO));
    }

    private Scale scale(Fields with) {
        return new Scale(cluster(with), service(with), with.amount("times"));
    }

    private Nodes nodes(Fields with) {
        String cluster = cluster(with);
        String pool = with.name("pool", null, "pool", names == null ? null : names.poolsOf(cluster));
        int waves = with.has("waves") ? with.whole("waves", 1) : 1;
        return new Nodes(cluster, pool, with.whole("add"), waves, with.duration("over", Duration.ZERO));
    }

    private Release release(Fields with) {
        return new Release(cluster(with), service(with), fate(with));
    }

    private Undo undo(Fields with) {
        return new Undo(cluster(with), service(with));
    }

    private Cut cut(Fields with) {
        String room = with.name("room", null, "room", names == null ? null : names.rooms());
        return new Cut(room, with.duration("for", Duration.ofMinutes(10)));
    }

    private Train train(Fields with) {
        return new Train(
                cluster(with),
                with.whole("jobs", 1),
                with.whole("gpus", 1),
                with.duration("for", Duration.ofMinutes(30)));
    }

    private String cluster(Fields with) {
        return with.name("cluster", "", "cluster", names == null ? null : names.clusters());
    }

    private String service(Fields with) {
        return with.name("service", null, "service", names == null ? null : names.services());
    }

    private static Fate fate(Fields with) {
        String fate = with.text("fate", "well");
        try {
            return Fate.valueOf(fate.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw with.problem(
                    "fate", "\"" + fate + "\" is no fate; known are well, crashes, grows, never-ready and missing");
        }
    }
}
