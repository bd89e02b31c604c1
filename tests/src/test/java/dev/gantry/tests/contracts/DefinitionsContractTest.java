package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.contracts.Wire.Reply;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo's definitions and API services: what a real server, given the definitions, makes of them. */
@WithControlPlane(fresh = true)
class DefinitionsContractTest {
    private static final String JSON = "application/json";
    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";
    private static final String DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final String SERVICES = "/apis/apiregistration.k8s.io/v1/apiservices";

    private static ControlPlane plane;
    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane given, @TempDir Path folder) throws IOException {
        plane = given;
        List<Kind> kinds = CustomKinds.of(List.of("kruise", "kueue", "openyurt"));
        servers = new TwoServers(plane, new DemoServer(folder, kinds), "definitions");
        for (JsonNode definition : items(DEFINITIONS)) {
            plane.api().post(DEFINITIONS, unserved(definition).toString()).required();
        }
        for (Kind kind : kinds) {
            String path = "/apis/" + kind.apiVersion() + "/" + kind.plural();
            plane.api().until("serve " + path, () -> plane.api().get(path).code() == 200);
        }
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    private static List<JsonNode> items(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        servers.demo(Request.get(path, JSON)).body().path("items").forEach(items::add);
        assertTrue(items.size() > 5, path);
        return items;
    }

    /** As somebody would have written it. */
    private static ObjectNode unserved(JsonNode definition) {
        ObjectNode written = (ObjectNode) definition.deepCopy();
        String name = written.at("/metadata/name").asString();
        written.remove("status");
        written.put("apiVersion", "apiextensions.k8s.io/v1").put("kind", "CustomResourceDefinition");
        written.putObject("metadata").put("name", name);
        return written;
    }

    @TestFactory
    Stream<DynamicTest> definitionsAreAsTheServerKeepsThem() throws IOException {
        return items(DEFINITIONS).stream().flatMap(one -> bothForms(DEFINITIONS, one));
    }

    @TestFactory
    Stream<DynamicTest> apiServicesAreAsTheServerRegistersThem() throws IOException {
        for (JsonNode one : items(SERVICES)) {
            String path = SERVICES + "/" + one.at("/metadata/name").asString();
            plane.api().until("register " + path, () -> plane.api().get(path).code() == 200);
        }
        return items(SERVICES).stream().flatMap(one -> bothForms(SERVICES, one));
    }

    private static Stream<DynamicTest> bothForms(String path, JsonNode object) {
        String name = object.at("/metadata/name").asString();
        return Stream.of(JSON, TABLE)
                .map(form -> dynamicTest(name + " as " + form, () -> {
                    Request request = Request.get(path + "/" + name, form);
                    assertEquals(told(servers.real(request)), told(servers.demo(request)));
                }));
    }

    private static String told(Reply reply) {
        JsonNode body = reply.body();
        // Ages are cells of their own, and what was registered in the meantime counts its conditions anew.
        body.path("rows")
                .forEach(row ->
                        ((ArrayNode) row.path("cells")).remove(row.path("cells").size() - 1));
        body.findValues("conditions")
                .forEach(list -> list.forEach(one -> {
                    ((ObjectNode) one).remove("lastTransitionTime");
                }));
        return Alike.text(reply);
    }

    @Test
    void whoWritesADefinitionIsToldHowKindsAreAdded() throws IOException {
        ObjectNode definition = unserved(items(DEFINITIONS).getFirst());
        String one = DEFINITIONS + "/" + definition.at("/metadata/name").asString();
        for (Request request : List.of(
                Request.of("POST", DEFINITIONS, JSON, definition.toString()),
                Request.of("PATCH", one, "application/merge-patch+json", "{}"),
                Request.of("DELETE", one, JSON, ""))) {
            Reply reply = servers.demo(request);
            assertEquals(405, reply.code());
            assertEquals("MethodNotAllowed", reply.body().path("reason").asString());
            assertTrue(
                    reply.body().path("message").asString().endsWith("start it with --kinds FILE to add others"),
                    reply.body()::toString);
        }
    }
}
