package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The objects in {@code objects/}, written as the API server writes them. */
final class Objects {
    private static final JsonMapper JSON = new JsonMapper();

    private Objects() {}

    static Map<String, Object> tree(String name) {
        try (InputStream in =
                java.util.Objects.requireNonNull(Objects.class.getResourceAsStream("objects/" + name + ".json"))) {
            return JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] protobuf(Kind kind, Map<String, Object> tree) {
        return new SpecimenProto(new Random(0), false).write(kind.title(), tree);
    }

    /** The row that both formats make of it. */
    static Resource row(Kind kind, String format, String name) throws IOException {
        byte[] body = Bodies.list(kind, format, List.of(tree(name)));
        var listed = Decoding.list(kind, Resource.class, format, body);
        if (!listed.result().problems().isEmpty()) {
            throw new AssertionError(listed.result().problems());
        }
        return listed.rows().getFirst();
    }
}
