package dev.gantry.services.demo.decoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

class DecoderTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectType DEPLOYMENT = Schema.kubernetes().type("apps/v1.Deployment");

    @Test
    void anObjectComesOutAsGoWritesIt() {
        String given = """
                {"spec":{"foo":1,"paused":false,"template":{"spec":{"containers":[{"name":"a","command":[],
                "resources":{"limits":{"cpu":"1000m"}}}],"nodeName":null}},"selector":null,"replicas":0},
                "metadata":{"name":"x","labels":{}},"kind":"Deployment"}""";
        assertEquals(JSON.readTree("""
                {"kind":"Deployment","metadata":{"name":"x"},"spec":{"replicas":0,"selector":null,
                "template":{"metadata":{},"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"1"}}}]}},
                "strategy":{}},"status":{}}"""), Decoder.decode(JSON.readTree(given), DEPLOYMENT));
    }

    @Test
    void whatDoesNotFitIsToldInGosWords() {
        assertEquals(
                "json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32",
                problem("{\"spec\":{\"replicas\":\"x\"}}"));
        assertEquals(
                "json: cannot unmarshal number 1.5 into Go struct field DeploymentSpec.spec.replicas of type int32",
                problem("{\"spec\":{\"replicas\":1.5}}"));
        assertEquals(
                "json: cannot unmarshal object into Go struct field PodSpec.spec.template.spec.containers of type "
                        + "[]v1.Container",
                problem("{\"spec\":{\"template\":{\"spec\":{\"containers\":{}}}}}"));
    }

    private static String problem(String json) {
        return assertThrows(DecodingException.class, () -> Decoder.decode(JSON.readTree(json), DEPLOYMENT))
                .problem();
    }

    @Test
    void unknownAndRepeatedFieldsAreFoundInTheirOrder() {
        String text = """
                {"metadata":{"labels":{"a":"b","a":"c"}},"spec":{"foo":{"bar":1},"replicas":1,"replicas":2,
                "template":{"spec":{"containers":[{"name":"a"},{"imag":"b"}]}}}}""";
        try (JsonParser parser = JSON.createParser(text)) {
            assertEquals(
                    List.of(
                            "duplicate field \"metadata.labels.a\"",
                            "unknown field \"spec.foo\"",
                            "duplicate field \"spec.replicas\"",
                            "unknown field \"spec.template.spec.containers[1].imag\""),
                    StrictFields.of(parser, DEPLOYMENT));
        }
    }
}
