package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FieldSetTest {
    private static final List<String> ELEMENTS =
            List.of("f:a", "f:b", "k:{\"name\":\"a\"}", "k:{\"name\":\"b\"}", "v:1", "v:\"a\"", "i:0");

    @Test
    void isWrittenInTheOrderOfTheServer() {
        FieldSet set = decoded("""
                {"i:10":{},"i:9":{},"v:\\"b\\"":{},"v:10":{},"v:9":{},"v:true":{},
                 "k:{\\"containerPort\\":443,\\"protocol\\":\\"TCP\\"}":{},
                 "k:{\\"containerPort\\":80,\\"protocol\\":\\"UDP\\"}":{},
                 "k:{\\"containerPort\\":80,\\"protocol\\":\\"TCP\\"}":{},
                 "k:{\\"name\\":\\"b\\"}":{},"k:{\\"name\\":\\"a\\\\\\"\\"}":{},"k:{\\"name\\":\\"a\\"}":{},
                 "f:b":{},"f:a":{}}""");
        List<String> order = List.copyOf(FieldsV1.encode(set).propertyNames());
        assertEquals(
                List.of(
                        "f:a",
                        "f:b",
                        "k:{\"containerPort\":80,\"protocol\":\"TCP\"}",
                        "k:{\"containerPort\":80,\"protocol\":\"UDP\"}",
                        "k:{\"containerPort\":443,\"protocol\":\"TCP\"}",
                        "k:{\"name\":\"a\"}",
                        "k:{\"name\":\"a\\\"\"}",
                        "k:{\"name\":\"b\"}",
                        "v:9",
                        "v:10",
                        "v:\"b\"",
                        "v:true",
                        "i:9",
                        "i:10"),
                order);
    }

    @Test
    void leavesOutElementsOfAKindItDoesNotKnow() {
        assertEquals(decoded("{\"f:a\":{}}"), decoded("{\"f:a\":{},\"z:b\":{\"f:c\":{}}}"));
    }

    @Test
    void isTheSameHoweverItsKeysAreSpaced() {
        assertEquals(decoded("{\"k:{\\\"name\\\":\\\"a\\\"}\":{}}"), decoded("{\"k:{ \\\"name\\\": \\\"a\\\" }\":{}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":{}}", "{\"f\":{}}", "{\"k:x\":{}}", "{\"i:x\":{}}", "{\"f:a\":{\"b\":{}}}", "[]", "3"})
    void isRefusedWhereItIsNone(String json) {
        assertThrows(IllegalArgumentException.class, () -> FieldsV1.decode(Trees.json(json)));
    }

    @Test
    void saysPathsAsMessagesDo() {
        assertEquals("[containerPort=80,protocol=\"TCP\"]", text("k:{\"protocol\":\"TCP\",\"containerPort\":80}"));
        assertEquals("[=\"a/b\"]", text("v:\"a/b\""));
        assertEquals("[3]", text("i:3"));
        assertEquals(".spec", text("f:spec"));
        assertNull(PathElement.parse("z:1"));
    }

    private static String text(String element) {
        return Objects.requireNonNull(PathElement.parse(element)).toString();
    }

    /** Sets do what sets of paths do. */
    @Test
    void worksOnPaths() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            ObjectNode left = fields(random, 2);
            ObjectNode right = fields(random, 2);
            assertAlgebra(FieldsV1.decode(left), FieldsV1.decode(right));
            assertAlgebra(FieldsV1.decodeLazily(left), FieldsV1.decodeLazily(right));
            assertEquals(FieldsV1.decode(left), FieldsV1.decodeLazily(left));
            assertEquals(FieldsV1.decode(left), FieldsV1.decode(FieldsV1.encode(FieldsV1.decodeLazily(left))));
        }
    }

    private static void assertAlgebra(FieldSet left, FieldSet right) {
        assertPaths(left, right, left.union(right), (one, two) -> {
            one.addAll(two);
            return one;
        });
        assertPaths(left, right, left.intersection(right), (one, two) -> {
            one.retainAll(two);
            return one;
        });
        assertPaths(left, right, left.difference(right), (one, two) -> {
            one.removeAll(two);
            return one;
        });
        assertPaths(left, right, left.without(right), (one, two) -> {
            one.removeIf(path -> two.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + " ")));
            return one;
        });
        assertSame(left, left.difference(right.difference(left)), "what changes nothing is shared");
        assertTrue(left.difference(left.union(right)).isEmpty());
    }

    private static void assertPaths(FieldSet left, FieldSet right, FieldSet made, BinaryOperator<Set<String>> work) {
        assertEquals(work.apply(paths(left), paths(right)), paths(made), () -> left + " and " + right);
        assertEquals(made, FieldsV1.decode(FieldsV1.encode(made)));
    }

    private static Set<String> paths(FieldSet set) {
        Set<String> paths = new TreeSet<>();
        set.forEachPath(path -> {
            List<String> texts = new ArrayList<>();
            path.forEach(step -> texts.add(step.text()));
            assertTrue(set.has(List.copyOf(path)));
            paths.add(String.join(" ", texts));
        });
        return paths;
    }

    private static ObjectNode fields(Random random, int depth) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String element : ELEMENTS) {
            if (random.nextInt(3) == 0) {
                ObjectNode below = depth > 0 ? fields(random, depth - 1) : JsonNodeFactory.instance.objectNode();
                if (!below.isEmpty() && random.nextBoolean()) {
                    below.putObject(".");
                }
                fields.set(element, below);
            }
        }
        return fields;
    }

    private static FieldSet decoded(String json) {
        return FieldsV1.decode(Trees.json(json));
    }
}
