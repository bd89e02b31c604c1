package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.contracts.Wire.Reply;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the demo's server says of its kinds is what kube-apiserver says of the same kinds, in the same order. */
@WithControlPlane(fresh = true)
class DemoDiscoveryContractTest {
    private static final String JSON = "application/json";
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=%s;as=APIGroupDiscoveryList";

    /** Lists of things known by a name of their own. */
    private static final Set<String> LISTS = Set.of("groups", "versions", "resources", "items", "subresources");

    /** What the demo's server makes itself, so that it can only be read. */
    private static final Set<String> MADE = Set.of("customresourcedefinitions", "apiservices");

    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        servers = new TwoServers(plane, folder, "discovery");
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPath() {
        Set<String> paths = Kinds.builtIn(Schema.kubernetes()).all().stream()
                .flatMap(DemoDiscoveryContractTest::paths)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(Stream.of("/api", "/apis", "/version"), paths.stream())
                .map(path -> dynamicTest(path, () -> compare(Request.get(path, JSON))));
    }

    private static Stream<String> paths(Kind kind) {
        return kind.group().isEmpty()
                ? Stream.of("/api/" + kind.version())
                : Stream.of("/apis/" + kind.group(), "/apis/" + kind.apiVersion());
    }

    /** The paths at the root are those of a real server that this one has, in its order, and each of them answers. */
    @TestFactory
    Stream<DynamicTest> theRootNamesEveryPath() throws IOException {
        List<String> found = texts(servers.demo(Request.get("/", JSON)).body().path("paths"));
        List<String> real = texts(servers.real(Request.get("/", JSON)).body().path("paths"));
        real.retainAll(found);
        assertEquals(real, found);
        assertFalse(found.isEmpty());
        return found.stream()
                .map(path -> dynamicTest(
                        path,
                        () -> assertEquals(
                                200, servers.demo(Request.get(path, "*/*")).code())));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /** Who may not read them is told so in the same words. */
    @TestFactory
    Stream<DynamicTest> pathsOfOthers() {
        return Stream.of("/", "/metrics", "/nonsense", "/version", "/livez")
                .map(path -> new Request(
                        path, "viewer", "GET", path, Map.of("Accept", JSON), "", List.of("Content-Type"), Map.of()))
                .map(request -> dynamicTest(request.path(), () -> servers.compare(request)));
    }

    @TestFactory
    Stream<DynamicTest> allAtOnce() {
        return Stream.of("/api", "/apis")
                .flatMap(path -> Stream.of(
                                AGGREGATED.formatted("v2"),
                                AGGREGATED.formatted("v2beta1"),
                                AGGREGATED.formatted("v2") + "," + AGGREGATED.formatted("v2beta1") + "," + JSON,
                                AGGREGATED.formatted("v9") + "," + JSON,
                                AGGREGATED.formatted("v2") + ";profile=nopeer," + JSON)
                        .map(accept -> dynamicTest(path + " as " + accept, () -> compare(Request.get(path, accept)))));
    }

    private void compare(Request request) throws IOException {
        Reply found = servers.demo(request);
        Reply real = servers.real(request);
        Reply wanted = new Reply(real.code(), real.warnings(), real.headers(), among(real.body(), found.body()));
        assertFalse(found.body().isEmpty(), request.path());
        assertEquals(Alike.text(wanted, request.shown()), Alike.text(found, request.shown()));
    }

    /** A tree without those entries of its lists that another does not have either. */
    private static JsonNode among(JsonNode tree, JsonNode other) {
        if (!(tree instanceof ObjectNode object)) {
            return tree;
        }
        ObjectNode copy = JsonMapper.shared().createObjectNode();
        boolean isMade =
                MADE.contains(tree.path("name").asString(tree.path("resource").asString("")));
        object.properties().forEach(field -> {
            JsonNode there = other.path(field.getKey());
            boolean isPart =
                    LISTS.contains(field.getKey()) || isMade && field.getKey().equals("verbs");
            copy.set(
                    field.getKey(),
                    isPart && field.getValue() instanceof ArrayNode list ? entries(list, there) : field.getValue());
        });
        return copy;
    }

    private static JsonNode entries(ArrayNode list, JsonNode other) {
        ArrayNode kept = JsonMapper.shared().createArrayNode();
        for (JsonNode entry : list) {
            other.valueStream()
                    .filter(one -> name(one).equals(name(entry)))
                    .findFirst()
                    .ifPresent(same -> kept.add(entry.isObject() ? among(entry, same) : entry));
        }
        return kept;
    }

    private static String name(JsonNode entry) {
        for (String field : new String[] {"name", "groupVersion", "version", "resource", "subresource"}) {
            if (entry.has(field)) {
                return entry.path(field).asString();
            }
        }
        return entry.path("metadata").path("name").asString(entry.asString(""));
    }
}
