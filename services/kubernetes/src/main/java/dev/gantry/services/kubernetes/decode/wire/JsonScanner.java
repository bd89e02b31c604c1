package dev.gantry.services.kubernetes.decode.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * Finds where values begin and end in a streamed JSON object, by brackets and quotes alone, so that one broken element
 * does not end a list and none has to be held longer than it is read. One thread.
 */
public final class JsonScanner {
    private static final int LONGEST_NAME = 1_024;

    private final Window window;

    public JsonScanner(Window window) {
        this.window = window;
    }

    /** Consumes the opening bracket. */
    public void open(char bracket) throws IOException, MalformedException {
        int c = skipSpace();
        if (c != bracket) {
            throw malformed("'" + bracket + "' expected", c);
        }
        window.advance(1);
    }

    /** The first byte of the value at hand, not consumed. */
    public int peek() throws IOException, MalformedException {
        int c = skipSpace();
        if (c < 0) {
            throw malformed("a value expected", c);
        }
        return c;
    }

    /** Goes to the next member's value and returns its name, or null once the object is closed. */
    public @Nullable String nextMember(boolean first) throws IOException, MalformedException {
        if (!nextPart(first, '}')) {
            return null;
        }
        int length = measure();
        if (length < 2 || length > LONGEST_NAME || window.bytes()[window.position()] != '"') {
            throw malformed("a name expected", window.bytes()[window.position()] & 0xFF);
        }
        String name = word(length);
        window.advance(length);
        open(':');
        peek();
        return name;
    }

    /** Goes to the next element; false once the list is closed. */
    public boolean nextElement(boolean first) throws IOException, MalformedException {
        return nextPart(first, ']');
    }

    private boolean nextPart(boolean first, char close) throws IOException, MalformedException {
        int c = skipSpace();
        if (c == close) {
            window.advance(1);
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw malformed("',' or '" + close + "' expected", c);
            }
            window.advance(1);
        }
        peek();
        return true;
    }

    /**
     * How many bytes the value at hand takes; it is held whole in the window, not consumed. -1 where it is longer than
     * {@link Window#LONGEST}: then it was passed over.
     */
    public int measure() throws IOException, MalformedException {
        JsonExtent extent = new JsonExtent();
        int seen = 0;
        while (true) {
            int start = window.position();
            int at = extent.scan(window.bytes(), start + seen, window.limit());
            if (extent.isDone()) {
                return at - start;
            }
            seen = at - start;
            if (seen >= Window.LONGEST) {
                window.advance(seen);
                skipRest(extent);
                return -1;
            }
            if (!window.more()) {
                throw malformed("the end of a value expected", -1);
            }
        }
    }

    private void skipRest(JsonExtent extent) throws IOException, MalformedException {
        while (!extent.isDone()) {
            if (window.buffered() == 0 && !window.more()) {
                throw malformed("the end of a value expected", -1);
            }
            int at = extent.scan(window.bytes(), window.position(), window.limit());
            window.advance(at - window.position());
        }
    }

    /** The string that was just measured, or whatever else stands there as it is written. */
    public String word(int length) throws MalformedException {
        byte[] bytes = window.bytes();
        int from = window.position();
        try (JsonParser parser = Shape.JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            String text = parser.nextToken() == null ? null : parser.getString();
            return text == null ? "" : text;
        } catch (JacksonException e) {
            throw new MalformedException(String.valueOf(e.getOriginalMessage()), window.offset());
        }
    }

    /** Passes over the value at hand. */
    public void skip() throws IOException, MalformedException {
        skipRest(new JsonExtent());
    }

    /** Whether anything but white space is left. */
    public boolean hasMore() throws IOException {
        return skipSpace() >= 0;
    }

    private int skipSpace() throws IOException {
        while (true) {
            if (window.buffered() == 0 && !window.more()) {
                return -1;
            }
            int c = window.bytes()[window.position()];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c & 0xFF;
            }
            window.advance(1);
        }
    }

    private MalformedException malformed(String what, int got) {
        String found = got < 0 ? "the end of the body" : "'" + (char) got + "'";
        return new MalformedException(what + ", found " + found, window.offset());
    }
}
