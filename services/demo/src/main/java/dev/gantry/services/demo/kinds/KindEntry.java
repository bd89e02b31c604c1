package dev.gantry.services.demo.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A mapping of a file of kinds and where it stands, so that every complaint names its line. Immutable; any thread.
 *
 * @param file as messages name it
 */
record KindEntry(String file, Node node) {

    /**
     * The entries of a file, which is a list of mappings.
     *
     * @throws KindProblem where it is none
     */
    static List<KindEntry> all(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Node root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new KindProblem(file, 1, "the file is empty; it wants a list of groups"));
            return new KindEntry(file, root).elements(root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new KindProblem(file, line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new KindProblem(file, 1, String.valueOf(e.getMessage()));
        }
    }

    private List<KindEntry> elements(Node list) {
        List<KindEntry> entries = new ArrayList<>();
        for (Node one : sequence(list)) {
            if (!(one instanceof MappingNode)) {
                throw problem(one, "names and values are wanted here");
            }
            entries.add(new KindEntry(file, one));
        }
        return entries;
    }

    /** The mappings of a list; none where the key is missing. */
    List<KindEntry> entries(String key) {
        Node value = value(key);
        return value == null ? List.of() : elements(value);
    }

    /** A mapping within this one; null where the key is missing. */
    @Nullable
    KindEntry entry(String key) {
        Node value = value(key);
        if (value != null && !(value instanceof MappingNode)) {
            throw problem(value, key + ": names and values are wanted here");
        }
        return value == null ? null : new KindEntry(file, value);
    }

    String text(String key, String otherwise) {
        Node value = value(key);
        return value == null ? otherwise : scalar(key, value);
    }

    /** @throws KindProblem where it is missing or empty */
    String required(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            throw problem(key + ": is missing");
        }
        return text;
    }

    List<String> texts(String key) {
        Node value = value(key);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            sequence(value).forEach(one -> texts.add(scalar(key, one)));
        }
        return texts;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /** @throws KindProblem for a key that means nothing here */
    void only(Set<String> known) {
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = scalar("key", tuple.getKeyNode());
            if (!known.contains(key)) {
                throw problem(
                        tuple.getKeyNode(),
                        "\"" + key + "\" means nothing here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** A complaint about a key's value, or about the whole where the key is missing. */
    KindProblem problemOf(String key, String what) {
        Node value = value(key);
        return problem(value == null ? node : value, key + ": " + what);
    }

    KindProblem problem(String what) {
        return problem(node, what);
    }

    private KindProblem problem(Node at, String what) {
        return new KindProblem(
                file, at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), what);
    }

    private @Nullable Node value(String key) {
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private List<Node> sequence(Node list) {
        if (list instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw problem(list, "a list is wanted here");
    }

    private String scalar(String key, Node value) {
        if (value instanceof ScalarNode one) {
            return one.getValue();
        }
        throw problem(value, key + ": one value is wanted here");
    }
}
