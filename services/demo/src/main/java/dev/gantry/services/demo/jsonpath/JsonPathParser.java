package dev.gantry.services.demo.jsonpath;

import dev.gantry.services.demo.jsonpath.JsonPath.Descend;
import dev.gantry.services.demo.jsonpath.JsonPath.Field;
import dev.gantry.services.demo.jsonpath.JsonPath.Filter;
import dev.gantry.services.demo.jsonpath.JsonPath.Literal;
import dev.gantry.services.demo.jsonpath.JsonPath.Slice;
import dev.gantry.services.demo.jsonpath.JsonPath.Step;
import dev.gantry.services.demo.jsonpath.JsonPath.Union;
import dev.gantry.services.demo.jsonpath.JsonPath.Wildcard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the text of a {@link JsonPath}. One thread, once. */
final class JsonPathParser {
    private static final String ENDS_A_NAME = " \t\r\n.,[]$@{}";
    private static final Pattern KEY = Pattern.compile("'([^']*)'");
    private static final Pattern SLICE = Pattern.compile("(-?\\d*)(?::(-?\\d*))?(?::(-?\\d*))?");
    private static final Pattern COMPARISON = Pattern.compile("([^!<>=]+)([!<>=]+)(.+)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    JsonPathParser(String text) {
        this.text = text;
    }

    JsonPath path() {
        while (at < text.length()) {
            step();
        }
        return new JsonPath(steps);
    }

    private void step() {
        if (text.startsWith("[?(", at)) {
            filter();
        } else if (text.startsWith("..", at)) {
            at += 2;
            steps.add(new Descend());
            if (at < text.length() && ENDS_A_NAME.indexOf(text.charAt(at)) < 0) {
                name();
            }
        } else {
            switch (text.charAt(at++)) {
                case ' ', '@', '$' -> {}
                case '.' -> name();
                case '[' -> bracket();
                default -> throw wrong("an unexpected \"" + text.charAt(at - 1) + "\"");
            }
        }
    }

    private void name() {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && ENDS_A_NAME.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        steps.add(name.toString().equals("*") ? new Wildcard() : new Field(name.toString()));
    }

    private void bracket() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw wrong("no ] for its [");
        }
        String inside = text.substring(at, end);
        at = end + 1;
        String[] parts = inside.split(",", -1);
        if (parts.length > 1) {
            List<JsonPath> union = new ArrayList<>();
            for (String part : parts) {
                union.add(new JsonPathParser("[" + part.strip() + "]").path());
            }
            steps.add(new Union(union));
            return;
        }
        Matcher key = KEY.matcher(inside);
        if (key.matches()) {
            // Dots in a quoted key part it too, unless they are escaped: so client-go reads it.
            steps.addAll(new JsonPathParser("." + key.group(1)).list());
        } else {
            steps.add(slice(inside.equals("*") ? ":" : inside));
        }
    }

    private List<Step> list() {
        path();
        return steps;
    }

    private Slice slice(String inside) {
        Matcher parts = SLICE.matcher(inside);
        if (!parts.matches() || inside.isEmpty()) {
            throw wrong("no place in a list: [" + inside + "]");
        }
        Integer start = number(parts.group(1));
        if (parts.group(2) == null) {
            return Slice.one(start == null ? 0 : start);
        }
        Integer step = number(parts.group(3));
        if (step != null && step <= 0) {
            throw wrong("a step that leads nowhere: [" + inside + "]");
        }
        return new Slice(start == null ? 0 : start, number(parts.group(2)), step == null ? 1 : step);
    }

    private @Nullable Integer number(@Nullable String digits) {
        try {
            return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            throw wrong("no number: " + digits);
        }
    }

    private void filter() {
        int start = at + "[?(".length();
        int end = endOfFilter(start);
        String inside = text.substring(start, end);
        at = end + ")]".length();
        Matcher comparison = COMPARISON.matcher(inside);
        if (!comparison.matches()) {
            steps.add(new Filter(JsonPath.of(inside), "", new JsonPath(List.of())));
            return;
        }
        if (!OPERATORS.contains(comparison.group(2))) {
            throw wrong("no comparison: " + comparison.group(2));
        }
        steps.add(new Filter(side(comparison.group(1)), comparison.group(2), side(comparison.group(3))));
    }

    /** The place of the parenthesis that ends it, which is not within quotes. */
    private int endOfFilter(int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ')' && text.startsWith(")]", i)) {
                return i;
            }
        }
        throw wrong("no )] for its [?(");
    }

    private static JsonPath side(String written) {
        String side = written.strip();
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (side.length() > 1 && (side.charAt(0) == '\'' || side.charAt(0) == '"')) {
            String inside = side.substring(1, side.length() - 1).replaceAll("\\\\(.)", "$1");
            return new JsonPath(List.of(new Literal(json.stringNode(inside))));
        } else if (side.equals("true") || side.equals("false")) {
            return new JsonPath(List.of(new Literal(json.booleanNode(side.equals("true")))));
        } else if (NUMBER.matcher(side).matches()) {
            return new JsonPath(List.of(new Literal(json.numberNode(new BigDecimal(side)))));
        }
        return JsonPath.of(side);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the path " + text + " has " + what);
    }
}
