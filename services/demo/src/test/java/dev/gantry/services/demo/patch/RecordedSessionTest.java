package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session of made-up requests that was recorded at kube-apiserver 1.36.3: each with the object as it was stored and
 * the server's answer. Whatever the server made of a request is made of it here, owners included.
 */
class RecordedSessionTest {
    private static final ManagedFields FIELDS = new ManagedFields(Schema.kubernetes());

    static Stream<Step> steps() throws IOException {
        try (InputStream recorded = RecordedSessionTest.class.getResourceAsStream("recorded-session.json")) {
            JsonNode steps = new JsonMapper().readTree(Objects.requireNonNull(recorded));
            return IntStream.range(0, steps.size()).mapToObj(i -> new Step(i, steps.get(i), live(steps, i)));
        }
    }

    /** The object as it was stored: null, given, or the answer to an earlier request. */
    private static JsonNode live(JsonNode steps, int number) {
        JsonNode live = steps.get(number).get("live");
        return live.isNumber() ? steps.get(live.intValue()).get("answer") : live;
    }

    /** One request and its answer. */
    record Step(int number, JsonNode recorded, JsonNode stored) {
        int code() {
            return recorded.get("code").asInt();
        }

        String text(String field) {
            return recorded.get(field).asString();
        }

        Kind kind() {
            return switch (text("kind")) {
                case "Deployment" -> Trees.DEPLOYMENT;
                case "Service" -> Trees.SERVICE;
                case "ConfigMap" -> Trees.CONFIG_MAP;
                case "Pod" -> Trees.POD;
                default -> Trees.CUSTOM;
            };
        }

        ObjectNode tree(String field) {
            return (ObjectNode) recorded.get(field).deepCopy();
        }

        ObjectNode live() {
            return (ObjectNode) stored.deepCopy();
        }

        /** The server's clock may have ticked between the change and the answer. */
        FieldOwner owner() {
            String time = text("at");
            String before = Instant.parse(time).minusSeconds(1).toString();
            boolean isEarlier = recorded.at("/answer/metadata/managedFields").values().stream()
                    .anyMatch(entry -> entry.path("time").asString("").equals(before) && isOurs(entry));
            return new FieldOwner(text("manager"), text("subresource"), isEarlier ? before : time);
        }

        private boolean isOurs(JsonNode entry) {
            String operation = text("verb").equals("apply") ? "Apply" : "Update";
            return entry.path("manager").asString("").equals(text("manager"))
                    && entry.path("operation").asString("").equals(operation)
                    && entry.path("subresource").asString("").equals(text("subresource"));
        }

        @Override
        public String toString() {
            return number + " " + text("verb") + " " + text("kind") + " " + code();
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isDoneAsTheServerDidIt(Step step) {
        if (step.code() >= 400) {
            ApiException refusal = assertThrows(ApiException.class, () -> perform(step));
            assertRefused(step, refusal);
            return;
        }
        ObjectNode made = perform(step);
        ObjectNode answer = step.tree("answer");
        assertAll(
                () -> assertEquals(
                        pretty(answer.at("/metadata/managedFields")),
                        pretty(made.at("/metadata/managedFields")),
                        () -> "live " + step.stored() + "\nbody " + step.recorded.get("body")),
                () -> assertTrue(
                        !step.text("subresource").isEmpty() || holds(answer, made),
                        () -> "live   " + step.stored() + "\nbody   " + step.recorded.get("body") + "\nmade   " + made
                                + "\nanswer " + answer));
    }

    private static ObjectNode perform(Step step) {
        JsonNode body = step.recorded.get("body");
        return switch (step.text("verb")) {
            case "create" -> written(step, null, step.tree("body"));
            case "put" -> written(step, step.live(), step.tree("body"));
            case "scale" -> {
                ObjectNode after = step.tree("answer");
                FIELDS.scaled(step.live(), after, step.kind(), step.owner());
                yield after;
            }
            case "apply" ->
                FIELDS.applied(
                        step.stored().isNull() ? null : step.live(),
                        step.tree("body"),
                        step.kind(),
                        step.owner(),
                        step.recorded.get("force").booleanValue());
            case RecordedPatches.JSON_PATCH -> written(step, step.live(), JsonPatch.apply(step.live(), body));
            case RecordedPatches.MERGE_PATCH -> written(step, step.live(), MergePatch.apply(step.live(), body));
            default -> written(step, step.live(), StrategicMergePatch.apply(step.live(), body, step.kind()));
        };
    }

    /** What came of the request, with the managed fields that follow from what the server made of it. */
    private static ObjectNode written(Step step, @Nullable ObjectNode live, ObjectNode requested) {
        ObjectNode after = step.tree("answer");
        forgetAllocations(after, live, requested);
        JsonNode given = requested.at("/metadata/managedFields");
        after.withObject("metadata").remove("managedFields");
        if (!given.isMissingNode()) {
            after.withObject("metadata").set("managedFields", given);
        }
        FIELDS.updated(live, after, step.kind(), step.owner());
        requested.withObject("metadata").remove("managedFields");
        JsonNode owned = after.at("/metadata/managedFields");
        if (!owned.isMissingNode()) {
            requested.withObject("metadata").set("managedFields", owned);
        }
        return requested;
    }

    /** What the server gives a service is given after its owners are noted. */
    private static void forgetAllocations(ObjectNode service, @Nullable ObjectNode live, ObjectNode requested) {
        if (service.get("spec") instanceof ObjectNode spec
                && service.path("kind").asString("").equals("Service")) {
            for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
                if (live == null || !live.path("spec").has(field)) {
                    spec.remove(field);
                }
            }
            for (JsonNode port : spec.path("ports")) {
                String number = port.path("nodePort").toString();
                if (!requested.path("spec").path("ports").toString().contains("\"nodePort\":" + number)) {
                    ((ObjectNode) port).remove("nodePort");
                }
            }
        }
    }

    private static void assertRefused(Step step, ApiException refusal) {
        JsonNode answer = step.recorded.get("answer");
        assertEquals(step.code(), refusal.code(), refusal.getMessage());
        assertEquals(
                lines(answer),
                lines(refusal.status()),
                () -> step.recorded.get("body").toString());
        assertEquals(answer.path("reason"), refusal.status().path("reason"));
        assertEquals(causes(answer), causes(refusal.status()));
    }

    /** The server lists those in conflict in the order of a map, so that no order is the right one. */
    private static List<String> lines(JsonNode status) {
        List<String> lines =
                new ArrayList<>(List.of(status.path("message").asString("").split("\n|: ")));
        Collections.sort(lines);
        return lines;
    }

    private static List<String> causes(JsonNode status) {
        List<String> causes = new ArrayList<>();
        status.path("details").path("causes").forEach(cause -> causes.add(cause.toString()));
        Collections.sort(causes);
        return causes;
    }

    private static String pretty(JsonNode managedFields) {
        StringBuilder text = new StringBuilder();
        for (JsonNode entry : managedFields) {
            text.append(GoJson.of(entry)).append('\n');
        }
        return text.toString();
    }

    /** Whether everything of the second is in the first, which has defaults beside it. */
    private static boolean holds(JsonNode answer, JsonNode made) {
        if (made.isObject()) {
            for (Map.Entry<String, JsonNode> field : made.properties()) {
                boolean isChecked = !List.of(
                                "resourceVersion", "generation", "managedFields", "creationTimestamp", "uid", "status")
                        .contains(field.getKey());
                if (isChecked
                        && !isNothing(field.getValue())
                        && !holds(answer.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return answer.isObject();
        }
        if (made.isArray()) {
            boolean isHeld = answer.size() == made.size();
            for (int i = 0; isHeld && i < made.size(); i++) {
                isHeld = holds(answer.get(i), made.get(i));
            }
            return isHeld;
        }
        return JsonValues.same(answer, made);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || value.asString("x").matches("0|false|");
    }
}
