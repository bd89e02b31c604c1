package dev.gantry.services.demo.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.schema.Schema;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProtoReaderTest {
    private final Schema schema = Schema.kubernetes();
    private final ProtoReader reader = new ProtoReader(new ProtoTypes(schema));

    private ObjectNode read(String type, String hex) {
        return reader.read(schema.type(type), HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            meta/v1.DeleteOptions     | ``                                    | {}
            meta/v1.DeleteOptions     | 0800 22034261 63 2a03416c6c           | {'gracePeriodSeconds':0,'propagationPolicy':'Bac','dryRun':['All']}
            core/v1.Taint             | 0a00 1200 1a00                        | {'key':'','effect':''}
            core/v1.ExecAction        | 0a0161 f2ff0301 62 0a0163             | {'command':['a','c']}
            core/v1.Taint             | 0a0161 9a060261 62 a006ff01 ad0600000000 a9060000000000000000 | {'key':'a','effect':''}
            core/v1.PodSecurityContext | 2001 2002                            | {'supplementalGroups':[1,2]}
            core/v1.PodSecurityContext | 2202 0102                            | {'supplementalGroups':[1,2]}
            core/v1.ContainerStateRunning | 0a06 08a0c095d806                 | {'startedAt':'2026-11-24T10:00:00Z'}
            core/v1.ContainerStateRunning | 0a00                              | {}
            policy/v1.Eviction        | 0a07 0a01701a026e73 12 00             | {'metadata':{'name':'p','namespace':'ns'},'deleteOptions':{}}
            core/v1.Volume            | 0a0176 1204 1202 0a00                 | {'name':'v','emptyDir':{}}
            """)
    void readsWhatClientsSend(String type, String hex, String json) {
        assertEquals(
                JsonMapper.shared().readTree(json.replace('\'', '"')).toString(),
                read(type, hex).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core/v1.Taint      | 0a              | the message ends within a value
            core/v1.Taint      | 0a05 61         | a length of 5 where 1 bytes are left
            core/v1.Taint      | 0affffffffffffffffff01 | a length of -1 where 0 bytes are left
            core/v1.Taint      | ffffffffffffffffffffff | a number of more than ten bytes
            core/v1.Taint      | 00              | no such tag: 0
            core/v1.Taint      | 0801            | field 1 has wire type 0 instead of 2
            core/v1.Taint      | 0b              | field 1 has wire type 3 instead of 2
            core/v1.Taint      | a306            | wire type 3 of field 100
            meta/v1.DeleteOptions | 0a00         | field 1 has wire type 2 instead of 0
            apps/v1.ControllerRevision | 1203 0a017b | a raw field that is no JSON
            core/v1.ContainerStateRunning | 0a0a 08ffffffffffffffff7f | no time: 9223372036854775807 seconds from 1970
            """)
    void namesWhatIsWrong(String type, String hex, String message) {
        String actual =
                assertThrows(ProtoException.class, () -> read(type, hex)).getMessage();
        assertEquals(message, actual.substring(0, Math.min(message.length(), actual.length())));
    }

    @Test
    void messagesNestedWithoutEndAreRefused() {
        // No type of the API contains itself without bound, so the limit is met by the reader's own input.
        byte[] nested = new byte[0];
        for (int i = 0; i < 120; i++) {
            ProtoBuffer out = new ProtoBuffer(16);
            out.varint(WireType.LENGTH.tag(1));
            out.bytes(nested);
            nested = out.toArray();
        }
        ProtoInput outermost = new ProtoInput(nested, 0, nested.length);
        assertThrows(ProtoException.class, () -> descend(outermost));
    }

    private static void descend(ProtoInput in) {
        if (in.hasMore()) {
            in.tag();
            descend(in.message());
        }
    }
}
