package dev.gantry.services.demo.proto;

import dev.gantry.services.demo.proto.MessageCodec.Slot;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each type of a schema stands in protobuf, worked out once. Immutable; any thread. */
public final class ProtoTypes {
    private final Map<ObjectType, MessageCodec> codecs = new HashMap<>();

    /** Works out every type of the schema. */
    public ProtoTypes(Schema schema) {
        for (ObjectType type : schema.types()) {
            codecs.put(type, new MessageCodec());
        }
        codecs.forEach((type, codec) -> codec.define(slots(type)));
        codecs.values().forEach(MessageCodec::zeroBody);
    }

    /** @throws IllegalArgumentException for a type of another schema */
    MessageCodec of(ObjectType type) {
        MessageCodec codec = codecs.get(type);
        if (codec == null) {
            throw new IllegalArgumentException(type + " is of another schema");
        }
        return codec;
    }

    private List<Slot> slots(ObjectType type) {
        List<Slot> slots = new ArrayList<>();
        Map<Integer, List<Slot>> embedded = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.number() > 0) {
                (field.embedded() == 0
                                ? slots
                                : embedded.computeIfAbsent(field.embedded(), number -> new ArrayList<>()))
                        .add(slot(field));
            }
        }
        embedded.forEach((number, fields) -> {
            MessageCodec codec = new MessageCodec();
            codec.define(fields);
            slots.add(new Slot("", WireType.LENGTH.tag(number), codec, false, false));
        });
        return slots;
    }

    private Slot slot(Field field) {
        Codec codec = codec(field.type());
        return new Slot(
                field.name(),
                codec.wireType().tag(field.number()),
                codec,
                field.pointer() || codec instanceof ListCodec || codec instanceof MapCodec,
                field.omitEmpty());
    }

    private Codec codec(FieldType type) {
        return switch (type) {
            case Scalar scalar -> Scalars.of(scalar);
            case ListOf list -> new ListCodec(codec(list.element()));
            // Go's maps of lists of strings hold a type of their own with the list as its only field.
            case MapOf(ListOf(Scalar element)) -> new MapCodec(new StringsCodec(new ListCodec(Scalars.of(element))));
            case MapOf map -> new MapCodec(codec(map.value()));
            case ObjectOf object -> of(object.type());
        };
    }
}
