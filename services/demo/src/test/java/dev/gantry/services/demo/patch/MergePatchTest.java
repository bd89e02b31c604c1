package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {
    /** The examples of RFC 7386 whose document and patch are objects, and what the server's library adds to them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'b'}|{'a':'c'}|{'a':'c'}",
                "{'a':'b'}|{'b':'c'}|{'a':'b','b':'c'}",
                "{'a':'b'}|{'a':null}|{}",
                "{'a':'b','b':'c'}|{'a':null}|{'b':'c'}",
                "{'a':['b']}|{'a':'c'}|{'a':'c'}",
                "{'a':'c'}|{'a':['b']}|{'a':['b']}",
                "{'a':{'b':'c'}}|{'a':{'b':'d','c':null}}|{'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]}|{'a':[1]}|{'a':[1]}",
                "{'e':null}|{'a':1}|{'e':null,'a':1}",
                "{}|{'a':{'bb':{'ccc':null}}}|{'a':{'bb':{}}}",
                "{}|{'a':[{'b':null},null]}|{'a':[{},null]}",
                "{'a':{}}|{'a':[{'b':null}]}|{'a':[{'b':null}]}",
            })
    void merges(String document, String patch, String result) {
        ObjectNode before = tree(document);
        assertEquals(tree(result), MergePatch.apply(before, tree(patch)));
        assertEquals(tree(document), before, "the document was changed");
    }

    @Test
    void theDifferenceOfTwoObjectsMakesOneTheOther() {
        RandomTrees trees = new RandomTrees(new Random(7));
        for (int i = 0; i < 500; i++) {
            ObjectNode from = trees.object(3);
            ObjectNode to = trees.object(3);
            ObjectNode patch = difference(from, to);
            assertEquals(to, MergePatch.apply(from, patch), () -> from + " patched by " + patch);
            assertEquals(to, MergePatch.apply(to, patch), () -> "applied twice: " + patch);
        }
    }

    private static ObjectNode difference(ObjectNode from, ObjectNode to) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        from.propertyNames().stream().filter(name -> !to.has(name)).forEach(patch::putNull);
        for (Map.Entry<String, JsonNode> field : to.properties()) {
            if (from.get(field.getKey()) instanceof ObjectNode old && field.getValue() instanceof ObjectNode wanted) {
                patch.set(field.getKey(), difference(old, wanted));
            } else {
                patch.set(field.getKey(), field.getValue());
            }
        }
        return patch;
    }

    private static ObjectNode tree(String text) {
        return Trees.tree(text.replace('\'', '"'));
    }
}
