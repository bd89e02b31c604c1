package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.patch.RecordedPatches.Followed;
import dev.gantry.services.demo.patch.RecordedPatches.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Patches answered as a real server answered them. */
class RecordedPatchesTest {
    static Stream<Refused> refused() {
        return RecordedPatches.REFUSED.stream();
    }

    static Stream<Followed> followed() {
        return RecordedPatches.FOLLOWED.stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheWordsOfTheServer(Refused recorded) {
        JsonNode patch = Trees.json(recorded.patch());
        ApiException refusal = assertThrows(ApiException.class, () -> apply(recorded.type(), patch));
        assertEquals(recorded.message(), refusal.getMessage());
        assertEquals(recorded.code(), refusal.code());
        assertEquals(recorded.reason(), refusal.status().path("reason").asString(""));
        assertEquals(recorded.code() == 422, refusal.status().has("details"));
    }

    @ParameterizedTest
    @MethodSource("followed")
    void changesWhatTheServerChanged(Followed recorded) {
        ObjectNode result = apply(recorded.type(), Trees.json(recorded.patch()));
        JsonNode part = result.at(recorded.pointer());
        if (recorded.result().isEmpty()) {
            assertTrue(part.isMissingNode(), () -> "still there: " + part);
        } else {
            assertEquals(Trees.json(recorded.result()), part);
        }
    }

    private static ObjectNode apply(String type, JsonNode patch) {
        ObjectNode configMap = Trees.tree(RecordedPatches.CONFIG_MAP);
        ObjectNode deployment = Trees.tree(RecordedPatches.DEPLOYMENT);
        return switch (type) {
            case RecordedPatches.JSON_PATCH -> JsonPatch.apply(configMap, patch);
            case RecordedPatches.MERGE_PATCH -> MergePatch.apply(configMap, patch);
            default -> StrategicMergePatch.apply(deployment, patch, Trees.DEPLOYMENT);
        };
    }
}
