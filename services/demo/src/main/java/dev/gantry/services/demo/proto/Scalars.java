package dev.gantry.services.demo.proto;

import dev.gantry.services.demo.schema.FieldType.Scalar;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** The codecs of values that are one in JSON and no message in protobuf. */
final class Scalars {
    private Scalars() {}

    static Codec of(Scalar type) {
        return switch (type) {
            case STRING -> new Text();
            case BOOL -> new Bool();
            case INT32 -> new Whole(true);
            case INT64 -> new Whole(false);
            case BYTES -> new Binary();
            case TIME -> new Timestamps(false);
            case MICROTIME -> new Timestamps(true);
            case QUANTITY -> new Wrapped.Quantity();
            case INTSTR -> new Wrapped.IntOrString();
            case RAW, FIELDS -> new Wrapped.Raw();
            case FLOAT64 -> new Floating();
            case DURATION ->
                throw new IllegalArgumentException("no type of the API had a field of " + type + " so far");
        };
    }

    static String text(JsonNode value) {
        if (value instanceof StringNode text) {
            return text.stringValue();
        }
        throw TreeMismatch.expected("a string", value);
    }

    private record Text() implements Codec {
        @Override
        public WireType wireType() {
            return WireType.LENGTH;
        }

        @Override
        public void write(ProtoBuffer out, int tag, JsonNode value) {
            out.varint(tag);
            out.string(text(value));
        }

        @Override
        public void writeZero(ProtoBuffer out, int tag) {
            out.varint(tag);
            out.raw(0);
        }

        @Override
        public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
            WireType.LENGTH.expect(tag);
            return StringNode.valueOf(in.string());
        }

        @Override
        public JsonNode zero() {
            return StringNode.valueOf("");
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return text(value).isEmpty();
        }
    }

    private record Bool() implements Codec {
        @Override
        public WireType wireType() {
            return WireType.VARINT;
        }

        @Override
        public void write(ProtoBuffer out, int tag, JsonNode value) {
            if (!value.isBoolean()) {
                throw TreeMismatch.expected("true or false", value);
            }
            out.varint(tag);
            out.raw(value.booleanValue() ? 1 : 0);
        }

        @Override
        public void writeZero(ProtoBuffer out, int tag) {
            out.varint(tag);
            out.raw(0);
        }

        @Override
        public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
            WireType.VARINT.expect(tag);
            return BooleanNode.valueOf(in.varint() != 0);
        }

        @Override
        public JsonNode zero() {
            return BooleanNode.FALSE;
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return !value.booleanValue();
        }
    }

    /** Read into the smallest node that holds it, as JSON is: nodes of different sizes are never equal. */
    private record Whole(boolean isInt) implements Codec {
        @Override
        public WireType wireType() {
            return WireType.VARINT;
        }

        @Override
        public void write(ProtoBuffer out, int tag, JsonNode value) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw TreeMismatch.expected("a whole number", value);
            }
            out.varint(tag);
            out.varint(value.longValue());
        }

        @Override
        public void writeZero(ProtoBuffer out, int tag) {
            out.varint(tag);
            out.raw(0);
        }

        @Override
        public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
            WireType.VARINT.expect(tag);
            long value = in.varint();
            return isInt || value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        }

        @Override
        public JsonNode zero() {
            return IntNode.valueOf(0);
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return value.longValue() == 0;
        }
    }

    private record Floating() implements Codec {
        @Override
        public WireType wireType() {
            return WireType.FIXED64;
        }

        @Override
        public void write(ProtoBuffer out, int tag, JsonNode value) {
            if (!value.isNumber()) {
                throw TreeMismatch.expected("a number", value);
            }
            out.varint(tag);
            out.fixed64(Double.doubleToRawLongBits(value.doubleValue()));
        }

        @Override
        public void writeZero(ProtoBuffer out, int tag) {
            out.varint(tag);
            out.fixed64(0);
        }

        @Override
        public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
            WireType.FIXED64.expect(tag);
            return DoubleNode.valueOf(Double.longBitsToDouble(in.fixed64()));
        }

        @Override
        public JsonNode zero() {
            return IntNode.valueOf(0);
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return value.doubleValue() == 0;
        }
    }

    /** Base64 in JSON. */
    private record Binary() implements Codec {
        @Override
        public WireType wireType() {
            return WireType.LENGTH;
        }

        @Override
        public void write(ProtoBuffer out, int tag, JsonNode value) {
            String text = text(value);
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                out.varint(tag);
                out.bytes(bytes);
            } catch (IllegalArgumentException e) {
                throw TreeMismatch.malformed("base64", text);
            }
        }

        @Override
        public void writeZero(ProtoBuffer out, int tag) {
            // Go keeps no bytes apart from empty bytes, and writes only the latter.
        }

        @Override
        public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
            WireType.LENGTH.expect(tag);
            return StringNode.valueOf(Base64.getEncoder().encodeToString(in.bytes()));
        }

        @Override
        public JsonNode zero() {
            return StringNode.valueOf("");
        }

        @Override
        public boolean isEmpty(JsonNode value) {
            return text(value).isEmpty();
        }
    }
}
