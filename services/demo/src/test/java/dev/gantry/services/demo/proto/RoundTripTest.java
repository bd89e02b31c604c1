package dev.gantry.services.demo.proto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RoundTripTest {
    private final Schema schema = Schema.kubernetes();
    private final ProtoTypes types = new ProtoTypes(schema);
    private final ProtoWriter writer = new ProtoWriter(types);
    private final ProtoReader reader = new ProtoReader(types);

    @Test
    void treesOfEveryTypeComeBackAsTheyWere() {
        for (ObjectType type : schema.types()) {
            for (int seed = 0; seed < 20; seed++) {
                ObjectNode tree = new RandomTrees(seed).object(type);
                assertEquals(tree, reader.read(type, writer.message(type, tree)), type + " of seed " + seed);
            }
        }
    }

    @Test
    void whatIsReadIsWrittenToTheSameBytes() {
        for (ObjectType type : schema.types()) {
            for (int seed = 100; seed < 110; seed++) {
                byte[] bytes = writer.message(type, new RandomTrees(seed).object(type));
                assertArrayEquals(bytes, writer.message(type, reader.read(type, bytes)), type + " of seed " + seed);
            }
        }
    }

    @Test
    void aCutIsNoticedUnlessItFallsBetweenFields() {
        ObjectType type = schema.type("core/v1.Pod");
        byte[] whole = writer.message(type, new RandomTrees(1).object(type));
        int unnoticed = 0;
        for (int length = 0; length < whole.length; length++) {
            unnoticed += isRead(type, Arrays.copyOf(whole, length)) ? 1 : 0;
        }
        assertEquals(3, unnoticed, "before metadata, spec and status");
    }

    private boolean isRead(ObjectType type, byte[] bytes) {
        try {
            reader.read(type, bytes);
            return true;
        } catch (ProtoException e) {
            return false;
        }
    }
}
