package dev.gantry.services.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts a reader of YAML 1.1 would take for something else than text, so that they want quotes. Pure. */
final class YamlWords {
    private static final Set<String> WORDS = Set.of(
            ("y Y yes Yes YES true True TRUE on On ON n N no No NO false False FALSE off Off OFF ~ null Null NULL"
                            + " .nan .NaN .NAN .inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF")
                    .split(" "));
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern WITH_BASE =
            Pattern.compile("[-+]?0(?:[xX](?<hex>[0-9a-fA-F]+)|[oO](?<octal>[0-7]+)|[bB](?<binary>[01]+))");
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
    private static final String CLOCK = "(2[0-3]|[01]?[0-9]):[0-5]?[0-9]:[0-5]?[0-9](?:[.,][0-9]+)?";
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]" + CLOCK + "(?:Z|[-+][0-9]{2}:[0-9]{2})| " + CLOCK + ")?");
    /** Of 64 bits. */
    private static final int[] MOST_DIGITS = {16, 22, 64};

    private YamlWords() {}

    static boolean isText(String text) {
        if (text.isEmpty() || WORDS.contains(text)) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '.') {
            return !isFloat(text.replaceAll("(?<=[0-9])_(?=[0-9])", ""));
        }
        if (first != '+' && first != '-' && (first < '0' || first > '9')) {
            return true;
        }
        String joined = text.replace("_", "");
        return !isTime(text)
                && !isFloat(joined)
                && !isWithBase(joined)
                && !BASE_60.matcher(text).matches();
    }

    private static boolean isFloat(String text) {
        return FLOAT.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text));
    }

    private static boolean isWithBase(String text) {
        Matcher number = WITH_BASE.matcher(text);
        if (!number.matches()) {
            return false;
        }
        String[] names = {"hex", "octal", "binary"};
        for (int i = 0; i < names.length; i++) {
            String digits = number.group(names[i]);
            if (digits != null && digits.replaceFirst("^0+", "").length() <= MOST_DIGITS[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
