package dev.gantry.services.demo.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is true of server-side apply, whatever is applied. */
class ApplyPropertiesTest {
    private static final int ROUNDS = 150;
    private static final String TIME = "2026-11-27T12:00:00Z";
    private static final ManagedFields FIELDS = new ManagedFields(Schema.kubernetes());

    private static final Division DIVISION = new Divisions(Schema.kubernetes()).of(Trees.DEPLOYMENT);

    private final RandomTrees trees = new RandomTrees(new Random(5));

    @Test
    void applyingTwiceIsApplyingOnce() {
        rounds((live, wanted) -> {
            ObjectNode once = apply(live, wanted, "b", true);
            assertEquals(once, apply(once, wanted, "b", false));
        });
    }

    @Test
    void anApplierOwnsWhatItAppliedAndNothingElse() {
        rounds((live, wanted) -> {
            assertEquals(fieldsOf(wanted), ownedBy(apply(live, wanted, "b", true), "b"));
        });
    }

    @Test
    void whatIsAppliedIsThere() {
        rounds((live, wanted) -> {
            ObjectNode result = apply(live, wanted, "b", true);
            assertTrue(fieldsOf(wanted).difference(fieldsOf(result)).isEmpty());
            ObjectNode again = apply(result, wanted, "c", false);
            assertEquals(ownedBy(result, "b"), ownedBy(again, "c"), "another may apply the same");
            assertEquals(result.get("spec"), again.get("spec"));
        });
    }

    @Test
    void whoAppliesNothingAnyMoreTakesAwayWhatWasItsOwn() {
        rounds((live, wanted) -> {
            ObjectNode applied = apply(live, wanted, "b", true);
            ObjectNode bare = trees.deployment();
            bare.retain(List.of("apiVersion", "kind", "metadata"));
            bare.withObject("metadata").retain(List.of("name", "namespace"));
            ObjectNode result = apply(applied, bare, "b", false);
            assertTrue(ownedBy(result, "b").isEmpty());
            assertEquals(ownedBy(applied, "a"), ownedBy(result, "a"), "nothing of the other is lost");
            for (JsonNode container : result.at("/spec/template/spec/containers")) {
                String name = container.get("name").asString();
                List<PathElement> path = Stream.concat(
                                Stream.of("spec", "template", "spec", "containers")
                                        .map(PathElement::field),
                                Stream.of(PathElement.keyed("name", name)))
                        .toList();
                assertTrue(ownedBy(result, "a").has(path), name + " is nobody's");
            }
        });
    }

    @Test
    void thereIsAConflictWhereAndOnlyWhereAnothersValueWouldChange() {
        rounds((live, wanted) -> {
            FieldSet before = ownedBy(live, "a");
            FieldSet after = ownedBy(apply(live, wanted, "b", true), "a");
            Optional<ApiException> refusal = refusal(live, wanted);
            assertEquals(before.equals(after), refusal.isEmpty(), () -> before + "\n" + after);
        });
    }

    @Test
    void everyLeafOfANewObjectHasAnOwner() {
        rounds((live, wanted) -> {
            FIELDS.updated(null, wanted, Trees.DEPLOYMENT, new FieldOwner("u", "", TIME));
            FieldSet own = ownedBy(wanted, "u");
            ObjectNode next = trees.deployment();
            next.withObject("metadata").set("managedFields", wanted.at("/metadata/managedFields"));
            FIELDS.updated(wanted, next, Trees.DEPLOYMENT, new FieldOwner("v", "", TIME));
            ObjectNode same = next.deepCopy();
            FIELDS.updated(next, same, Trees.DEPLOYMENT, new FieldOwner("w", "", TIME));
            assertEquals(next, same, "who changes nothing owns nothing");
            FieldSet nobodys = fieldsOf(next).difference(ownedBy(next, "u").union(ownedBy(next, "v")));
            assertTrue(nobodys.isEmpty(), nobodys::toString);
            assertTrue(ownedBy(next, "u").difference(own).isEmpty(), "nobody gets what he did not write");
        });
    }

    /** Many pairs: an object that "a" applied, and what another may apply to it. */
    private void rounds(BiConsumer<ObjectNode, ObjectNode> round) {
        for (int i = 0; i < ROUNDS; i++) {
            round.accept(apply(null, trees.deployment(), "a", false), trees.deployment());
        }
    }

    private static ObjectNode apply(@Nullable ObjectNode live, ObjectNode wanted, String name, boolean force) {
        return FIELDS.applied(live, wanted, Trees.DEPLOYMENT, new FieldOwner(name, "", TIME), force);
    }

    private static FieldSet fieldsOf(ObjectNode object) {
        return OwnedFields.applied(object, DIVISION);
    }

    private static Optional<ApiException> refusal(ObjectNode live, ObjectNode wanted) {
        try {
            apply(live, wanted, "b", false);
            return Optional.empty();
        } catch (ApiException e) {
            assertEquals(409, e.code(), e.getMessage());
            return Optional.of(e);
        }
    }

    private static FieldSet ownedBy(ObjectNode object, String name) {
        for (JsonNode entry : object.at("/metadata/managedFields")) {
            if (entry.get("manager").asString().equals(name)) {
                return FieldsV1.decode(entry.get("fieldsV1"));
            }
        }
        return FieldSet.EMPTY;
    }
}
