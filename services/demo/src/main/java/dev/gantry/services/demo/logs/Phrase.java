package dev.gantry.services.demo.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container may say: a sentence and its fields, with names of words in braces. Immutable; any thread.
 *
 * @param sentence with braces
 */
record Phrase(String sentence, List<Field> fields) {
    private static final Pattern FIELD = Pattern.compile("([\\w.]+)=(\"[^\"]*\"|\\S+)");
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** @param isText whether it is quoted, and so no number whatever it looks like */
    record Field(String key, String value, boolean isText) {}

    /** @param text as {@code lines.yaml} writes it: {@code sentence | key=value key=value} */
    static Phrase of(String text) {
        int bar = text.indexOf(" | ");
        if (bar < 0) {
            return new Phrase(text, List.of());
        }
        List<Field> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(text.substring(bar + 3));
        while (matcher.find()) {
            String value = matcher.group(2);
            boolean isQuoted = value.startsWith("\"");
            fields.add(
                    new Field(matcher.group(1), isQuoted ? value.substring(1, value.length() - 1) : value, isQuoted));
        }
        return new Phrase(text.substring(0, bar), List.copyOf(fields));
    }

    /** The phrase as it is said, with each word put in. */
    Phrase said(UnaryOperator<String> words) {
        return new Phrase(
                filled(sentence, words),
                fields.stream()
                        .map(field -> new Field(field.key, filled(field.value, words), field.isText))
                        .toList());
    }

    private static String filled(String text, UnaryOperator<String> words) {
        return text.indexOf('{') < 0
                ? text
                : WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found.group(1))));
    }

    /** Sentence and fields as a line of text. */
    String text() {
        StringBuilder text = new StringBuilder(sentence);
        for (Field field : fields) {
            boolean isQuoted = field.value.indexOf(' ') >= 0 || field.value.isEmpty();
            text.append(' ').append(field.key).append('=');
            text.append(isQuoted ? '"' + field.value + '"' : field.value);
        }
        return text.toString();
    }
}
