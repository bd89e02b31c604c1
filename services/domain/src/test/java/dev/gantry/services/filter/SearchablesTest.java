package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.Sample;
import dev.gantry.services.apps.Workload.Progress;
import dev.gantry.services.apps.Workload.Scale;
import dev.gantry.services.events.Event;
import dev.gantry.services.events.Event.Occurrence;
import dev.gantry.services.events.Event.Regarding;
import dev.gantry.services.filter.Filter.Parsed;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.PodStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that help lists answers for an object that has everything. */
class SearchablesTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_600);
    private static final Searchable POD = Searchables.of(
            Sample.pod(
                    Sample.meta(
                            "gift",
                            "gift-rank-9vqzf-lz4kq",
                            Map.of("tier", "web"),
                            Sample.owner("ReplicaSet", "gift-rank-9vqzf")),
                    new PodStatus("Running", "Running", 2, 2, 3, 1_300, Meta.NO_TIME)),
            "live-sh",
            NOW);
    private static final Searchable NODE = Searchables.of(
            Sample.node(
                    "True",
                    true,
                    List.of(),
                    Map.of("kubernetes.io/role", "worker", "apps.openyurt.io/nodepool", "gz-07")),
            "live-sh",
            NOW);
    private static final Searchable APP = Searchables.of(
            Sample.workload(Kind.DEPLOYMENT, new Scale(5, 5, 3, 5, 3), new Progress(1, 1, false, "x", "")),
            "live-sh",
            NOW);
    private static final Searchable EVENT = Searchables.of(
            new Event(
                    Sample.meta("gift", "gift-rank.17", Map.of(), Owner.NONE),
                    "Warning",
                    "BackOff",
                    "Back-off restarting failed container",
                    new Regarding("Pod", "gift", "gift-rank-9vqzf-lz4kq", ""),
                    "kubelet",
                    new Occurrence(1_000, 1_300, 12)),
            "live-sh",
            NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "live-sh gift-rank running gz-c6-01 10.2.0.9",
                "cluster:live-sh ns:gift name:gift-*",
                "status:running state:warning phase:Running ready:2/2",
                "node:gz-c6-01 app:gift-rank* owner:gift-rank-9vqzf ip:10.2.* image:*/sidecar:*",
                "restarts:3 restarts:0,3 restarted:5m restarted<10m age:10m age>=600s age<10m1s",
                "cpu=0.5 mem:1Gi gpu:2 label:tier=db,web"
            })
    void pod(String filter) {
        assertMatches(filter, FilterFields.PODS, POD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "live-sh gz-07 10.0.0.7 v1.36.3 schedulingdisabled",
                "status:Ready,NotReady,Ready* state:healthy role:worker room:gz-* pool:gz-* version:v1.36* ip:10.*",
                "taint:*:NoSchedule cordoned:yes age<1h cpu>=64 memory>255Gi gpu:8"
            })
    void node(String filter) {
        assertMatches(filter, FilterFields.NODES, NODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gift-rank deployment",
                "kind:deployment state:progressing rolling:yes revision:87 image:reg/gift-rank:v2",
                "desired:5 available<4 unready:2 age>5m label:tier"
            })
    void app(String filter) {
        assertMatches(filter, FilterFields.APPS, APP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restarting kubelet",
                "type:warning reason:Back* kind:Pod object:gift-rank-* source:kubelet name:gift-rank.17",
                "count>10 age:5m"
            })
    void event(String filter) {
        assertMatches(filter, FilterFields.EVENTS, EVENT);
    }

    /** Each term on its own, so that a failure names it. */
    private static void assertMatches(String text, FilterFields fields, Searchable subject) {
        for (String term : text.split(" ")) {
            Parsed.Valid valid = assertInstanceOf(Parsed.Valid.class, Filter.parse(term, fields), term);
            assertTrue(valid.filter().matches(subject), term);
        }
    }

    @Test
    void everyFieldOfTheCatalogueAnswers() {
        assertAnswers(FilterFields.PODS, POD);
        assertAnswers(FilterFields.NODES, NODE);
        assertAnswers(FilterFields.APPS, APP);
        assertAnswers(FilterFields.EVENTS, EVENT);
    }

    private static void assertAnswers(FilterFields fields, Searchable subject) {
        for (FilterField field : fields.fields()) {
            assertTrue(answers(field, subject), fields.kind() + " " + field.name());
        }
    }

    private static boolean answers(FilterField field, Searchable subject) {
        return switch (field.unit()) {
            case TEXT ->
                !Objects.requireNonNullElse(subject.text(field.name()), "").isEmpty();
            case TEXTS -> !subject.texts(field.name()).isEmpty();
            case COUNT, AGE, CPU, BYTES -> !Double.isNaN(subject.number(field.name()));
        };
    }

    @Test
    void searchTextIsLowerCaseAndKeepsItsPiecesApart() {
        assertEquals(POD.searchText().toLowerCase(Locale.ROOT), POD.searchText());
        Parsed.Valid across = assertInstanceOf(Parsed.Valid.class, Filter.parse("live-shgift", FilterFields.PODS));
        assertFalse(across.filter().matches(POD));
    }
}
