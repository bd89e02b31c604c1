package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.api.ApiException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class JsonPatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}|[{'op':'add','path':'/b','value':[]}]|{'a':1,'b':[]}",
                "{'a':[1,3]}|[{'op':'add','path':'/a/1','value':2}]|{'a':[1,2,3]}",
                "{'a':[1]}|[{'op':'add','path':'/a/-','value':2}]|{'a':[1,2]}",
                "{'a':[1]}|[{'op':'add','path':'/a/1','value':2}]|{'a':[1,2]}",
                "{'a':[1,2]}|[{'op':'add','path':'/a/-1','value':3}]|{'a':[1,2,3]}",
                "{'a':[1,2]}|[{'op':'remove','path':'/a/-1'}]|{'a':[1]}",
                "{'a':[1,2]}|[{'op':'replace','path':'/a/0','value':9}]|{'a':[9,2]}",
                "{'a':{'b':1},'c':{}}|[{'op':'move','from':'/a/b','path':'/c/d'}]|{'a':{},'c':{'d':1}}",
                "{'a':{'b':1}}|[{'op':'copy','from':'/a','path':'/c'}]|{'a':{'b':1},'c':{'b':1}}",
                "{'a':1}|[{'op':'copy','from':'/none','path':'/c'}]|{'a':1,'c':null}",
                "{'~':1,'/':2}|[{'op':'remove','path':'/~0'},{'op':'replace','path':'/~1','value':3}]|{'/':3}",
                "{'~1':1}|[{'op':'remove','path':'/~01'}]|{}",
                "{'':1}|[{'op':'replace','path':'/','value':3}]|{'':3}",
                "{'a':1}|[{'op':'replace','path':'','value':{'b':2}}]|{'b':2}",
                "{'a':{'x':[1,{'y':2}],'z':3}}|[{'op':'test','path':'/a','value':{'z':3,'x':[1,{'y':2}]}}]"
                        + "|{'a':{'x':[1,{'y':2}],'z':3}}",
                "{'a':1}|[{'op':'test','path':'','value':{'a':1}}]|{'a':1}",
                "{'a':1}|[{'op':'add','path':'/b'}]|{'a':1,'b':null}",
                "{}|[{'op':'add','path':'/a','value':{}},{'op':'add','path':'/a/b','value':1}]|{'a':{'b':1}}",
            })
    void performs(String document, String patch, String result) {
        ObjectNode before = tree(document);
        assertEquals(tree(result), JsonPatch.apply(before, Trees.json(quoted(patch))));
        assertEquals(tree(document), before, "the document was changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':[1]}|[{'op':'add','path':'/a/2','value':2}]",
                "{'a':[1]}|[{'op':'add','path':'/a/x','value':2}]",
                "{'a':[1]}|[{'op':'remove','path':'/a/1'}]",
                "{'a':[1]}|[{'op':'replace','path':'/a/-2','value':1}]",
                "{'a':[1]}|[{'op':'replace','path':'/a/-','value':1}]",
                "{'a':1}|[{'op':'add','path':'/a/b','value':1}]",
                "{'a':null}|[{'op':'add','path':'/a/b','value':1}]",
                "{'a':1}|[{'op':'move','from':'/b','path':'/c'}]",
                "{'a':1}|[{'op':'move','path':'/c'}]",
                "{'a':1}|[{'op':'remove'}]",
                "{'a':1}|[{'op':'test','path':'/a','value':'1'}]",
                "{'a':1}|[{'op':'test','path':'/a'}]",
                "{'a':[1,2]}|[{'op':'test','path':'/a','value':[2,1]}]",
                "{'a':1}|[{'op':'replace','path':'','value':3}]",
                "{'a':1}|[{'op':'add','path':'/b','value':1},{'op':'test','path':'/a','value':2}]",
            })
    void refusesWhatDoesNotApply(String document, String patch) {
        ObjectNode before = tree(document);
        ApiException refusal =
                assertThrows(ApiException.class, () -> JsonPatch.apply(before, Trees.json(quoted(patch))));
        assertEquals(422, refusal.code());
        assertEquals(tree(document), before, "the document was changed");
    }

    @Test
    void refusesMoreThanTenThousandOperations() {
        String patch = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> "{\"op\":\"add\",\"path\":\"/a\",\"value\":1}")
                .collect(Collectors.joining(",", "[", "]"));
        ApiException refusal = assertThrows(ApiException.class, () -> JsonPatch.apply(tree("{}"), Trees.json(patch)));
        assertEquals(413, refusal.code());
        assertEquals(
                "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001",
                refusal.getMessage());
    }

    private static ObjectNode tree(String text) {
        return Trees.tree(quoted(text));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
