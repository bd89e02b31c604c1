package dev.gantry.services.demo.patch;

import java.util.List;

/**
 * What kube-apiserver 1.36.3 answered to patches of {@link #CONFIG_MAP} and {@link #DEPLOYMENT}, asked with
 * {@code dryRun=All}, one after the other.
 */
final class RecordedPatches {
    static final String JSON_PATCH = "application/json-patch+json";
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String STRATEGIC = "application/strategic-merge-patch+json";

    static final String CONFIG_MAP = """
            {"apiVersion":"v1","kind":"ConfigMap",
             "metadata":{"name":"a","namespace":"default","annotations":{"x/y":"1"}},"data":{"a":"1","b":"2"}}""";

    static final String DEPLOYMENT = """
            {"apiVersion":"apps/v1","kind":"Deployment",
             "metadata":{"name":"w","namespace":"default","finalizers":["a/1","b/2"]},
             "spec":{"replicas":2,"selector":{"matchLabels":{"app":"w"}},
              "template":{"metadata":{"labels":{"app":"w"}},"spec":{
               "containers":[{"name":"a","image":"a:1",
                 "env":[{"name":"X","value":"1"},{"name":"Y","value":"2"}],
                 "ports":[{"containerPort":80},{"containerPort":81,"name":"q"}]},
                {"name":"b","image":"b:1"}],
               "volumes":[{"name":"v","emptyDir":{}}]}},
              "strategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":"25%"}}}}""";

    /** The one sentence for whatever does not apply. */
    static final String REJECTED = "the server rejected our request due to an error in our request";

    /**
     * A patch the server refused.
     *
     * @param reason empty where the status had none
     */
    record Refused(String type, String patch, int code, String reason, String message) {}

    /**
     * A patch the server followed.
     *
     * @param pointer what part of the object to look at
     * @param result that part afterwards, empty where it was gone
     */
    record Followed(String type, String patch, String pointer, String result) {}

    static final List<Refused> REFUSED = List.of(
            rejected("[{'op':'test','path':'/data/a','value':'2'}]"),
            rejected("[{'op':'remove','path':'/data/zz'}]"),
            rejected("[{'op':'foo','path':'/data/a'}]"),
            rejected("[{'path':'/data/a'}]"),
            rejected("[{'op':'add','path':'','value':{}}]"),
            rejected("[null]"),
            rejected("[{'op':'add','path':'/dat/q','value':3}]"),
            bad(
                    JSON_PATCH,
                    "{'op':'x'}",
                    "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp"),
            bad(
                    JSON_PATCH,
                    "['x']",
                    "error decoding patch: json: cannot unmarshal string into Go value of type handlers.jsonPatchOp"),
            bad(
                    JSON_PATCH,
                    "[{'op':1}]",
                    "error decoding patch: json: cannot unmarshal number into Go struct field jsonPatchOp.op of type"
                            + " string"),
            bad(
                    MERGE_PATCH,
                    "[]",
                    "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface"
                            + " {}"),
            bad(MERGE_PATCH, "null", "Invalid JSON Patch"),
            bad(
                    MERGE_PATCH,
                    "3",
                    "error decoding patch: json: cannot unmarshal number into Go value of type map[string]interface"
                            + " {}"),
            bad(STRATEGIC, "[]", "json: cannot unmarshal array into Go value of type map[string]interface {}"),
            bad(STRATEGIC, "3", "json: cannot unmarshal number into Go value of type map[string]interface {}"),
            bad(
                    STRATEGIC,
                    "{'metadata':{'$deleteFromPrimitiveList':['a/1']}}",
                    "invalid patch format of primitive list"),
            bad(
                    STRATEGIC,
                    inPod("'volumes':[{'name':'v','$retainKeys':['hostPath'],'hostPath':{'path':'/x'}}]"),
                    "invalid patch format of retainKeys"),
            unnamed(
                    inPod("'containers':[{'image':'x'}]"),
                    "map: map[image:x] does not contain declared merge key: name"),
            unnamed(
                    inPod("'$setElementOrder/containers':[{'name':'b'}],'containers':[{'name':'a','image':'b:2'}]"),
                    "The order in patch list:\n[map[image:b:2 name:a]]\n doesn't match $setElementOrder list:\n"
                            + "[map[name:b]]\n"),
            unnamed(
                    inPod("'containers':[{'name':'c','image':'c:1'},{'$patch':'merge'}]"),
                    "merging lists cannot yet be specified in the patch"),
            unnamed(
                    inPod("'containers':[{'name':'c','image':'c:1'},{'$patch':'foo'}]"),
                    "unknown patch type: foo in map: map[$patch:foo]"),
            unnamed(inPod("'$patch':'merge'"), "unknown patch type: merge in map: map[$patch:merge]"),
            unnamed("{'metadata':{'finalizers':[1]}}", "list element types are not identical: [[a/1 b/2] [1]]"),
            unnamed("{'metadata':{'finalizers':[['x']]}}", "list element types are not identical: [[a/1 b/2] [[x]]]"),
            unnamed(inPod("'$setElementOrder/containers':'x'"), "expected a []interface {}, but received a string"),
            unnamed(
                    inPod("'$setElementOrder/nope':[{'name':'x'}],'nope':[{'name':'x'}]"),
                    "unable to find api field in struct PodSpec for the json field \"nope\""));

    static final List<Followed> FOLLOWED = List.of(
            followed(JSON_PATCH, "null", "/data", "{'a':'1','b':'2'}"),
            followed(JSON_PATCH, "[{'op':'replace','path':'/data/new','value':'v'}]", "/data/new", "'v'"),
            followed(JSON_PATCH, "[{'op':'test','path':'/data/none','value':null}]", "/data/a", "'1'"),
            followed(
                    JSON_PATCH, "[{'op':'remove','path':'/metadata/annotations/x~1y'}]", "/metadata/annotations", "{}"),
            followed(MERGE_PATCH, "{'data':null}", "/data", ""),
            followed(MERGE_PATCH, "{'data':{'x':null,'b':null,'y':'1'}}", "/data", "{'a':'1','y':'1'}"),
            followed(STRATEGIC, "null", "/spec/replicas", "2"),
            followed(STRATEGIC, "{'metadata':{'finalizers':['c/3']}}", "/metadata/finalizers", "['c/3','a/1','b/2']"),
            followed(
                    STRATEGIC,
                    "{'metadata':{'$deleteFromPrimitiveList/finalizers':['a/1']}}",
                    "/metadata/finalizers",
                    "['b/2']"),
            followed(
                    STRATEGIC,
                    "{'metadata':{'$setElementOrder/finalizers':['c/3','b/2'],'finalizers':['c/3'],"
                            + "'$deleteFromPrimitiveList/finalizers':['a/1']}}",
                    "/metadata/finalizers",
                    "['c/3','b/2']"),
            followed(
                    STRATEGIC,
                    "{'spec':{'strategy':{'$retainKeys':['type'],'type':'Recreate'}}}",
                    "/spec/strategy",
                    "{'type':'Recreate'}"),
            followed(
                    STRATEGIC,
                    inPod("'volumes':[{'name':'v','$retainKeys':['hostPath','name'],'hostPath':{'path':'/x'}}]"),
                    "/spec/template/spec/volumes",
                    "[{'name':'v','hostPath':{'path':'/x'}}]"),
            followed(
                    STRATEGIC,
                    inPod("'containers':[{'name':'a','$patch':'delete'}]"),
                    "/spec/template/spec/containers",
                    "[{'name':'b','image':'b:1'}]"),
            followed(
                    STRATEGIC,
                    inPod("'containers':[{'name':'c','image':'c:1'},{'$patch':'replace'}]"),
                    "/spec/template/spec/containers",
                    "[{'name':'c','image':'c:1'}]"),
            followed(
                    STRATEGIC,
                    inPod("'$setElementOrder/containers':[{'name':'b'},{'name':'a'}],"
                            + "'containers':[{'name':'b','image':'b:2'}]"),
                    "/spec/template/spec/containers/0",
                    "{'name':'b','image':'b:2'}"));

    private RecordedPatches() {}

    private static Refused rejected(String patch) {
        return new Refused(JSON_PATCH, patch.replace('\'', '"'), 422, "Invalid", REJECTED);
    }

    private static Refused bad(String type, String patch, String message) {
        return new Refused(type, patch.replace('\'', '"'), 400, "BadRequest", message);
    }

    private static Refused unnamed(String patch, String message) {
        return new Refused(STRATEGIC, patch.replace('\'', '"'), 500, "", message);
    }

    private static Followed followed(String type, String patch, String pointer, String result) {
        return new Followed(type, patch.replace('\'', '"'), pointer, result.replace('\'', '"'));
    }

    private static String inPod(String fields) {
        return "{'spec':{'template':{'spec':{" + fields + "}}}}";
    }
}
