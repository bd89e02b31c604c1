package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.table.IncludeObject;
import dev.gantry.services.demo.table.TableOptions;
import dev.gantry.services.demo.table.TableRenderer;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo server's tables beside those of kube-apiserver, of the very objects the latter serves. */
@WithControlPlane
class DemoTablesContractTest {
    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ServerApi api;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        Gallery.in(plane);
        api = plane.api();
    }

    @TestFactory
    Stream<DynamicTest> everyKindPrintsAsTheServerPrintsIt() throws IOException {
        List<Kind> kinds = new ArrayList<>(Gallery.shows());
        Kinds.builtIn(Schema.kubernetes()).all().stream()
                .filter(kind -> kind.allows("list"))
                .forEach(kinds::add);
        assertTrue(kinds.size() > 45);
        return kinds.stream().map(kind -> dynamicTest(kind + "/" + kind.version(), () -> compare(kind)));
    }

    /** Whatever version is asked for, the server prints what stands behind it. */
    private void compare(Kind kind) throws IOException {
        List<ObjectNode> objects = objects(kind.kept());
        assertTrue(!objects.isEmpty(), "nothing to print");
        same(kind, objects, "?includeObject=None", IncludeObject.NONE);
        same(kind, objects, "", IncludeObject.METADATA);
    }

    private void same(Kind kind, List<ObjectNode> objects, String query, IncludeObject include) throws IOException {
        Instant before = Instant.now();
        JsonNode wanted = JSON.readTree(api.raw(path(kind) + query, TABLE).body());
        Instant after = Instant.now();
        List<JsonNode> found = new ArrayList<>();
        for (Instant time = before; !time.isAfter(after.plusSeconds(1)); time = time.plusSeconds(1)) {
            ObjectNode table = new TableRenderer(InstantSource.fixed(time))
                    .table(kind.kept(), objects, metadata(wanted), new TableOptions(include, true));
            found.add(asSent(table));
        }
        assertEquals(without(wanted, "rows"), without(found.getFirst(), "rows"));
        for (int i = 0; i < wanted.path("rows").size(); i++) {
            assertAny(wanted.path("rows").path(i), rows(found, i));
        }
        assertEquals(wanted.path("rows").size(), found.getFirst().path("rows").size());
    }

    /** Ages are those of a moment while the server answered. */
    private static void assertAny(JsonNode wanted, List<JsonNode> found) {
        assertTrue(found.contains(wanted), () -> wanted + "\nis none of\n" + found);
    }

    /** A number is an equal node only where both were read from JSON. */
    private static JsonNode asSent(JsonNode made) {
        return JSON.readTree(made.toString());
    }

    private static List<JsonNode> rows(List<JsonNode> tables, int row) {
        return tables.stream().map(table -> table.path("rows").path(row)).toList();
    }

    private static ObjectNode metadata(JsonNode table) {
        return ((ObjectNode) table.path("metadata")).deepCopy();
    }

    private static JsonNode without(JsonNode table, String field) {
        ObjectNode copy = ((ObjectNode) table).deepCopy();
        copy.remove(field);
        return copy;
    }

    private List<ObjectNode> objects(Kind kind) throws IOException {
        JsonNode list = JSON.readTree(api.get(path(kind)).required());
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : list.path("items")) {
            ObjectNode object = JSON.createObjectNode();
            object.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
            object.setAll((ObjectNode) item);
            if (item.at("/metadata/annotations") instanceof ObjectNode annotations) {
                // Only the versioned object has it; the server's tables are made of the one behind it.
                annotations.remove("deprecated.daemonset.template.generation");
                if (annotations.isEmpty()) {
                    ((ObjectNode) item.path("metadata")).remove("annotations");
                }
            }
            objects.add(object);
        }
        return objects;
    }

    private static String path(Kind kind) {
        return kind.root() + "/" + kind.plural();
    }

    @Test
    void anObjectByItselfIsATableOfOneRow() throws IOException {
        String path = "/api/v1/namespaces/zoo";
        ObjectNode object = (ObjectNode) JSON.readTree(api.get(path).required());
        JsonNode wanted =
                JSON.readTree(api.raw(path + "?includeObject=Object", TABLE).body());
        Kind kind = Kinds.builtIn(Schema.kubernetes()).named("v1", "Namespace");
        ObjectNode found = new TableRenderer(Instant::now)
                .table(kind, List.of(object), metadata(wanted), new TableOptions(IncludeObject.OBJECT, true));
        assertEquals(without(wanted, "rows"), without(found, "rows"));
        assertEquals(wanted.at("/rows/0/object"), found.at("/rows/0/object"));
        assertEquals(object.at("/metadata/resourceVersion"), wanted.at("/metadata/resourceVersion"));
    }

    @Test
    void aListOfNothingHasNoRowsWhereTheServersLastResortPrints() throws IOException {
        for (String plural : List.of("limitranges", "configmaps")) {
            JsonNode wanted = JSON.readTree(api.raw("/api/v1/" + plural + "?labelSelector=no%3Dsuch", TABLE)
                    .body());
            Kind kind = Kinds.builtIn(Schema.kubernetes()).at("v1", plural);
            ObjectNode found = new TableRenderer(Instant::now)
                    .table(kind, List.of(), metadata(wanted), new TableOptions(IncludeObject.NONE, true));
            assertEquals(wanted, asSent(found));
        }
    }

    @Test
    void onlyTheFirstEventOfAWatchHasHeaders() throws IOException {
        byte[] body = api.raw("/api/v1/namespaces?watch=1&resourceVersion=0&timeoutSeconds=1&includeObject=None", TABLE)
                .body();
        List<JsonNode> events = new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(line -> (JsonNode) JSON.readTree(line))
                .toList();
        assertTrue(events.size() > 1);
        assertTrue(events.getFirst().at("/object/columnDefinitions").isArray());
        JsonNode second = events.get(1).path("object");
        Kind kind = Kinds.builtIn(Schema.kubernetes()).named("v1", "Namespace");
        ObjectNode found = new TableRenderer(Instant::now)
                .table(kind, List.of(), metadata(second), new TableOptions(IncludeObject.NONE, false));
        assertEquals(without(second, "rows"), without(found, "rows"));
    }
}
