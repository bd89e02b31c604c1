package dev.gantry.services.kubernetes.config;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes a YAML tree as JSON, for the part of a kubeconfig that is handed to plugins unread. */
final class YamlJson {
    private YamlJson() {}

    static String of(YamlNode tree) throws YamlMismatch {
        @Nullable Node node = tree.node();
        if (node == null) {
            return "null";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        StringBuilder json = new StringBuilder();
        if (node instanceof SequenceNode) {
            for (YamlNode item : tree.items()) {
                json.append(json.isEmpty() ? "" : ",").append(of(item));
            }
            return "[" + json + "]";
        }
        for (Map.Entry<String, YamlNode> field : tree.fields().entrySet()) {
            json.append(json.isEmpty() ? "" : ",")
                    .append(quoted(field.getKey()))
                    .append(':')
                    .append(of(field.getValue()));
        }
        return "{" + json + "}";
    }

    private static String scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        boolean literal = scalar.getTag().equals(Tag.BOOL)
                || (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
                        && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        return literal ? text.toLowerCase(Locale.ROOT) : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
