package dev.gantry.services.demo.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
     * @param variables gives the value of a name, empty for one that is not set
     */
    static List<Word> of(String line, UnaryOperator<String> variables) throws Unreadable {
        return new Reader(line, variables).words();
    }

    private static final class Reader {
        private final String line;
        private final UnaryOperator<String> variables;
        private final List<Word> words = new ArrayList<>();
        private int at;

        Reader(String line, UnaryOperator<String> variables) {
            this.line = line;
            this.variables = variables;
        }

        List<Word> words() throws Unreadable {
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

        private void word() throws Unreadable {
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
                    case '$' -> variable(text);
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

        private void quoted(StringBuilder text) throws Unreadable {
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

        private void variable(StringBuilder text) throws Unreadable {
            if (at < line.length() && line.charAt(at) == '(') {
                throw new Unreadable("$(…) is not known to this shell; run the commands one after the other");
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
            text.append(variables.apply(line.substring(start, end)));
            at = isBraced ? end + 1 : end;
        }
    }
}
