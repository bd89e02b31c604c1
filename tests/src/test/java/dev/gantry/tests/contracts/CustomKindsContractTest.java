package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** The custom kinds of the demo beside kube-apiserver with definitions made of the same files. */
@WithControlPlane(fresh = true)
class CustomKindsContractTest {
    private static final String JSON = "application/json";
    private static final String APPLY = "application/apply-patch+yaml";
    private static final String AGGREGATED =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";
    private static final Set<String> GROUPS = Set.of(
            "apps.kruise.io", "apps.openyurt.io", "scheduling.volcano.sh", "crd.projectcalico.org", "kueue.x-k8s.io");

    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        CustomDefinitions.define(plane, kinds());
        servers = new TwoServers(plane, new DemoServer(folder, kinds()), "custom");
    }

    private static List<Kind> kinds() {
        return CustomKinds.shipped().stream()
                .filter(kind -> GROUPS.contains(kind.group()))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    /** Requests build on each other, so they are sent in the order of the file. */
    @TestFactory
    Stream<DynamicTest> bothServersAnswerAlike() throws IOException {
        return servers.alike("custom", List.of("objects.yaml", "versions.yaml"));
    }

    @TestFactory
    Stream<DynamicTest> aServerTakesEveryShippedKindAsADefinition(ControlPlane plane) {
        List<Kind> shipped = CustomKinds.shipped();
        return shipped.stream()
                .filter(kind -> !kind.isView())
                .map(kind -> dynamicTest(
                        kind.toString(),
                        () -> plane.api()
                                .post(
                                        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
                                        named(CustomDefinitions.definition(kind, shipped))
                                                .toString())
                                .required()));
    }

    /** Under a group of their own, as some are there already. */
    private static ObjectNode named(ObjectNode definition) {
        String group = "dry." + definition.at("/spec/group").asString();
        ((ObjectNode) definition.path("spec")).put("group", group);
        ((ObjectNode) definition.path("metadata"))
                .put("name", definition.at("/spec/names/plural").asString() + "." + group);
        return definition;
    }

    @Test
    void theSameOwnersOwnTheSameFields() throws IOException {
        String path = "/apis/apps.kruise.io/v1alpha1/namespaces/$NS/clonesets";
        String owned = path + "/owned";
        String type = "\"apiVersion\": \"apps.kruise.io/v1alpha1\", \"kind\": \"CloneSet\"";
        List<Request> requests = List.of(
                request("POST", path + "?fieldManager=maker", JSON, """
                        {%s, "metadata": {"name": "owned", "labels": {"a": "1"}},
                         "spec": {"replicas": 2, "list": [{"name": "x"}], "map": {"k": {"l": 1}}, "none": {}}}""".formatted(type)),
                request("PATCH", owned + "?fieldManager=patcher", "application/merge-patch+json", """
                        {"metadata": {"labels": {"b": "2"}, "annotations": {"note": "1"}},
                         "spec": {"map": {"k": {"m": 2}}, "list": [{"name": "y"}, {"name": "z"}]}}"""),
                request("PATCH", owned + "/status?fieldManager=controller", "application/merge-patch+json", """
                        {"status": {"replicas": 2, "conditions": [{"type": "Ready", "status": "True"}]}}"""),
                request("PATCH", owned + "/scale?fieldManager=scaler", "application/merge-patch+json", """
                        {"spec": {"replicas": 5}}"""),
                request("PATCH", owned + "?fieldManager=applier&force=true", APPLY, """
                        {%s, "metadata": {"name": "owned", "labels": {"b": "3"}}, "spec": {"map": {"k": {"m": 4}}, "own": true}}""".formatted(type)),
                request("PATCH", owned + "?fieldManager=applier", APPLY, """
                        {%s, "metadata": {"name": "owned"}, "spec": {"own": false}}""".formatted(type)));
        compareOwners(requests);
    }

    @Test
    void theSameOwnersOwnFieldsOfEachVersion() throws IOException {
        compareOwners(Requests.at("custom/owners.yaml"));
    }

    private static void compareOwners(List<Request> requests) throws IOException {
        for (Request request : requests) {
            assertEquals(Owners.of(servers.real(request)), Owners.of(servers.demo(request)), request.say());
        }
    }

    private static Request request(String method, String path, String type, String body) {
        return Request.of(method, path, type, body);
    }

    /** An object is made, changed in each way and deleted, then those changes are watched. */
    @TestFactory
    Stream<DynamicTest> watchesTellTheSame() throws IOException {
        String path = "/apis/apps.openyurt.io/v1beta2/nodepools";
        List<Wire.Reply> made = new ArrayList<>();
        Request make = request("POST", path, JSON, """
                {"apiVersion": "apps.openyurt.io/v1beta2", "kind": "NodePool", "metadata": {"name": "watched",
                 "labels": {"room": "hz"}}, "spec": {"type": "Edge"}}""");
        made.add(servers.real(make));
        made.add(servers.demo(make));
        for (Request change : List.of(
                request("PATCH", path + "/watched", "application/merge-patch+json", """
                        {"spec": {"type": "Cloud"}}"""),
                request("PATCH", path + "/watched/status", "application/merge-patch+json", """
                        {"status": {"readyNodeNum": 2}}"""),
                request("PATCH", path + "/watched", "application/merge-patch+json", """
                        {"metadata": {"labels": {"room": "gz"}}}"""),
                request("DELETE", path + "/watched", JSON, ""))) {
            servers.compare(change);
        }
        List<String> forms = List.of(
                JSON,
                "application/json;as=Table;v=v1;g=meta.k8s.io",
                "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
        return Stream.of("", "&fieldSelector=metadata.name%3Dwatched", "&labelSelector=room%3Dhz")
                .flatMap(query -> forms.stream()
                        .map(form -> dynamicTest(form + query, () -> {
                            String watch = path + "?watch=1&timeoutSeconds=1" + query + "&resourceVersion=";
                            assertEquals(
                                    Alike.text(servers.real(Request.get(watch + version(made.getFirst()), form))),
                                    Alike.text(servers.demo(Request.get(watch + version(made.getLast()), form))));
                        })));
    }

    private static String version(Wire.Reply reply) {
        return reply.body().at("/metadata/resourceVersion").asString();
    }

    @TestFactory
    Stream<DynamicTest> discoveryTellsTheSame() {
        List<String> paths = new ArrayList<>();
        kinds().stream().map(kind -> "/apis/" + kind.apiVersion()).distinct().forEach(paths::add);
        GROUPS.stream().sorted().map(group -> "/apis/" + group).forEach(paths::add);
        paths.add("/apis/nobody.example/v1");
        paths.add("/apis/nobody.example");
        return paths.stream()
                .map(path -> dynamicTest(path, () -> {
                    Request request = request("GET", path, JSON, "");
                    assertEquals(told(servers.real(request)), told(servers.demo(request)));
                }));
    }

    /** Resources in one order, without what a server hashes for itself. */
    private static String told(Wire.Reply reply) {
        if (reply.body().get("resources") instanceof ArrayNode resources) {
            resources.forEach(one -> ((ObjectNode) one).remove("storageVersionHash"));
            sort(resources, "name");
        }
        return Alike.text(reply);
    }

    private static void sort(ArrayNode list, String field) {
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        sorted.sort((a, b) -> a.path(field).asString("").compareTo(b.path(field).asString("")));
        list.removeAll();
        sorted.forEach(list::add);
    }

    @TestFactory
    Stream<DynamicTest> aggregatedDiscoveryTellsTheSame() throws IOException {
        Request request = Request.get("/apis", AGGREGATED);
        JsonNode real = servers.real(request).body();
        JsonNode demo = servers.demo(request).body();
        return GROUPS.stream()
                .sorted()
                .map(group -> dynamicTest(group, () -> {
                    assertFalse(group(real, group).isMissingNode());
                    assertEquals(
                            group(real, group).toPrettyString(),
                            group(demo, group).toPrettyString());
                }));
    }

    private static JsonNode group(JsonNode all, String name) {
        for (JsonNode group : all.path("items")) {
            if (group.at("/metadata/name").asString("").equals(name)) {
                group.path("versions").forEach(version -> sort((ArrayNode) version.path("resources"), "resource"));
                return group;
            }
        }
        return all.path("none");
    }
}
