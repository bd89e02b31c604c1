package dev.gantry.services.kubernetes.decode;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes an object tree as protobuf by the schema. A tree has JSON's names and types; times are RFC 3339 texts. */
final class SpecimenProto {
    private final Random random;
    private final boolean untidy;

    /** @param untidy whether to shuffle fields, add unknown ones, and leave zeros away where Go would write them */
    SpecimenProto(Random random, boolean untidy) {
        this.random = random;
        this.untidy = untidy;
    }

    byte[] write(String message, Map<String, Object> tree) {
        return writer(message, tree).bytes();
    }

    @SuppressWarnings("unchecked")
    private ProtoWriter writer(String message, Map<String, Object> tree) {
        ProtoWriter out = new ProtoWriter();
        for (Schema.Field field : order(Schema.message(message).fields())) {
            Object value = tree.get(field.name());
            if (untidy && random.nextInt(10) == 0) {
                addUnknown(out);
            }
            if (field.list()) {
                for (Object element : value == null ? List.of() : (List<Object>) value) {
                    write(out, field, element);
                }
            } else if (value != null) {
                write(out, field, value);
            } else if (!untidy || random.nextBoolean()) {
                writeZero(out, field);
            }
        }
        return out;
    }

    private List<Schema.Field> order(List<Schema.Field> fields) {
        List<Schema.Field> ordered = new ArrayList<>(fields);
        ordered.sort(Comparator.comparingInt(Schema.Field::number));
        if (untidy) {
            Collections.shuffle(ordered, random);
        }
        return ordered;
    }

    private void addUnknown(ProtoWriter out) {
        int field = 1_000 + random.nextInt(100_000);
        switch (random.nextInt(4)) {
            case 0 -> out.number(field, random.nextLong());
            case 1 -> out.fixed64(field, random.nextLong());
            case 2 -> out.fixed32(field, random.nextInt());
            default -> out.bytes(field, new byte[random.nextInt(300)]);
        }
    }

    @SuppressWarnings("unchecked")
    private void write(ProtoWriter out, Schema.Field field, Object value) {
        int number = field.number();
        switch (field.type()) {
            case "string" -> out.text(number, (String) value);
            case "int" -> out.number(number, ((Number) value).longValue());
            case "bool" -> out.flag(number, (Boolean) value);
            case "time", "microtime" -> {
                OffsetDateTime time = OffsetDateTime.parse((String) value);
                out.message(
                        number,
                        new ProtoWriter().number(1, time.toEpochSecond()).number(2, time.getNano()));
            }
            case "quantity" -> out.message(number, new ProtoWriter().text(1, String.valueOf(value)));
            case "strings" ->
                ((Map<String, String>) value)
                        .forEach((k, v) ->
                                out.message(number, new ProtoWriter().text(1, k).text(2, v)));
            case "quantities" ->
                ((Map<String, Object>) value)
                        .forEach((k, v) -> out.message(
                                number,
                                new ProtoWriter().text(1, k).message(2, new ProtoWriter().text(1, String.valueOf(v)))));
            case "intstr" ->
                out.message(
                        number,
                        value instanceof Number n
                                ? new ProtoWriter().number(1, 0).number(2, n.longValue())
                                : new ProtoWriter().number(1, 1).text(3, (String) value));
            default -> out.message(number, writer(field.type(), (Map<String, Object>) value));
        }
    }

    /** Go writes scalars and times that are no pointers even when they are zero; here all of them may be. */
    private static void writeZero(ProtoWriter out, Schema.Field field) {
        switch (field.type()) {
            case "string" -> out.text(field.number(), "");
            case "time", "microtime" -> out.message(field.number(), new ProtoWriter());
            default -> {}
        }
    }
}
