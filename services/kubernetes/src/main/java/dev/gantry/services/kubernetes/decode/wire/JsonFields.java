package dev.gantry.services.kubernetes.decode.wire;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.units.Times;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.sym.PropertyNameMatcher;

/** JSON as the API server writes it. Members it is not asked about are passed over unread. One thread. */
public final class JsonFields extends Fields implements AutoCloseable {
    private static final int DEEPEST = 16;

    /** Per level of nesting: what it is made of, and the list or map it is in the middle of. */
    private final Shape[] shapes = new Shape[DEEPEST];

    private final int[] lists = new int[DEEPEST];
    private final int[] maps = new int[DEEPEST];
    private final boolean[] ended = new boolean[DEEPEST];
    private int level = -1;

    private @Nullable JsonParser parser;
    private long base;
    private byte[] keyRoom = new byte[64];
    private byte[] textRoom = new byte[256];

    public JsonFields(Interner interner) {
        super(interner);
    }

    /**
     * Begins with the object in those bytes.
     *
     * @param base what to add to an index to get an offset in the body
     */
    public void reset(byte[] bytes, int start, int stop, long base) throws MalformedException {
        close();
        this.base = base + start;
        level = -1;
        // The parser gives up at bytes that are no UTF-8; protobuf reads them as U+FFFD, and so shall JSON.
        byte[] mended = Utf8.mended(bytes, start, stop);
        try {
            parser = mended == null
                    ? Shape.JSON.createParser(ObjectReadContext.empty(), bytes, start, stop - start)
                    : Shape.JSON.createParser(ObjectReadContext.empty(), mended, 0, mended.length);
            parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public int enter(Shape shape) throws MalformedException {
        if (parser().currentToken() != JsonToken.START_OBJECT) {
            throw odd("an object");
        }
        level++;
        shapes[level] = shape;
        lists[level] = END;
        maps[level] = END;
        ended[level] = false;
        return level - 1;
    }

    @Override
    public void leave(int outer) throws MalformedException {
        while (level > outer) {
            while (next() != END) {
                skip();
            }
            level--;
        }
    }

    @Override
    public int next() throws MalformedException {
        if (ended[level]) {
            return END;
        }
        try {
            int within = lists[level] != END ? nextElement() : END;
            if (within == END && maps[level] != END) {
                within = nextEntry();
            }
            return within != END ? within : nextMember();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private int nextElement() {
        JsonToken token;
        do {
            token = parser().nextToken();
        } while (token == JsonToken.VALUE_NULL);
        if (token == JsonToken.END_ARRAY) {
            lists[level] = END;
        }
        return lists[level];
    }

    private int nextEntry() {
        JsonParser json = parser();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                return maps[level];
            }
        }
        maps[level] = END;
        return END;
    }

    private int nextMember() throws MalformedException {
        JsonParser json = parser();
        while (true) {
            int index = json.nextNameMatch(shapes[level].matcher());
            if (index == PropertyNameMatcher.MATCH_END_OBJECT) {
                ended[level] = true;
                return END;
            }
            if (index == PropertyNameMatcher.MATCH_ODD_TOKEN) {
                throw odd("a member");
            }
            JsonToken token = json.nextToken();
            if (index == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                int field = begin(shapes[level].style(index), shapes[level].number(index), token);
                if (field != END) {
                    return field;
                }
            }
        }
    }

    private int begin(Shape.Style style, int field, JsonToken token) throws MalformedException {
        return switch (style) {
            case ONE -> field;
            case LIST -> {
                if (token != JsonToken.START_ARRAY) {
                    throw odd("a list");
                }
                lists[level] = field;
                yield nextElement();
            }
            case MAP -> {
                if (token != JsonToken.START_OBJECT) {
                    throw odd("a map");
                }
                maps[level] = field;
                yield nextEntry();
            }
        };
    }

    @Override
    public void skip() throws MalformedException {
        try {
            parser().skipChildren();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public long number() throws MalformedException {
        try {
            if (parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw odd("a whole number");
            }
            return parser().getLongValue();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public boolean flag() throws MalformedException {
        JsonToken token = parser().currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw odd("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public long time() throws MalformedException {
        load();
        try {
            return from == to ? Meta.NO_TIME : Times.seconds(made());
        } catch (IllegalArgumentException e) {
            throw new MalformedException(String.valueOf(e.getMessage()), offset());
        }
    }

    @Override
    public void entry() throws MalformedException {
        loadKey();
        load();
    }

    @Override
    public void quantityEntry() throws MalformedException {
        loadKey();
        JsonToken token = parser().currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            loadLetters();
        } else {
            load();
        }
    }

    @Override
    void load() throws MalformedException {
        if (parser().currentToken() != JsonToken.VALUE_STRING) {
            throw odd("a string");
        }
        loadLetters();
    }

    private void loadLetters() throws MalformedException {
        try {
            char[] letters = parser().getStringCharacters();
            int start = parser().getStringOffset();
            int length = parser().getStringLength();
            if (textRoom.length < length * 3L) {
                textRoom = new byte[Math.multiplyExact(length, 3)];
            }
            text = textRoom;
            from = 0;
            to = Utf8.write(letters, start, start + length, textRoom);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private void loadKey() {
        String name = parser().currentName();
        char[] letters = name == null ? new char[0] : name.toCharArray();
        if (keyRoom.length < letters.length * 3) {
            keyRoom = Arrays.copyOf(keyRoom, letters.length * 3);
        }
        key = keyRoom;
        keyFrom = 0;
        keyTo = Utf8.write(letters, 0, letters.length, keyRoom);
    }

    @Override
    public long offset() {
        return parser == null ? base : base + parser.currentLocation().getByteOffset();
    }

    /** Offset in the reset bytes of the present field's first byte. */
    public int start() {
        return (int) parser().currentTokenLocation().getByteOffset();
    }

    /** Offset in the reset bytes behind what was read so far. */
    public int stop() {
        return (int) parser().currentLocation().getByteOffset();
    }

    /** Gives the parser's buffers back. */
    @Override
    public void close() {
        if (parser != null) {
            parser.close();
            parser = null;
        }
    }

    private JsonParser parser() {
        if (parser == null) {
            throw new IllegalStateException("read before reset");
        }
        return parser;
    }

    private MalformedException odd(String wanted) {
        return new MalformedException(parser().currentToken() + " where " + wanted + " belongs", offset());
    }

    private MalformedException malformed(JacksonException e) {
        return new MalformedException(String.valueOf(e.getOriginalMessage()), offset());
    }
}
