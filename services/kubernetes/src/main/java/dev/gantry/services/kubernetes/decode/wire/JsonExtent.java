package dev.gantry.services.kubernetes.decode.wire;

/** Follows one JSON value to its end, however it is cut into pieces. One value, one thread. */
final class JsonExtent {
    private int depth;
    private boolean begun;
    private boolean inString;
    private boolean escaped;
    private boolean done;

    /** Goes on through those bytes; returns where it stopped, behind the value if it is done. */
    int scan(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !done) {
            at = inString ? string(bytes, at, to) : plain(bytes, at, to);
        }
        return at;
    }

    boolean isDone() {
        return done;
    }

    private int string(byte[] bytes, int from, int to) {
        int at = from;
        if (escaped) {
            escaped = false;
            at++;
        }
        while (at < to) {
            byte c = bytes[at++];
            if (c == '"') {
                inString = false;
                done = depth == 0;
                return at;
            }
            if (c == '\\') {
                if (at == to) {
                    escaped = true;
                    return at;
                }
                at++;
            }
        }
        return at;
    }

    private int plain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            switch (bytes[at]) {
                case '"' -> {
                    inString = true;
                    begun = true;
                    return at + 1;
                }
                case '{', '[' -> {
                    depth++;
                    begun = true;
                }
                case '}', ']' -> {
                    if (depth == 0) {
                        done = true;
                        return at;
                    }
                    depth--;
                    if (depth == 0) {
                        done = true;
                        return at + 1;
                    }
                }
                case ',', ':' -> {
                    if (depth == 0) {
                        done = true;
                        return at;
                    }
                }
                case ' ', '\n', '\r', '\t' -> {
                    if (depth == 0 && begun) {
                        done = true;
                        return at;
                    }
                }
                default -> begun = true;
            }
        }
        return to;
    }
}
