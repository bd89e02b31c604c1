package dev.gantry.services.demo.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindFileTest {
    private static final String CRON = """
            - group: stable.example.com
              version: v1alpha2
              kinds:
                - kind: CronTab
                  plural: crontabs
                  short: [ct]
                  subresources: [scale, status]
                  scale: { spec: .spec.replicas, status: .status.replicas }
                  columns:
                    - { name: Spec, path: .spec.cronSpec }
                    - { name: Age, type: date, path: .metadata.creationTimestamp, priority: 1 }
                - { kind: Board, plural: boards, namespaced: false }
            """;

    @TempDir
    Path folder;

    @Test
    void aFileIsItsKindsInItsOrder() {
        List<Kind> kinds = KindFile.custom("cron.yaml", CRON);
        Kind cron = kinds.getFirst();
        assertEquals("stable.example.com/v1alpha2", cron.apiVersion());
        assertEquals("crontab", cron.names().singular());
        assertEquals(List.of("status", "scale"), cron.subresources());
        assertEquals(new Scale(".spec.replicas", ".status.replicas", ""), cron.scale());
        assertEquals(
                List.of(
                        new Column("Spec", "string", ".spec.cronSpec", 0),
                        new Column("Age", "date", ".metadata.creationTimestamp", 1)),
                cron.columns());
        assertTrue(cron.isCustom());
        assertEquals("boards.stable.example.com", kinds.get(1).toString());
    }

    /** Each replaces a part of the file; the complaint names the line and what to write. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            group: stable.example.com | group: Stable               | 1: group: wants a domain
            version: v1alpha2         | version: "2"                | 2: version: wants one such as v1
            version: v1alpha2         | versions: [v1, v2x]         | 2: versions: wants one such as v1
            version: v1alpha2         | versions: [v1, v1]          | 2: versions: wants each version once
            version: v1alpha2         | versions: []                | 2: versions: wants each version once
            kind: CronTab             | kind: crontab               | 4: kind: wants a name such as CloneSet
            plural: crontabs          | plural: CronTabs            | 5: plural: wants small letters
            plural: crontabs          | plurals: crontabs           | 5: "plurals" means nothing here; known are
            short: [ct]               | short: ct                   | 6: a list is wanted here
            [scale, status]           | [scale, logs]               | 7: subresources: "logs" is none of custom kinds
            subresources: [scale, status] | subresources: [status]  | 8: scale: is given, but subresources
            spec: .spec.replicas      | spec: spec.replicas         | 8: spec: wants field names such as .spec.replicas
            status: .status.replicas  | selector: .status.s         | 8: status: is missing
            path: .spec.cronSpec      | path: '.spec['              | 10: path: the path .spec[ has no ]
            type: date                | type: time                  | 11: type: wants string, integer
            priority: 1               | priority: low               | 11: priority: wants a number
            namespaced: false         | namespaced: no              | 12: namespaced: wants true or false
            kind: Board,              | ''                          | 12: kind: is missing
            kind: Board               | kind Board                  | 12:
            """)
    void whatIsWrongIsToldWithItsLine(String part, String wrong, String complaint) {
        String text = CRON.replace(part, wrong);
        KindProblem problem = assertThrows(KindProblem.class, () -> KindFile.custom("cron.yaml", text));
        assertTrue(problem.getMessage().startsWith("cron.yaml:" + complaint), problem.getMessage());
    }

    @Test
    void oneKindMayHaveSeveralVersions() {
        List<Kind> kinds =
                KindFile.custom("cron.yaml", CRON.replace("version: v1alpha2", "versions: [v1beta1, v1alpha2]"));
        assertEquals(
                List.of("v1beta1/crontabs", "v1alpha2/crontabs", "v1beta1/boards", "v1alpha2/boards"),
                kinds.stream().map(kind -> kind.version() + "/" + kind.plural()).toList());
        assertSame(kinds.getFirst(), kinds.get(1).kept());
        assertTrue(kinds.get(1).isView());
        assertEquals(kinds.getFirst().columns(), kinds.get(1).columns());
    }

    @Test
    void aSecondEntryIsNoSecondVersion() throws IOException {
        Path file = folder.resolve("cron.yaml");
        Files.writeString(file, CRON + CRON.replace("v1alpha2", "v1"));
        assertThrows(IllegalArgumentException.class, () -> CustomKinds.read(List.of(file)));
        Files.writeString(file, CRON.replace("version: v1alpha2", "versions: [v1, v1alpha2]"));
        assertEquals(4, CustomKinds.read(List.of(file)).size());
    }

    @Test
    void aFileWithoutKindsIsRefused() {
        assertThrows(KindProblem.class, () -> KindFile.custom("empty.yaml", ""));
        assertThrows(KindProblem.class, () -> KindFile.custom("text.yaml", "hello"));
        KindProblem none =
                assertThrows(KindProblem.class, () -> KindFile.custom("none.yaml", "- { group: a.b, version: v1 }\n"));
        assertEquals("none.yaml:1: kinds: is missing; give at least one kind and its plural", none.getMessage());
    }

    @Test
    void everyProjectIsShippedOnce() {
        List<Kind> shipped = CustomKinds.shipped();
        assertEquals(
                shipped.size(),
                shipped.stream()
                        .map(kind -> kind.apiVersion() + "/" + kind.plural())
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(shipped.stream().allMatch(Kind::isCustom));
        Kinds kinds = new Kinds(shipped);
        assertNotNull(kinds.named("apps.kruise.io/v1alpha1", "CloneSet"));
        assertNotNull(kinds.named("kueue.x-k8s.io/v1beta2", "ClusterQueue"));
        assertNotNull(kinds.named("scheduling.run.ai/v2", "Queue"));
    }

    @Test
    void aUsersFileAddsKindsAndNeverReplacesOne() throws IOException {
        Path file = folder.resolve("cron.yaml");
        Files.writeString(file, CRON);
        assertEquals(2, CustomKinds.read(List.of(file)).size());
        IllegalArgumentException twice =
                assertThrows(IllegalArgumentException.class, () -> CustomKinds.read(List.of(file, file)));
        assertEquals(
                file + ": crontabs.stable.example.com in v1alpha2 is served already;"
                        + " leave it out, give it another group or name all its versions in one entry",
                twice.getMessage());
        Files.writeString(
                file,
                "- { group: apps.kruise.io, version: v1alpha1, kinds: [{ kind: CloneSet, plural: clonsets }] }\n");
        assertThrows(IllegalArgumentException.class, () -> CustomKinds.read(List.of(file)));
    }
}
