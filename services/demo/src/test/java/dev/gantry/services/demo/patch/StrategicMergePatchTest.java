package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.api.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StrategicMergePatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // containers merge by name, and what is inside them too
                "{'spec':{'containers':[{'name':'a','image':'1','env':[{'name':'X','value':'1'}]}]}}"
                        + "|{'spec':{'containers':[{'name':'a','env':[{'name':'Y','value':'2'}]}]}}"
                        + "|{'spec':{'containers':[{'name':'a','image':'1',"
                        + "'env':[{'name':'Y','value':'2'},{'name':'X','value':'1'}]}]}}",
                // ports merge by number alone
                "{'spec':{'containers':[{'name':'a','ports':[{'containerPort':80,'name':'h'}]}]}}"
                        + "|{'spec':{'containers':[{'name':'a','ports':[{'containerPort':80,'protocol':'UDP'}]}]}}"
                        + "|{'spec':{'containers':[{'name':'a','ports':[{'containerPort':80,'name':'h','protocol':'UDP'}]}]}}",
                // a list without strategy is replaced, an empty one too
                "{'spec':{'tolerations':[{'key':'a'}]}}|{'spec':{'tolerations':[{'key':'b'}]}}"
                        + "|{'spec':{'tolerations':[{'key':'b'}]}}",
                "{'spec':{'tolerations':[{'key':'a'}]}}|{'spec':{'tolerations':[]}}|{'spec':{'tolerations':[]}}",
                // an empty list of the patch merges to the same
                "{'spec':{'volumes':[{'name':'v'}]}}|{'spec':{'volumes':[]}}|{'spec':{'volumes':[{'name':'v'}]}}",
                // null deletes a list, a map, one key
                "{'spec':{'volumes':[{'name':'v'}]}}|{'spec':{'volumes':null}}|{'spec':{}}",
                "{'metadata':{'labels':{'a':'1','b':'2'}}}|{'metadata':{'labels':{'a':null}}}|{'metadata':{'labels':{'b':'2'}}}",
                // directives on objects
                "{'spec':{'securityContext':{'runAsUser':1}}}|{'spec':{'securityContext':{'$patch':'delete'}}}"
                        + "|{'spec':{'securityContext':{}}}",
                "{'spec':{'securityContext':{'runAsUser':1}}}"
                        + "|{'spec':{'securityContext':{'$patch':'replace','fsGroup':2,'runAsGroup':null}}}"
                        + "|{'spec':{'securityContext':{'fsGroup':2}}}",
                "{'spec':{}}|{'spec':{'securityContext':{'$patch':'delete'}}}|{'spec':{}}",
                // nulls and directives of what is new are not kept
                "{}|{'spec':{'containers':[{'name':'a','image':null,'$retainKeys':['name']},{'name':'b','$patch':'delete'}]}}"
                        + "|{'spec':{'containers':[{'name':'a'}]}}",
                // the order of labels of a list: patch first, then what was there
                "{'spec':{'containers':[{'name':'a'},{'name':'b'},{'name':'c'}]}}"
                        + "|{'spec':{'containers':[{'name':'c'},{'name':'a'},{'name':'d'}]}}"
                        + "|{'spec':{'containers':[{'name':'b'},{'name':'c'},{'name':'a'},{'name':'d'}]}}",
                // order alone
                "{'spec':{'containers':[{'name':'a'},{'name':'b'},{'name':'c'}]}}"
                        + "|{'spec':{'$setElementOrder/containers':[{'name':'c'},{'name':'a'}]}}"
                        + "|{'spec':{'containers':[{'name':'b'},{'name':'c'},{'name':'a'}]}}",
                // what kubectl apply sends where one container of three is gone
                "{'spec':{'containers':[{'name':'a'},{'name':'b'},{'name':'c'}]}}"
                        + "|{'spec':{'$setElementOrder/containers':[{'name':'a'},{'name':'c'}],"
                        + "'containers':[{'name':'b','$patch':'delete'}]}}"
                        + "|{'spec':{'containers':[{'name':'a'},{'name':'c'}]}}",
                // a list of values to delete from that is not there
                "{'metadata':{}}|{'metadata':{'$deleteFromPrimitiveList/finalizers':['a']}}|{'metadata':{}}",
            })
    void mergesByType(String document, String patch, String result) {
        ObjectNode before = tree(document);
        assertEquals(tree(result), StrategicMergePatch.apply(before, tree(patch), Trees.POD));
        assertEquals(tree(document), before, "the document was changed");
    }

    @Test
    void refusesCustomKinds() {
        ApiException refusal =
                assertThrows(ApiException.class, () -> StrategicMergePatch.apply(tree("{}"), tree("{}"), Trees.CUSTOM));
        assertEquals(415, refusal.code());
        assertEquals(
                "the body of the request was in an unknown format - accepted media types include: "
                        + "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml",
                refusal.getMessage());
    }

    @Test
    void replacesAnObjectWhereTheTypeSaysSo() {
        ObjectNode budget = tree("{'spec':{'minAvailable':1,'selector':{'matchLabels':{'a':'1'}}}}");
        ObjectNode patch = tree("{'spec':{'selector':{'matchLabels':{'b':'2'}}}}");
        assertEquals(
                tree("{'spec':{'minAvailable':1,'selector':{'matchLabels':{'b':'2'}}}}"),
                StrategicMergePatch.apply(budget, patch, Trees.DISRUPTION_BUDGET));
    }

    @Test
    void leavesWhatLooksLikeADirectiveInAnObject() {
        ObjectNode document = tree("{'metadata':{'annotations':{'$patch':'replace'}},'data':{'$x':null}}");
        ObjectNode result = StrategicMergePatch.apply(document, tree("{'metadata':{'labels':{'a':'1'}}}"), Trees.POD);
        assertEquals(document.get("data"), result.get("data"));
        assertEquals("replace", result.at("/metadata/annotations/$patch").stringValue());
    }

    @Test
    void patchingWithTheWholeObjectMakesItHoldAllOfThat() {
        RandomTrees trees = new RandomTrees(new Random(11));
        for (int i = 0; i < 300; i++) {
            ObjectNode live = trees.deployment();
            ObjectNode wanted = trees.deployment();
            ObjectNode once = StrategicMergePatch.apply(live, wanted, Trees.DEPLOYMENT);
            assertEquals(once, StrategicMergePatch.apply(once, wanted, Trees.DEPLOYMENT), "twice is once");
            assertEquals(live, StrategicMergePatch.apply(live, live, Trees.DEPLOYMENT), "itself changes nothing");
            assertEquals(names(wanted), kept(names(once), names(wanted)), () -> live + "\n" + wanted + "\n" + once);
            List<String> both = new ArrayList<>(names(live));
            both.removeAll(names(wanted));
            assertEquals(both, kept(names(once), both), "the others keep their order");
        }
    }

    private static List<String> names(ObjectNode deployment) {
        List<String> names = new ArrayList<>();
        for (JsonNode container : deployment.at("/spec/template/spec/containers")) {
            names.add(container.get("name").stringValue());
        }
        return names;
    }

    private static List<String> kept(List<String> from, List<String> wanted) {
        return from.stream().filter(wanted::contains).toList();
    }

    private static ObjectNode tree(String text) {
        return Trees.tree(text.replace('\'', '"'));
    }
}
