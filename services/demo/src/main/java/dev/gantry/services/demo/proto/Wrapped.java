package dev.gantry.services.demo.proto;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Texts and numbers that protobuf wraps in a message of their own. */
final class Wrapped {
    private static final int FIRST = WireType.LENGTH.tag(1);

    private Wrapped() {}

    /** One string. Never left out, because Go's {@code omitempty} does not reach into a struct. */
    record Quantity() implements BodyCodec {
        @Override
        public void writeBody(ProtoBuffer out, JsonNode value) {
            if (!value.isString() && !value.isNumber()) {
                throw TreeMismatch.expected("a quantity", value);
            }
            out.varint(FIRST);
            out.string(value.asString());
        }

        @Override
        public JsonNode readBody(ProtoInput in) {
            JsonNode found = zero();
            while (in.hasMore()) {
                int tag = in.tag();
                if (tag == FIRST) {
                    found = StringNode.valueOf(in.string());
                } else {
                    in.skip(tag);
                }
            }
            return found;
        }

        @Override
        public JsonNode zero() {
            return StringNode.valueOf("0");
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return false;
        }
    }

    /** Which of the two it is, then both. */
    record IntOrString() implements BodyCodec {
        private static final int TYPE = WireType.VARINT.tag(1);
        private static final int NUMBER = WireType.VARINT.tag(2);
        private static final int TEXT = WireType.LENGTH.tag(3);

        @Override
        public void writeBody(ProtoBuffer out, JsonNode value) {
            boolean isNumber = value.isIntegralNumber() && value.canConvertToInt();
            if (!isNumber && !value.isString()) {
                throw TreeMismatch.expected("a whole number or a string", value);
            }
            out.varint(TYPE);
            out.varint(isNumber ? 0 : 1);
            out.varint(NUMBER);
            out.varint(isNumber ? value.intValue() : 0);
            out.varint(TEXT);
            out.string(isNumber ? "" : value.stringValue());
        }

        @Override
        public JsonNode readBody(ProtoInput in) {
            boolean isText = false;
            int number = 0;
            String text = "";
            while (in.hasMore()) {
                int tag = in.tag();
                if (tag == TYPE) {
                    isText = in.varint() == 1;
                } else if (tag == NUMBER) {
                    number = (int) in.varint();
                } else if (tag == TEXT) {
                    text = in.string();
                } else {
                    in.skip(tag);
                }
            }
            return isText ? StringNode.valueOf(text) : IntNode.valueOf(number);
        }

        @Override
        public JsonNode zero() {
            return IntNode.valueOf(0);
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return value.isInt() && value.intValue() == 0;
        }
    }

    /** JSON within protobuf. */
    record Raw() implements BodyCodec {
        private static final JsonMapper JSON = JsonMapper.shared();

        @Override
        public void writeBody(ProtoBuffer out, JsonNode value) {
            if (!value.isNull()) {
                out.varint(FIRST);
                int start = out.open();
                JsonText.write(out, value);
                out.close(start);
            }
        }

        @Override
        public JsonNode readBody(ProtoInput in) {
            JsonNode found = zero();
            while (in.hasMore()) {
                int tag = in.tag();
                if (tag == FIRST) {
                    found = parse(in.bytes());
                } else {
                    in.skip(tag);
                }
            }
            return found;
        }

        private static JsonNode parse(byte[] json) {
            try {
                return JSON.readTree(json);
            } catch (JacksonException e) {
                throw new ProtoException("a raw field that is no JSON: " + e.getOriginalMessage());
            }
        }

        @Override
        public JsonNode zero() {
            return NullNode.getInstance();
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return value.isNull();
        }
    }
}
