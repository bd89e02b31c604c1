package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases by hand; what is expected of each was seen at kube-apiserver 1.36.3. */
class ManagedFieldsTest {
    private static final String NOON = "2026-11-27T12:00:00Z";
    private static final String LATER = "2026-11-27T12:00:01Z";
    private static final ManagedFields FIELDS = new ManagedFields(Schema.kubernetes());

    private static final String DEPLOYMENT = """
            {'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'d'},
             'spec':{'replicas':2,'selector':{'matchLabels':{'app':'w'}},
              'template':{'metadata':{'labels':{'app':'w'}},'spec':{'containers':[{'name':'a','image':'a:1'}]}}}}""";

    @Test
    void namesTheOwnerOfTheFieldInConflict() {
        ApiException refusal = conflict("{'replicas':3}");
        assertEquals(409, refusal.code());
        assertEquals("Conflict", refusal.reason());
        assertEquals(
                "Apply failed with 1 conflict: conflict with \"kubectl\" using apps/v1: .spec.replicas",
                refusal.getMessage());
        assertEquals(tree("""
                        {'causes':[{'reason':'FieldManagerConflict',
                          'message':'conflict with \\"kubectl\\" using apps/v1','field':'.spec.replicas'}]}"""), refusal.status().get("details"));
    }

    @Test
    void namesAllFieldsInConflictByOwner() {
        ApiException refusal =
                conflict("{'replicas':3,'template':{'spec':{'containers':[{'name':'a','image':'a:2'}]}}}");
        assertEquals(
                "Apply failed with 2 conflicts: conflicts with \"kubectl\" using apps/v1:\n- .spec.replicas\n"
                        + "- .spec.template.spec.containers[name=\"a\"].image",
                refusal.getMessage());
        assertEquals(2, refusal.status().at("/details/causes").size());
    }

    private static ApiException conflict(String spec) {
        ObjectNode live = created("kubectl");
        ObjectNode wanted = wanted(spec);
        return assertThrows(
                ApiException.class, () -> FIELDS.applied(live, wanted, Trees.DEPLOYMENT, owner("me"), false));
    }

    private static ObjectNode created(String name) {
        ObjectNode live = tree(DEPLOYMENT);
        FIELDS.updated(null, live, Trees.DEPLOYMENT, owner(name));
        return live;
    }

    private static ObjectNode wanted(String spec) {
        return tree("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'d'},'spec':" + spec + "}");
    }

    @Test
    void sharesAFieldOfTheSameValueAndKeepsNoTimeOfIt() {
        ObjectNode result =
                FIELDS.applied(created("kubectl"), wanted("{'replicas':2}"), Trees.DEPLOYMENT, owner("me"), false);
        assertEquals(tree("""
                        {'manager':'me','operation':'Apply','apiVersion':'apps/v1','fieldsType':'FieldsV1',
                         'fieldsV1':{'f:spec':{'f:replicas':{}}}}"""), result.at("/metadata/managedFields/0"));
        assertTrue(result.at("/metadata/managedFields/1/fieldsV1/f:spec").has("f:replicas"));
    }

    @Test
    void takesAFieldByForceAndGivesItUpAgain() {
        ObjectNode taken =
                FIELDS.applied(created("kubectl"), wanted("{'replicas':3}"), Trees.DEPLOYMENT, owner("me"), true);
        assertEquals(3, taken.at("/spec/replicas").asInt());
        assertFalse(taken.at("/metadata/managedFields/1/fieldsV1/f:spec").has("f:replicas"));
        ObjectNode given = FIELDS.applied(taken, wanted("{'paused':true}"), Trees.DEPLOYMENT, owner("me"), false);
        assertTrue(given.at("/spec/replicas").isMissingNode());
        assertEquals(tree("{'f:spec':{'f:paused':{}}}"), given.at("/metadata/managedFields/0/fieldsV1"));
    }

    @Test
    void keepsTheStatusOutOfTheObjectAndTheObjectOutOfTheStatus() {
        ObjectNode live = created("kubectl");
        ObjectNode main = live.deepCopy();
        main.putObject("status").put("replicas", 2);
        FIELDS.updated(live, main, Trees.DEPLOYMENT, owner("someone"));
        assertEquals(live.at("/metadata/managedFields"), main.at("/metadata/managedFields"));

        ObjectNode status = main.deepCopy();
        status.withObject("spec").put("paused", true);
        status.withObject("metadata").withObject("annotations").put("a", "b");
        status.withObject("status").put("readyReplicas", 1);
        FIELDS.updated(main, status, Trees.DEPLOYMENT, new FieldOwner("controller", "status", LATER));
        assertEquals(tree("""
                        {'manager':'controller','operation':'Update','apiVersion':'apps/v1','time':'%s',
                         'fieldsType':'FieldsV1','fieldsV1':{'f:metadata':{'f:annotations':{'.':{},'f:a':{}}},
                         'f:status':{'f:readyReplicas':{}}},'subresource':'status'}""".formatted(LATER)), status.at("/metadata/managedFields/1"));
    }

    @Test
    void startsAfreshWhereItIsTold() {
        for (String reset : new String[] {"[]", "[{}]"}) {
            ObjectNode live = created("kubectl");
            ObjectNode after = live.deepCopy();
            after.withObject("metadata").set("managedFields", Trees.json(reset));
            FIELDS.updated(live, after, Trees.DEPLOYMENT, owner("me"));
            assertFalse(after.get("metadata").has("managedFields"), reset);
            ObjectNode next = after.deepCopy();
            next.withObject("spec").put("paused", true);
            FIELDS.updated(after, next, Trees.DEPLOYMENT, owner("me"));
            assertFalse(next.get("metadata").has("managedFields"), "nobody is tracked any more");
            ObjectNode applied = FIELDS.applied(next, wanted("{}"), Trees.DEPLOYMENT, owner("me"), false);
            assertEquals(
                    "before-first-apply",
                    applied.at("/metadata/managedFields/1/manager").stringValue());
        }
    }

    @Test
    void mindsNoManagedFieldsThatMakeNoSense() {
        ObjectNode live = created("kubectl");
        ObjectNode after = live.deepCopy();
        after.withObject("metadata").set("managedFields", Trees.json("[{\"manager\":\"x\",\"operation\":\"Foo\"}]"));
        FIELDS.updated(live, after, Trees.DEPLOYMENT, owner("me"));
        assertEquals(live.at("/metadata/managedFields"), after.at("/metadata/managedFields"));
    }

    @Test
    void keepsTheAnnotationOfKubectlTrue() {
        ObjectNode live = tree(DEPLOYMENT);
        live.withObject("metadata")
                .withObject("annotations")
                .put(LastApplied.ANNOTATION, "{\"apiVersion\":\"apps/v1\",\"spec\":{\"replicas\":2}}\n");
        FIELDS.updated(null, live, Trees.DEPLOYMENT, owner("kubectl-client-side-apply"));
        ObjectNode wanted = wanted("{'replicas':3}");
        wanted.withObject("metadata").withObject("annotations").put("x", "<&>");
        ObjectNode result = FIELDS.applied(live, wanted, Trees.DEPLOYMENT, owner("kubectl"), false);
        assertEquals(3, result.at("/spec/replicas").asInt(), "what kubectl owned itself is no conflict");
        assertEquals(
                "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{\"x\":"
                        + "\"\\u003c\\u0026\\u003e\"},\"name\":\"d\"},\"spec\":{\"replicas\":3}}\n",
                result.path("metadata")
                        .path("annotations")
                        .path(LastApplied.ANNOTATION)
                        .stringValue());
        ApiException refusal = assertThrows(
                ApiException.class,
                () -> FIELDS.applied(
                        live, wanted("{'paused':true,'replicas':4}"), Trees.DEPLOYMENT, owner("z"), false));
        assertEquals(409, refusal.code(), "nobody else is let pass");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'spec':{'replicas':'x'}}|500"
                        + "|failed to create typed patch object (/d; apps/v1, Kind=Deployment): .spec.replicas: "
                        + "expected numeric (int or float), got string",
                "{'spec':{'nope':{'a':1}}}|500"
                        + "|failed to create typed patch object (/d; apps/v1, Kind=Deployment): .spec.nope: "
                        + "field not declared in schema",
                "{'metadata':{'name':'d','managedFields':[]}}|400|metadata.managedFields must be nil",
                "{'apiVersion':'apps/v2'}|400|invalid object type: apps/v2, Kind=Deployment",
                "{'apiVersion':'v1','kind':'Pod'}|400|invalid object type: /v1, Kind=Pod",
                "{'apiVersion':null,'kind':null}|400|invalid object type: /, Kind=",
                "{'spec':{'template':{'spec':{'containers':[{'name':'a'},{'name':'a'}]}}}}|500"
                        + "|failed to create typed patch object (/d; apps/v1, Kind=Deployment): "
                        + ".spec.template.spec.containers: duplicate entries for key [name=\"a\"]",
                "{'metadata':{'name':'d','labels':{'a':1},'finalizers':[{}]},'spec':[]}|500"
                        + "|failed to create typed patch object (/d; apps/v1, Kind=Deployment): errors:;"
                        + "  .metadata.finalizers: element 0: associative list without keys has an element that's a map type;"
                        + "  .metadata.labels.a: expected string, got &value.valueUnstructured{Value:1};"
                        + "  .spec: expected map, got &{[]}",
                "{'spec':{'paused':3,'template':{'spec':{'containers':{'a':1}}}}}|500"
                        + "|failed to create typed patch object (/d; apps/v1, Kind=Deployment): errors:;"
                        + "  .spec.paused: expected boolean, got &{3};"
                        + "  .spec.template.spec.containers: expected list, got &{map[a:1]}",
            })
    void refusesToApplyWhatIsNotOfTheKind(String changes, int code, String message) {
        ObjectNode wanted = MergePatch.apply(wanted("{}"), tree(changes));
        ApiException refusal = assertThrows(
                ApiException.class, () -> FIELDS.applied(null, wanted, Trees.DEPLOYMENT, owner("me"), false));
        assertEquals(code, refusal.code());
        assertEquals(message, refusal.getMessage().replace('\n', ';'));
    }

    @Test
    void appliesALongerListInTheOrderOfTheUser() {
        ObjectNode live = created("kubectl");
        ObjectNode result = FIELDS.applied(
                live,
                wanted("{'template':{'spec':{'containers':[{'name':'x'},{'name':'a'},{'name':'y'}]}}}"),
                Trees.DEPLOYMENT,
                owner("me"),
                false);
        assertEquals("x a y", names(result));
        ObjectNode other = FIELDS.applied(
                result,
                wanted("{'template':{'spec':{'containers':[{'name':'y'},{'name':'x'}]}}}"),
                Trees.DEPLOYMENT,
                owner("me"),
                false);
        assertEquals("a y x", names(other).strip(), "kubectl still owns a");
    }

    private static String names(ObjectNode deployment) {
        StringBuilder names = new StringBuilder();
        for (JsonNode container : deployment.at("/spec/template/spec/containers")) {
            names.append(names.isEmpty() ? "" : " ")
                    .append(container.path("name").asString(""));
        }
        return names.toString();
    }

    @Test
    void namesAClientByItsUserAgent() {
        assertEquals("kubectl", FieldOwner.nameOf("kubectl/v1.36.3 (linux/amd64) kubernetes/abc"));
        assertEquals("ab", FieldOwner.nameOf("a\u0000b"));
        assertEquals(128, FieldOwner.nameOf("x".repeat(300)).length());
        assertEquals("unknown", new FieldOwner("", "", NOON).name());
    }

    private static FieldOwner owner(String name) {
        return new FieldOwner(name, "", NOON);
    }

    private static ObjectNode tree(String json) {
        return Trees.tree(json.replace('\'', '"'));
    }
}
