package dev.gantry.services.demo.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names, keys and ports may be, in the server's words (apimachinery's {@code util/validation}). Each method gives
 * what is wrong, nothing where all is well. Pure; any thread.
 */
public final class Names {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String VALUE = "(" + KEY + ")?";
    private static final String CONFIG_KEY = "[-._a-zA-Z0-9]+";
    private static final String PERCENT = "[0-9]+%";
    private static final String HEADER = "[-A-Za-z0-9]+";
    private static final Pattern IS_LABEL = Pattern.compile(LABEL);
    private static final Pattern IS_SUBDOMAIN = Pattern.compile(SUBDOMAIN);
    private static final Pattern IS_KEY = Pattern.compile(KEY);
    private static final Pattern IS_VALUE = Pattern.compile(VALUE);
    private static final Pattern IS_CONFIG_KEY = Pattern.compile(CONFIG_KEY);
    private static final Pattern IS_PERCENT = Pattern.compile(PERCENT);
    private static final Pattern IS_HEADER = Pattern.compile(HEADER);
    private static final int LABEL_LENGTH = 63;
    private static final int SUBDOMAIN_LENGTH = 253;
    private static final int PORT_LENGTH = 15;
    private static final String ALPHANUMERIC =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
                    + "character";

    private Names() {}

    /** A rule for one text. */
    interface Rule {
        List<String> problems(String value);
    }

    static List<String> any(String value) {
        return List.of();
    }

    static List<String> subdomain(String value) {
        List<String> problems = tooLong(value, SUBDOMAIN_LENGTH);
        if (!IS_SUBDOMAIN.matcher(value).matches()) {
            problems.add("a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
                    + "'.', and must start and end with an alphanumeric character"
                    + regex(SUBDOMAIN, "example.com"));
        }
        return problems;
    }

    static List<String> label(String value) {
        List<String> problems = tooLong(value, LABEL_LENGTH);
        if (IS_LABEL.matcher(value).matches()) {
            return problems;
        }
        problems.add(
                IS_SUBDOMAIN.matcher(value).matches()
                        ? "must not contain dots"
                        : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and "
                                + "must start and end with an alphanumeric character"
                                + regex(LABEL, "my-name", "123-abc"));
        return problems;
    }

    static List<String> pathSegment(String value) {
        if (value.equals(".") || value.equals("..")) {
            return List.of("may not be '" + value + "'");
        }
        List<String> problems = new ArrayList<>();
        for (String part : List.of("/", "%")) {
            if (value.contains(part)) {
                problems.add("may not contain '" + part + "'");
            }
        }
        return problems;
    }

    /** Keys of labels, taints and the like: {@code example.com/name}. */
    public static List<String> key(String value) {
        String[] parts = value.split("/", -1);
        String syntax = regex(KEY, "MyName", "my.name", "123-abc");
        if (parts.length > 2) {
            return List.of("a valid label key " + ALPHANUMERIC + syntax
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        List<String> problems = new ArrayList<>();
        if (parts.length == 2) {
            List<String> prefix = parts[0].isEmpty() ? List.of("must be non-empty") : subdomain(parts[0]);
            prefix.forEach(problem -> problems.add("prefix part " + problem));
        }
        String name = parts[parts.length - 1];
        if (name.isEmpty()) {
            problems.add("name part must be non-empty");
        } else if (name.length() > LABEL_LENGTH) {
            problems.add("name part must be no more than " + LABEL_LENGTH + " characters");
        }
        if (!IS_KEY.matcher(name).matches()) {
            problems.add("name part " + ALPHANUMERIC + syntax);
        }
        return problems;
    }

    /** Keys of annotations, where capitals do not matter. */
    static List<String> annotation(String value) {
        return key(value.toLowerCase(Locale.ROOT));
    }

    public static List<String> value(String value) {
        List<String> problems = tooLong(value, LABEL_LENGTH);
        if (!IS_VALUE.matcher(value).matches()) {
            problems.add("a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or "
                    + "'.', and must start and end with an alphanumeric character"
                    + regex(VALUE, "MyValue", "my_value", "12345"));
        }
        return problems;
    }

    static List<String> configKey(String value) {
        List<String> problems = tooLong(value, SUBDOMAIN_LENGTH);
        if (!IS_CONFIG_KEY.matcher(value).matches()) {
            problems.add("a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
                    + regex(CONFIG_KEY, "key.name", "KEY_NAME", "key-name"));
        }
        if (value.equals(".") || value.equals("..")) {
            problems.add("must not be '" + value + "'");
        } else if (value.startsWith("..")) {
            problems.add("must not start with '..'");
        }
        return problems;
    }

    static List<String> portName(String value) {
        List<String> problems = tooLong(value, PORT_LENGTH);
        if (!value.matches("[-a-z0-9]+")) {
            problems.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }
        if (value.chars().noneMatch(letter -> letter >= 'a' && letter <= 'z')) {
            problems.add("must contain at least one letter (a-z)");
        }
        if (value.contains("--")) {
            problems.add("must not contain consecutive hyphens");
        }
        if (value.startsWith("-") || value.endsWith("-")) {
            problems.add("must not begin or end with a hyphen");
        }
        return problems;
    }

    static List<String> environment(String value) {
        boolean isPrintable = value.chars().allMatch(letter -> letter >= ' ' && letter < 127 && letter != '=');
        if (value.isEmpty()) {
            return List.of("environment variable name must be non-empty");
        }
        return isPrintable
                ? List.of()
                : List.of("a valid environment variable name must consist only of printable ASCII characters other "
                        + "than '='");
    }

    static List<String> percent(String value) {
        return IS_PERCENT.matcher(value).matches()
                ? List.of()
                : List.of("a valid percent string must be a numeric string followed by an ending '%'"
                        + regex(PERCENT, "1%", "93%"));
    }

    static List<String> header(String value) {
        return IS_HEADER.matcher(value).matches()
                ? List.of()
                : List.of("a valid HTTP header must consist of alphanumeric characters or '-'"
                        + regex(HEADER, "X-Header-Name"));
    }

    static List<String> between(long value, long least, long most) {
        return value >= least && value <= most
                ? List.of()
                : List.of("must be between " + least + " and " + most + ", inclusive");
    }

    private static List<String> tooLong(String value, int most) {
        List<String> problems = new ArrayList<>();
        if (value.length() > most) {
            problems.add("must be no more than " + most + " characters");
        }
        return problems;
    }

    private static String regex(String syntax, String... examples) {
        StringBuilder text = new StringBuilder(" (e.g. ");
        for (int i = 0; i < examples.length; i++) {
            text.append(i > 0 ? " or " : "").append('\'').append(examples[i]).append("', ");
        }
        return text + "regex used for validation is '" + syntax + "')";
    }
}
