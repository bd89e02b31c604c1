package dev.gantry.services.demo.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProtoWriterTest {
    private final Schema schema = Schema.kubernetes();
    private final ProtoWriter writer = new ProtoWriter(new ProtoTypes(schema));

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            # zeroes stand where Go has no pointer
            core/v1.Taint                       | {}                                          | 0a00 1200 1a00
            core/v1.ResourceFieldSelector       | {}                                          | 0a00 1200 1a03 0a0130
            core/v1.TCPSocketAction             | {}                                          | 0a06 0800 1000 1a00 1200
            core/v1.ContainerStateRunning       | {}                                          | 0a00
            core/v1.ContainerStateRunning       | {'startedAt':null}                          | 0a00
            core/v1.PreferredSchedulingTerm     | {}                                          | 0800 1200
            core/v1.NodeDaemonEndpoints         | {}                                          | 0a02 0800
            meta/v1.DeleteOptions               | {}                                          | ``
            apps/v1.ControllerRevision          | {} | 0a10 0a00 1200 1a00 2200 2a00 3200 3800 4200 1200 1800
            # values
            core/v1.PreferredSchedulingTerm     | {'weight':-1}                 | 08ffffffffffffffffff01 1200
            meta/v1.DeleteOptions               | {'gracePeriodSeconds':0,'orphanDependents':false}       | 0800 1800
            core/v1.TCPSocketAction             | {'port':'http','host':'h'}    | 0a0a 0801 1000 1a0468747470 120168
            core/v1.TCPSocketAction             | {'port':300}                                | 0a07 0800 10ac02 1a00 1200
            core/v1.ContainerStateRunning       | {'startedAt':'2026-11-24T10:00:00Z'}        | 0a08 08a0c095d806 1000
            core/v1.ContainerStateRunning       | {'startedAt':'2026-11-24T12:00:00.5+02:00'} | 0a08 08a0c095d806 1000
            core/v1.ContainerStateRunning       | {'startedAt':'0001-01-01T00:00:00Z'}        | 0a00
            events/v1.EventSeries | {'count':1,'lastObservedTime':'2026-11-24T10:00:00.123456789Z'} \
            | 0801 120b 08a0c095d806 108094ef3a
            core/v1.EmptyDirVolumeSource        | {'sizeLimit':'1Gi'}                         | 0a00 1205 0a03314769
            core/v1.ExecAction                  | {'command':['','é']}                        | 0a00 0a02c3a9
            core/v1.ExecAction                  | {'command':[]}                              | ``
            core/v1.Taint                       | {'value':'😀'}                              | 0a00 1204f09f9880 1a00
            # maps are sorted; the lists in them stand in a message
            meta/v1.LabelSelector               | {'matchLabels':{'b':'2','a':''}} | 0a05 0a0161 1200 0a06 0a0162 120132
            authentication/v1.UserInfo | {'extra':{'k':['a','b']}} | 0a00 1200 220b 0a016b 1206 0a0161 0a0162
            authentication/v1.UserInfo | {'extra':{'k':[]}}        | 0a00 1200 2205 0a016b 1200
            # an embedded struct is a message of its own
            core/v1.Volume                      | {'name':'v'}                                | 0a0176 1200
            core/v1.Volume                      | {'name':'v','emptyDir':{}}                  | 0a0176 1204 1202 0a00
            # eight bytes, the lowest first
            apiextensions/v1.JSONSchemaProps | {'$schema':'s','minimum':-1.5} \
            | 0a00 120173 2200 2a00 3200 3a00 5000 59000000000000f8bf 6000 7a00 900100 a80200 b80200 c00200
            # raw JSON
            meta/v1.ManagedFieldsEntry | {'fieldsV1':{'f:a':{}}} | 0a00 1200 1a00 3200 3a0c 0a0a 7b22663a61223a7b7d7d 4200
            """)
    void writesAsGoDoes(String type, String json, String hex) {
        byte[] bytes = writer.message(schema.type(type), tree(json));
        assertEquals(hex.replace(" ", ""), HexFormat.of().formatHex(bytes));
    }

    @Test
    void secretsAreBytes() {
        byte[] bytes = writer.message(schema.type("core/v1.Secret"), tree("{'data':{'k':'AP8=','z':''}}"));
        assertEquals(
                "0a100a0012001a0022002a00320038004200" + "12070a016b120200ff" + "12050a017a1200" + "1a00",
                HexFormat.of().formatHex(bytes));
    }

    @Test
    void lengthsBeyondAByteMoveWhatFollowsThem() {
        ObjectType type = schema.type("core/v1.ExecAction");
        String long300 = "x".repeat(300);
        byte[] bytes = writer.message(type, tree("{'command':['" + long300 + "','y']}"));
        assertEquals("0aac02" + "78".repeat(300) + "0a0179", HexFormat.of().formatHex(bytes));
        assertEquals(20_000 + 4, writer.message(type, tree("{'command':['" + "x".repeat(20_000) + "']}")).length);
    }

    @Test
    void aTreeOfAnotherTypeIsRefusedWithTheFieldsPath() {
        ObjectType pod = schema.type("core/v1.Pod");
        assertRefused(pod, "{'spec':{'containers':'none'}}", "spec.containers: expected a list, got STRING");
        assertRefused(pod, "{'spec':{'priority':1.5}}", "spec.priority: expected a whole number, got NUMBER");
        assertRefused(pod, "{'status':{'startTime':'now'}}", "status.startTime: expected a time, got \"now\"");
        assertRefused(schema.type("core/v1.Secret"), "{'data':{'k':'%'}}", "data: expected base64, got \"%\"");
        assertRefused(
                schema.type("core/v1.Volume"),
                "{'emptyDir':{'medium':1}}",
                "emptyDir.medium: expected a string, got NUMBER");
    }

    private void assertRefused(ObjectType type, String json, String message) {
        ObjectNode tree = tree(json);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> writer.message(type, tree))
                        .getMessage());
    }

    @Test
    void aRefusedTreeLeavesNothingBehind() {
        ObjectType taint = schema.type("core/v1.Taint");
        ObjectNode bad = tree("{'key':'kept','value':1}");
        assertThrows(IllegalArgumentException.class, () -> writer.message(taint, bad));
        assertEquals("0a0012001a00", HexFormat.of().formatHex(writer.message(taint, tree("{}"))));
    }
}
