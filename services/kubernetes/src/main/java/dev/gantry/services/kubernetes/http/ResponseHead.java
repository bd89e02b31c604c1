package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Status and headers of one answer, read strictly by RFC 9112. Immutable. */
record ResponseHead(int status, boolean isHttp11, List<Header> headers) {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_BYTES = 128 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_INTERIM = 8;
    private static final int SWITCHING = 101;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9][0-9])( .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /**
     * The final head; interim ones (1xx) are passed over.
     *
     * @param maySwitch whether a 101 was asked for
     */
    static ResponseHead read(WireInput in, boolean maySwitch) throws IOException {
        for (int i = 0; i <= MOST_INTERIM; i++) {
            ResponseHead head = readOne(in);
            if (head.status >= 200 || head.status == SWITCHING && maySwitch) {
                return head;
            }
            if (head.status == SWITCHING) {
                throw WireException.badHttp("the server switches protocols, unasked");
            }
        }
        throw WireException.badHttp("more than " + MOST_INTERIM + " interim answers");
    }

    /** As a plain request is answered. */
    static ResponseHead read(WireInput in) throws IOException {
        return read(in, false);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    /** Every element of a comma separated header, lower case, over all its lines. */
    List<String> elements(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .flatMap(header -> List.of(header.value().split(",", -1)).stream())
                .map(element -> element.trim().toLowerCase(Locale.ROOT))
                .filter(element -> !element.isEmpty())
                .toList();
    }

    boolean keepsConnection() {
        return isHttp11 && !elements("Connection").contains("close");
    }

    private static ResponseHead readOne(WireInput in) throws IOException {
        String line = in.line(LONGEST_LINE, "the status line");
        var matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new WireException(new TransportProblem.NotHttp(printable(line)));
        }
        boolean http11 = matcher.group(1).equals("1");
        return new ResponseHead(Integer.parseInt(matcher.group(2)), http11, fields(in, "the headers"));
    }

    /** Header lines up to and with the empty one; also those behind the last chunk. */
    static List<Header> fields(WireInput in, String what) throws IOException {
        List<Header> headers = new ArrayList<>();
        int bytes = 0;
        while (true) {
            String line = in.line(LONGEST_LINE, what);
            if (line.isEmpty()) {
                return List.copyOf(headers);
            }
            bytes += line.length() + 2;
            if (bytes > MOST_BYTES || headers.size() == MOST_HEADERS) {
                throw WireException.badHttp(what + " are more than " + MOST_HEADERS + " or " + MOST_BYTES + " bytes");
            }
            headers.add(field(line));
        }
    }

    private static Header field(String line) throws IOException {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            throw WireException.badHttp("a header is folded over two lines");
        }
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon);
        Header header = new Header(name, colon < 0 ? "" : trimmed(line.substring(colon + 1)));
        if (!NAME.matcher(name).matches() || !header.isSendable()) {
            throw WireException.badHttp("a line of the headers is none: \"" + printable(name) + "\"");
        }
        return header;
    }

    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static String printable(String text) {
        String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return start.replaceAll("[^ -~]", "?");
    }
}
