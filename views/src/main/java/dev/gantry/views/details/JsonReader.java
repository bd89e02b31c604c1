package dev.gantry.views.details;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) as maps in their order, lists, strings, numbers as written, booleans and nulls. For one object at a
 * time; lists of thousands never come this way. Not reusable; any one thread.
 */
final class JsonReader {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** A number, kept as the server wrote it. */
    record Digits(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Throws {@link IllegalArgumentException} with the place where the text is no JSON. */
    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("something follows the end");
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> nothing();
            default -> digits();
        };
    }

    private @Nullable Object nothing() {
        word("null", "");
        return null;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        enter();
        for (boolean first = true; !ends('}'); first = false) {
            part(first);
            String key = string();
            blanks();
            expect(':');
            object.put(key, value());
        }
        return object;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        enter();
        for (boolean first = true; !ends(']'); first = false) {
            part(first);
            list.add(value());
        }
        return list;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("nested too deeply");
        }
    }

    private boolean ends(char end) {
        blanks();
        if (peek() != end) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private void part(boolean first) {
        if (!first) {
            expect(',');
            blanks();
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw wrong("an escape is cut off");
        }
        try {
            char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return c;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No escape at " + at, e);
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return value;
    }

    private Digits digits() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at) {
            throw wrong("no value");
        }
        return new Digits(text.substring(start, at));
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("it ends too early");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong("a " + wanted + " is missing");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("No JSON at " + at + ": " + what);
    }
}
