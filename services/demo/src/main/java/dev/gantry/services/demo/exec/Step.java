package dev.gantry.services.demo.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * One pipeline of a line. Immutable; any thread.
 *
 * @param then what stands after it: {@code ;}, {@code &&}, {@code ||} or {@code &}
 */
record Step(String text, String then) {
    static List<Step> of(String line) {
        List<Step> steps = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '\\' && quote != '\'') {
                at++;
            } else if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == '(' && at > 0 && line.charAt(at - 1) == '$') {
                at = Math.max(at, closing(line, at));
            } else {
                String sign = sign(line, at);
                if (!sign.isEmpty()) {
                    steps.add(new Step(line.substring(start, at), sign));
                    at += sign.length() - 1;
                    start = at + 1;
                }
            }
        }
        steps.add(new Step(line.substring(start), ";"));
        return steps;
    }

    /** Where a bracket is closed, -1 where it is not. */
    static int closing(String line, int open) {
        int depth = 0;
        for (int at = open; at < line.length(); at++) {
            depth += line.charAt(at) == '(' ? 1 : line.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static String sign(String line, int at) {
        if (line.startsWith("&&", at) || line.startsWith("||", at)) {
            return line.substring(at, at + 2);
        }
        boolean isRedirect = at > 0 && line.charAt(at - 1) == '>';
        return switch (line.charAt(at)) {
            case ';', '\n' -> ";";
            case '&' -> isRedirect ? "" : "&";
            default -> "";
        };
    }
}
