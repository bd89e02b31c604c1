package dev.gantry.services.kubernetes.config;

import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.KubeconfigProblem.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a YAML tree, read by what is expected there. What is absent or null reads as empty. */
final class YamlNode {
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n");

    private final @Nullable Node node;
    private final String path;

    YamlNode(@Nullable Node node, String path) {
        this.node = node instanceof ScalarNode scalar && isNull(scalar) ? null : node;
        this.path = path;
    }

    boolean isPresent() {
        return node != null;
    }

    YamlNode get(String key) throws YamlMismatch {
        return new YamlNode(entries().get(key), path.isEmpty() ? key : path + "." + key);
    }

    /** A text; numbers and the like as they are written. */
    String text() throws YamlMismatch {
        return switch (node) {
            case null -> "";
            case ScalarNode scalar -> scalar.getValue();
            default -> throw mismatch(Wanted.TEXT);
        };
    }

    String text(String key) throws YamlMismatch {
        return get(key).text();
    }

    boolean flag(String key) throws YamlMismatch {
        YamlNode flag = get(key);
        if (flag.node == null) {
            return false;
        }
        if (flag.node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            String word = scalar.getValue().toLowerCase(Locale.ROOT);
            if (TRUE.contains(word) || FALSE.contains(word)) {
                return TRUE.contains(word);
            }
        }
        throw flag.mismatch(Wanted.TRUE_OR_FALSE);
    }

    List<YamlNode> items() throws YamlMismatch {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw mismatch(Wanted.LIST);
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    List<String> texts() throws YamlMismatch {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    Map<String, YamlNode> fields() throws YamlMismatch {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        entries().forEach((key, value) -> fields.put(key, new YamlNode(value, path + "." + key)));
        return fields;
    }

    YamlMismatch mismatch(Wanted wanted) {
        return new YamlMismatch(new KubeconfigProblem.Unexpected(line(), path, wanted));
    }

    YamlMismatch namedTwice(String name) {
        return new YamlMismatch(new KubeconfigProblem.TwiceNamed(line(), path, name));
    }

    private int line() {
        return Optional.ofNullable(node)
                .flatMap(Node::getStartMark)
                .map(mark -> mark.getLine() + 1)
                .orElse(0);
    }

    @Nullable
    Node node() {
        return node;
    }

    private Map<String, Node> entries() throws YamlMismatch {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw mismatch(Wanted.MAPPING);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.put(key.getValue(), tuple.getValueNode());
            }
        }
        return entries;
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL);
    }
}
