package dev.gantry.services.demo.api;

import dev.gantry.services.demo.api.LabelSelector.Operator;
import dev.gantry.services.demo.api.LabelSelector.Requirement;
import dev.gantry.services.demo.strategy.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the text of a label selector word by word, and refuses it in the server's words (apimachinery's
 * {@code labels/selector.go}). One text; one thread.
 */
final class SelectorParser {
    private static final Set<String> SIGNS = Set.of("=", "==", "!=", ">", "<", "!", "(", ")", ",");
    private static final String OPERATORS = "in, notin, =, ==, !=, gt, lt";

    private final List<Word> words;
    private int at;

    /** @param isSign whether it is none of a name or a value */
    private record Word(String text, boolean isSign, boolean isEnd) {
        boolean is(String sign) {
            return isSign && text.equals(sign);
        }

        boolean isName() {
            return !isSign && !isEnd;
        }
    }

    SelectorParser(String text) {
        this.words = words(text);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            boolean isSign = isSign(text.charAt(i));
            if (isSign) {
                end += end < text.length() && SIGNS.contains(text.substring(i, end + 1)) ? 1 : 0;
            } else {
                while (end < text.length() && !isSpace(text.charAt(end)) && !isSign(text.charAt(end))) {
                    end++;
                }
            }
            words.add(new Word(text.substring(i, end), isSign, false));
            i = end;
        }
        words.add(new Word("", false, true));
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isSign(char c) {
        return "=!(),><".indexOf(c) >= 0;
    }

    /** @throws ApiException 400 for what is no selector */
    List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        while (!word().isEnd) {
            if (!word().isName() && !word().is("!")) {
                throw Refusals.badRequest("found '" + word().text + "', expected: !, identifier, or 'end of string'");
            }
            requirements.add(requirement());
            Word next = take();
            if (next.isEnd) {
                break;
            }
            if (!next.is(",")) {
                throw Refusals.badRequest("found '" + next.text + "', expected: ',' or 'end of string'");
            }
            if (!word().isName() && !word().is("!")) {
                throw Refusals.badRequest("found '" + word().text + "', expected: identifier after ','");
            }
        }
        return requirements;
    }

    private Requirement requirement() {
        boolean isAbsent = word().is("!");
        if (isAbsent) {
            take();
        }
        Word key = take();
        if (!key.isName()) {
            throw unexpected(key, ", expected: identifier");
        }
        List<String> wrong = Names.key(key.text);
        if (!wrong.isEmpty()) {
            throw unparsable("<nil>: Invalid value: \"" + key.text + "\": " + String.join("; ", wrong));
        }
        if (isAbsent) {
            return new Requirement(key.text, Operator.ABSENT, List.of());
        }
        if (word().isEnd || word().is(",")) {
            return new Requirement(key.text, Operator.EXISTS, List.of());
        }
        Operator operator = operator(take());
        boolean isSet = words.get(at - 1).isName();
        List<String> values = List.copyOf(isSet ? set() : Set.of(single()));
        check(key.text, operator, values);
        return new Requirement(key.text, operator, values);
    }

    private static Operator operator(Word word) {
        return switch (word.text) {
            case "in", "=", "==" -> Operator.IN;
            case "notin", "!=" -> Operator.NOT_IN;
            case ">" -> Operator.MORE;
            case "<" -> Operator.LESS;
            default -> throw unexpected(word, ", expected: " + OPERATORS);
        };
    }

    private String single() {
        if (word().isEnd || word().is(",")) {
            return "";
        }
        Word value = take();
        if (!value.isName()) {
            throw unexpected(value, ", expected: identifier");
        }
        return value.text;
    }

    private Set<String> set() {
        Word open = take();
        if (!open.is("(")) {
            throw unexpected(open, " expected: '('");
        }
        Set<String> values = new TreeSet<>();
        if (!word().isName() && !word().is(",") && !word().is(")")) {
            throw unexpected(word(), ", expected: ',', ')' or identifier");
        }
        boolean isValueDue = true;
        while (!word().is(")")) {
            Word word = take();
            if (word.is(",")) {
                if (isValueDue) {
                    values.add("");
                }
                isValueDue = true;
            } else if (word.isName() && isValueDue) {
                values.add(word.text);
                isValueDue = false;
            } else {
                throw unexpected(word, isValueDue ? ", expected: ',', or identifier" : ", expected: ',' or ')'");
            }
        }
        take();
        if (isValueDue) {
            values.add("");
        }
        return values;
    }

    private static void check(String key, Operator operator, List<String> values) {
        List<String> problems = new ArrayList<>();
        boolean isOfNumbers = operator == Operator.MORE || operator == Operator.LESS;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (isOfNumbers && !value.matches("[+-]?\\d{1,18}")) {
                problems.add("values[" + i + "]: Invalid value: \"" + value
                        + "\": for 'Gt', 'Lt' operators, the value must be an integer");
            }
            List<String> wrong = Names.value(value);
            if (!wrong.isEmpty()) {
                problems.add("values[" + i + "][" + key + "]: Invalid value: \"" + value + "\": "
                        + String.join("; ", wrong));
            }
        }
        if (!problems.isEmpty()) {
            throw unparsable(problems.size() == 1 ? problems.getFirst() : problems.toString());
        }
    }

    private static ApiException unexpected(Word word, String wanted) {
        return unparsable("found '" + word.text + "'" + wanted);
    }

    private static ApiException unparsable(String problem) {
        return Refusals.badRequest("unable to parse requirement: " + problem);
    }

    private Word word() {
        return words.get(at);
    }

    private Word take() {
        Word word = words.get(at);
        if (!word.isEnd) {
            at++;
        }
        return word;
    }
}
