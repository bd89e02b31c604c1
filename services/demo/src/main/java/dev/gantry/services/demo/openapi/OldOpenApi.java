package dev.gantry.services.demo.openapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document at {@code /openapi/v2}: who serves, and no path or definition, since those are told under
 * {@link OpenApi#ROOT}. kubectl asks for it before it says that a kind is unknown. Any thread; what it gives is not to
 * be changed.
 */
public final class OldOpenApi {
    /** Where the document is. */
    public static final String PATH = "/openapi/v2";

    /** What the protobuf form calls itself. */
    public static final String PROTOBUF = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

    /** The name it had before, which kubectl still asks for. */
    private static final String PROTOBUF_BEFORE = "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

    private static final String SWAGGER = "2.0";
    private static final String TITLE = "Kubernetes";
    private static final int LENGTH_DELIMITED = 2;

    private final ObjectNode json;
    private final byte[] protobuf;

    /** @param version of the server, such as {@code v1.36.3} */
    public OldOpenApi(String version) {
        json = JsonNodeFactory.instance.objectNode().put("swagger", SWAGGER);
        json.putObject("info").put("title", TITLE).put("version", version);
        json.putObject("paths");
        json.putObject("definitions");
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        field(info, 1, TITLE.getBytes(StandardCharsets.UTF_8));
        field(info, 2, version.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        field(document, 1, SWAGGER.getBytes(StandardCharsets.UTF_8));
        field(document, 2, info.toByteArray());
        field(document, 8, new byte[0]);
        field(document, 9, new byte[0]);
        protobuf = document.toByteArray();
    }

    /** A field of few bytes: their number fits in one. */
    private static void field(ByteArrayOutputStream out, int number, byte[] value) {
        if (value.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("field " + number + " has " + value.length + " bytes");
        }
        out.write(number << 3 | LENGTH_DELIMITED);
        out.write(value.length);
        out.writeBytes(value);
    }

    /** Whether a client that accepts this is to get protobuf; JSON otherwise. */
    public static boolean isProtobuf(String accept) {
        return accept.contains(PROTOBUF_BEFORE) || accept.contains(PROTOBUF);
    }

    public ObjectNode json() {
        return json;
    }

    public byte[] protobuf() {
        return protobuf.clone();
    }
}
