package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a command line: a word, or a sign such as a pipe. Immutable; any thread.
 *
 * @param isSign whether it stands for itself, because it was not quoted
 */
record Word(String text, boolean isSign) {
    private static final String ENDS_WORD = " \t\n|;&<>";

    /** A command line that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The words of a line, with variables put in.
     *
     * @param values what is put in
     */
    static List<Word> of(String line, Values values) throws IOException, InterruptedException, Unreadable {
        return new Reader(line, values).words();
    }

    /** What stands for a dollar and what follows it. */
    interface Values {
        /** The value of a name, empty for one that is not set. */
        String of(String name);

        /** What a command prints. */
        String output(String command) throws IOException, InterruptedException, Unreadable;
    }

    private static final class Reader {
        private final String line;
        private final Values values;
        private final List<Word> words = new ArrayList<>();
        private int at;

        Reader(String line, Values values) {
            this.line = line;
            this.values = values;
        }

        List<Word> words() throws IOException, InterruptedException, Unreadable {
            while (at < line.length()) {
                char next = line.charAt(at);
                if (next == ' ' || next == '\t') {
                    at++;
                } else if (next == '#') {
                    at = line.length();
                } else if (!sign()) {
                    word();
                }
            }
            return words;
        }

        private boolean sign() {
            for (String sign : List.of("2>&1", "2>>", "2>", "1>&2", ">&2", ">>", "|", ">", "<")) {
                if (line.startsWith(sign, at)) {
                    words.add(new Word(sign, true));
                    at += sign.length();
                    return true;
                }
            }
            return false;
        }

        private void word() throws IOException, InterruptedException, Unreadable {
            StringBuilder text = new StringBuilder();
            boolean isQuoted = false;
            while (at < line.length() && ENDS_WORD.indexOf(line.charAt(at)) < 0) {
                char next = line.charAt(at++);
                switch (next) {
                    case '\'' -> {
                        isQuoted = true;
                        text.append(line, at, closing('\''));
                        at = closing('\'') + 1;
                    }
                    case '"' -> {
                        isQuoted = true;
                        quoted(text);
                    }
                    case '\\' -> text.append(at < line.length() ? line.charAt(at++) : '\\');
                    case '$' -> split(text);
                    default -> text.append(next);
                }
            }
            if (isQuoted || !text.isEmpty()) {
                words.add(new Word(text.toString(), false));
            }
        }

        private int closing(char quote) throws Unreadable {
            int end = line.indexOf(quote, at);
            if (end < 0) {
                throw new Unreadable("syntax error: unterminated quoted string");
            }
            return end;
        }

        /** What is put in without quotes may be several words. */
        private void split(StringBuilder text) throws IOException, InterruptedException, Unreadable {
            StringBuilder value = new StringBuilder();
            variable(value);
            String[] parts = value.toString().split("\\s+", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !text.isEmpty()) {
                    words.add(new Word(text.toString(), false));
                    text.setLength(0);
                }
                text.append(parts[i]);
            }
        }

        private void quoted(StringBuilder text) throws IOException, InterruptedException, Unreadable {
            while (true) {
                if (at >= line.length()) {
                    throw new Unreadable("syntax error: unterminated quoted string");
                }
                char next = line.charAt(at++);
                if (next == '"') {
                    return;
                }
                if (next == '$') {
                    variable(text);
                } else if (next == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0) {
                    text.append(line.charAt(at++));
                } else {
                    text.append(next);
                }
            }
        }

        private void variable(StringBuilder text) throws IOException, InterruptedException, Unreadable {
            if (at < line.length() && line.charAt(at) == '(') {
                bracketed(text);
                return;
            }
            boolean isBraced = at < line.length() && line.charAt(at) == '{';
            int start = isBraced ? at + 1 : at;
            int end = start;
            if (end < line.length() && (line.charAt(end) == '?' || line.charAt(end) == '$')) {
                end++;
            } else {
                while (end < line.length()
                        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
                    end++;
                }
            }
            if (end == start) {
                text.append('$');
                return;
            }
            if (isBraced && (end >= line.length() || line.charAt(end) != '}')) {
                throw new Unreadable("syntax error: bad substitution");
            }
            text.append(values.of(line.substring(start, end)));
            at = isBraced ? end + 1 : end;
        }

        /** The output of a command, or a number that is worked out. */
        private void bracketed(StringBuilder text) throws IOException, InterruptedException, Unreadable {
            int end = Step.closing(line, at);
            if (end < 0) {
                throw new Unreadable("syntax error: unterminated $(");
            }
            String inner = line.substring(at + 1, end);
            at = end + 1;
            boolean isNumber = inner.startsWith("(") && inner.endsWith(")");
            text.append(
                    isNumber
                            ? Long.toString(Arithmetic.of(inner.substring(1, inner.length() - 1), values::of))
                            : values.output(inner));
        }
    }
}
