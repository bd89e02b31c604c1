package dev.gantry.services.demo.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TableRendererTest {
    private static final Kind NAMESPACE = Rendered.kind("core/v1.Namespace");

    private static JsonNode table(Kind kind, IncludeObject include, boolean hasHeaders, ObjectNode... objects) {
        return Rendered.table(kind, List.of(objects), new TableOptions(include, hasHeaders));
    }

    @Test
    void aTableHasColumnsAndRows() {
        JsonNode table =
                table(NAMESPACE, IncludeObject.METADATA, true, Rendered.object("{'status':{'phase':'Active'}}"));
        assertEquals("Table", table.path("kind").asString());
        assertEquals("meta.k8s.io/v1", table.path("apiVersion").asString());
        assertEquals(
                "{\"name\":\"Status\",\"type\":\"string\",\"format\":\"\","
                        + "\"description\":\"The status of the namespace\",\"priority\":0}",
                table.at("/columnDefinitions/1").toString());
        assertEquals("name", table.at("/columnDefinitions/0/format").asString());
        assertTrue(table.at("/columnDefinitions/2/description").asString().contains("in UTC.\n\nPopulated"));
    }

    @Test
    void anObjectComesAlongAsAskedFor() {
        ObjectNode object = Rendered.object("{'kind':'Namespace','apiVersion':'v1','spec':{}}");
        assertEquals(
                object, table(NAMESPACE, IncludeObject.OBJECT, true, object).at("/rows/0/object"));
        assertTrue(table(NAMESPACE, IncludeObject.NONE, true, object)
                .at("/rows/0/object")
                .isNull());
        JsonNode partial =
                table(NAMESPACE, IncludeObject.METADATA, true, object).at("/rows/0/object");
        assertEquals("PartialObjectMetadata", partial.path("kind").asString());
        assertEquals("meta.k8s.io/v1", partial.path("apiVersion").asString());
        assertEquals(object.path("metadata"), partial.path("metadata"));
        assertEquals(3, partial.size());
    }

    @Test
    void theBookmarkThatEndsTheFirstEventsIsAlwaysTold() {
        ObjectNode bookmark = Rendered.object("{'metadata':{'annotations':{'k8s.io/initial-events-end':'true'}}}");
        assertEquals(
                "true",
                table(NAMESPACE, IncludeObject.NONE, false, bookmark)
                        .at("/rows/0/object/metadata/annotations")
                        .path("k8s.io/initial-events-end")
                        .asString());
    }

    @Test
    void laterEventsHaveNoColumns() {
        assertTrue(table(NAMESPACE, IncludeObject.NONE, false)
                .path("columnDefinitions")
                .isNull());
    }

    @Test
    void noRowsAreAnEmptyListButForKindsWithoutAPrinter() {
        assertEquals(0, table(NAMESPACE, IncludeObject.NONE, true).path("rows").size());
        assertTrue(table(NAMESPACE, IncludeObject.NONE, true).path("rows").isArray());
        assertTrue(table(Rendered.kind("rbac/v1.Role"), IncludeObject.NONE, true)
                .path("rows")
                .isNull());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            string  | {'v':'a'}                      | 'a'
            string  | {'v':7}                        | '7'
            string  | {'v':true}                     | 'true'
            string  | {'v':0.25}                     | '0.25'
            string  | {'v':12345678.5}               | '1.23456785e+07'
            string  | {'v':0.00001}                  | '1e-05'
            string  | {'v':100000.0}                 | '100000'
            string  | {'v':null}                     | '<no value>'
            string  | {}                             | null
            integer | {'v':7.9}                      | 7
            integer | {'v':'7'}                      | null
            number  | {'v':3}                        | 3
            number  | {'v':0.5}                      | 0.5
            boolean | {'v':true}                     | true
            boolean | {'v':'true'}                   | null
            date    | {'v':'2026-11-24T11:59:30Z'}   | '30s'
            date    | {'v':'soon'}                   | '<invalid>'
            date    | {'v':''}                       | '<unknown>'
            date    | {'v':5}                        | null
            other   | {'v':5}                        | null
            """)
    void cellsOfCustomKindsFollowTheTypeOfTheColumn(String type, String json, String cell) {
        assertEquals("['x'," + cell + "]", Rendered.cells(Rendered.custom(new Column("V", type, ".v", 0)), json));
    }

    @Test
    void objectsInATextColumnAreSortedJson() {
        ObjectNode object = Rendered.object("{'v':{'b':[1,{'d':null,'c':'<&>'}],'a':true}}");
        JsonNode table = table(Rendered.custom(new Column("V", "string", ".v", 0)), IncludeObject.NONE, true, object);
        assertEquals(
                "{\"a\":true,\"b\":[1,{\"c\":\"\\u003c\\u0026\\u003e\",\"d\":null}]}",
                table.at("/rows/0/cells/1").asString());
    }

    @Test
    void columnsOfCustomKindsAreTheirOwnOrAnAge() {
        JsonNode own = table(Rendered.custom(new Column("V", "integer", ".v", 1)), IncludeObject.NONE, true);
        assertEquals(2, own.path("columnDefinitions").size());
        assertEquals(
                "{\"name\":\"V\",\"type\":\"integer\",\"format\":\"\",\"description\":"
                        + "\"Custom resource definition column (in JSONPath format): .v\",\"priority\":1}",
                own.at("/columnDefinitions/1").toString());
        assertEquals("['x','60m']", Rendered.cells(Rendered.custom(), "{}"));
    }

    @Test
    void aColumnWhosePathCannotBeReadIsRefused() {
        Kind kind = Rendered.custom(new Column("V", "string", ".v[", 0));
        assertEquals(
                "the path .v[ has no ] for its [",
                assertThrows(IllegalArgumentException.class, () -> Rendered.cells(kind, "{}"))
                        .getMessage());
    }

    @Test
    void whatToIncludeIsOneOfThreeWords() {
        assertEquals(IncludeObject.METADATA, IncludeObject.of(null));
        assertEquals(IncludeObject.METADATA, IncludeObject.of(""));
        assertEquals(IncludeObject.METADATA, IncludeObject.of("Metadata"));
        assertEquals(IncludeObject.OBJECT, IncludeObject.of("Object"));
        assertEquals(IncludeObject.NONE, IncludeObject.of("None"));
        assertNull(IncludeObject.of("none"));
    }
}
