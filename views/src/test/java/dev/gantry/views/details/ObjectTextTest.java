package dev.gantry.views.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.details.Tree.Fact;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectTextTest {
    static final String POD = """
            {"kind":"Pod","apiVersion":"v1","metadata":{"name":"gift-rank-9vq-lz4kq","namespace":"gift",
             "creationTimestamp":"2026-11-24T14:40:00Z","labels":{"app":"gift-rank","tier":"1"},
             "annotations":{"note":"two\\nlines","empty":"","yes":"true"},
             "ownerReferences":[{"kind":"ReplicaSet","name":"gift-rank-9vq"}]},
             "spec":{"nodeName":"sh-a16","containers":[{"name":"app","image":"r/gift-rank:1","args":[],
             "ports":[{"containerPort":8080}]},{"name":"side","image":"r/side:2"}]},
             "status":{"phase":"Running","conditions":[{"type":"Ready","status":"False","reason":"ContainersNotReady",
             "lastTransitionTime":"2026-11-24T14:50:00Z"}],"containerStatuses":[{"name":"app",
             "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 40s"}},
             "lastState":{"terminated":{"reason":"OOMKilled","exitCode":137}}}]}}
            """;

    private static ObjectFacts facts(String json) {
        return ObjectFacts.of(
                new Tree(JsonReader.read(json)), Instant.parse("2026-11-24T14:54:00Z"), Messages.in(Language.ENGLISH));
    }

    @Test
    void factsComeFromTheWholeObject() {
        ObjectFacts facts = facts(POD);
        assertEquals(
                List.of(
                        new Fact("created", "14 min 0 s ago", "2026-11-24T14:40:00Z"),
                        new Fact("owner", "ReplicaSet/gift-rank-9vq"),
                        new Fact("phase", "Running"),
                        new Fact("nodeName", "sh-a16")),
                facts.basics());
        assertEquals(List.of(new Fact("app", "gift-rank"), new Fact("tier", "1")), facts.labels());
        assertEquals(
                List.of(new ObjectFacts.Condition(
                        Tone.WARNING, "Ready", "False", "ContainersNotReady", new When("4m", "2026-11-24T14:50:00Z"))),
                facts.conditions());
    }

    @Test
    void aWaitingContainerSaysWhyAndWhatWasBefore() {
        When never = new When("", "");
        assertEquals(
                List.of(
                        new ObjectFacts.Container(
                                Tone.FAILING,
                                "app",
                                "CrashLoopBackOff",
                                "back-off 40s · before that OOMKilled, exit code 137",
                                "",
                                new ObjectFacts.Image("gift-rank:1", "r/gift-rank:1"),
                                never),
                        new ObjectFacts.Container(
                                Tone.UNKNOWN, "side", "", "", "", new ObjectFacts.Image("side:2", "r/side:2"), never)),
                facts(POD).containers());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"running\":{\"startedAt\":\"2026-11-24T14:53:00Z\"}', true, HEALTHY, Running, ''",
        "'\"running\":{\"startedAt\":\"2026-11-24T14:53:00Z\"}', false, WARNING, Running, not ready",
        "'\"waiting\":{\"reason\":\"ContainerCreating\"}', false, PROGRESSING, ContainerCreating, ''",
        "'\"terminated\":{\"reason\":\"Completed\",\"exitCode\":0}', false, HEALTHY, Completed, exit code 0",
        "'\"terminated\":{\"reason\":\"Error\",\"exitCode\":1}', false, FAILING, Error, exit code 1"
    })
    void eachStateOfAContainerHasItsMarkAndWord(String state, String ready, Tone tone, String word, String detail) {
        ObjectFacts.Container container = facts(
                        "{\"spec\":{\"containers\":[],\"initContainers\":[{\"name\":\"a\"}]},\"status\":"
                                + "{\"initContainerStatuses\":[{\"name\":\"a\",\"restartCount\":1200,\"ready\":" + ready
                                + ",\"state\":{" + state + "}}]}}")
                .containers()
                .getFirst();
        assertEquals(tone, container.tone());
        assertEquals(word, container.word());
        assertEquals(ObjectFacts.joined("init container", detail), container.detail());
        assertEquals("1,200 restarts", container.restarts());
    }

    @Test
    void escapesAreRead() {
        assertEquals("é\"\\\n😀", JsonReader.read("\"\\u00e9\\\"\\\\\\n\\ud83d\\ude00\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"}", "[1,]", "{} x", "\"open", "\"\\u12\"", "nul", "{\"a\":1,}", "tru"})
    void whatIsNoJsonIsRefusedWithThePlace(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
    }

    @Test
    void nestingHasAnEnd() {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read("[".repeat(100_000)));
    }
}
