package dev.gantry.services.demo.night;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Names and values at one place of a script; what is wrong with one is told with its line. One thread. */
final class Fields {
    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** @throws NightProblem where there is a name that is not known here, or one twice */
    Fields(String file, Node node, List<String> known) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "names and values are wanted here: " + String.join(", ", known));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = scalar(key);
            if (!known.contains(name)) {
                throw problem(key, "\"" + name + "\" is not known here; known are " + String.join(", ", known));
            }
            if (values.put(name, tuple.getValueNode()) != null) {
                throw problem(key, name + ": is there twice");
            }
        }
    }

    Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw problem(node, key + ": is missing");
        }
        return value;
    }

    String text(String key) {
        return scalar(required(key));
    }

    String text(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    /** One of the names that are there, or the other value where none is given. Unchecked where none are known. */
    String name(String key, @Nullable String otherwise, String what, @Nullable Collection<String> known) {
        String name = otherwise == null ? text(key) : text(key, otherwise);
        if (known != null && values.containsKey(key) && !known.contains(name)) {
            throw problem(key, "there is no " + what + " \"" + name + "\"; " + Names.instead(name, known));
        }
        return name;
    }

    /** A number that is not below 0. */
    double amount(String key) {
        String text = text(key);
        try {
            double amount = Double.parseDouble(text);
            if (amount >= 0 && amount < Double.POSITIVE_INFINITY) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw problem(key, wantsAmount(key, text));
        }
        throw problem(key, wantsAmount(key, text));
    }

    private static String wantsAmount(String key, String text) {
        return key + ": wants a number from 0 up, such as 1.5, not \"" + text + "\"";
    }

    /** A whole number that is not below the least. */
    int whole(String key, int least) {
        int number = whole(key);
        if (number < least) {
            throw problem(key, key + ": wants a whole number from " + least + " up, not " + number);
        }
        return number;
    }

    int whole(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem(key, key + ": wants a whole number, not \"" + text + "\"");
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Duration duration(String key, Duration otherwise) {
        if (!values.containsKey(key)) {
            return otherwise;
        }
        String text = text(key);
        String wanted = key + ": wants a time such as 90s, 20m or 1h, not \"" + text + "\"";
        try {
            Duration duration = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw problem(key, wanted);
        }
        throw problem(key, wanted);
    }

    /** A problem with the value of that name. */
    NightProblem problem(String key, String what) {
        return problem(Objects.requireNonNullElse(values.get(key), node), what);
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode one) {
            return one.getValue();
        }
        throw problem(value, "one value is wanted here");
    }

    private NightProblem problem(Node place, String what) {
        return NightProblem.at(file, place, what);
    }
}
