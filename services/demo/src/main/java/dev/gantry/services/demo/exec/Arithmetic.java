package dev.gantry.services.demo.exec;

import java.util.function.UnaryOperator;

/**
 * What stands in {@code $((…))}: whole numbers, variables, the four operations, remainders and brackets. One thread.
 */
final class Arithmetic {
    private final String text;
    private final UnaryOperator<String> variables;
    private int at;

    private Arithmetic(String text, UnaryOperator<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    static long of(String text, UnaryOperator<String> variables) throws Word.Unreadable {
        Arithmetic arithmetic = new Arithmetic(text.replaceAll("\\s", ""), variables);
        long value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw arithmetic.unreadable();
        }
        return value;
    }

    private Word.Unreadable unreadable() {
        return new Word.Unreadable("arithmetic syntax error");
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private long sum() throws Word.Unreadable {
        long value = product();
        while (next() == '+' || next() == '-') {
            value = text.charAt(at++) == '+' ? value + product() : value - product();
        }
        return value;
    }

    private long product() throws Word.Unreadable {
        long value = one();
        while (next() == '*' || next() == '/' || next() == '%') {
            char sign = text.charAt(at++);
            long other = one();
            if (sign != '*' && other == 0) {
                throw new Word.Unreadable("divide by zero");
            }
            value = sign == '*' ? value * other : sign == '/' ? value / other : value % other;
        }
        return value;
    }

    private long one() throws Word.Unreadable {
        if (next() == '(') {
            at++;
            long value = sum();
            if (next() != ')') {
                throw unreadable();
            }
            at++;
            return value;
        }
        if (next() == '-') {
            at++;
            return -one();
        }
        int start = next() == '$' ? ++at : at;
        while (Character.isLetterOrDigit(next()) || next() == '_') {
            at++;
        }
        return number(text.substring(start, at));
    }

    private long number(String word) throws Word.Unreadable {
        if (word.isEmpty()) {
            throw unreadable();
        }
        String value = Character.isDigit(word.charAt(0)) ? word : variables.apply(word);
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("-?[0-9]{1,18}")) {
            throw unreadable();
        }
        return Long.parseLong(value);
    }
}
