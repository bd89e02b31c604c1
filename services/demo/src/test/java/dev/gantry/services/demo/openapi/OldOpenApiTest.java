package dev.gantry.services.demo.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OldOpenApiTest {
    private final OldOpenApi document = new OldOpenApi("v1.36.3");

    @Test
    void bothFormsSayTheSame() {
        assertEquals(
                "{\"swagger\":\"2.0\",\"info\":{\"title\":\"Kubernetes\",\"version\":\"v1.36.3\"},"
                        + "\"paths\":{},\"definitions\":{}}",
                document.json().toString());
        assertEquals(
                "0a03322e30" + "1215" + "0a0a4b756265726e65746573" + "120776312e33362e33" + "4200" + "4a00",
                HexFormat.of().formatHex(document.protobuf()));
    }

    @Test
    void protobufIsForWhoAsksForIt() {
        assertTrue(OldOpenApi.isProtobuf("application/com.github.proto-openapi.spec.v2@v1.0+protobuf"));
        assertTrue(OldOpenApi.isProtobuf(OldOpenApi.PROTOBUF));
        assertFalse(OldOpenApi.isProtobuf("application/json, */*"));
    }
}
