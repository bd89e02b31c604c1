package dev.gantry.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.problems.SettingsProblem;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.ScopeChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.TableChoice;
import dev.gantry.services.settings.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsFileStoreTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("data/settings.json");
    }

    @Test
    void everythingComesBackAtTheNextStart() {
        Settings everything = new Settings(
                new Appearance(Appearance.Theme.LIGHT, "zh-CN", Appearance.Density.ROOMY, true, true),
                new WindowPlace(10, 20, 1300.5, 800, true),
                new ScopeChoice(true, new TreeSet<>(List.of("a")), new TreeSet<>(List.of("a", "b"))),
                Map.of("a", new ClusterChoice(Protection.PROTECTED, "AX", 4)),
                Map.of(
                        "pods",
                        new TableChoice(
                                List.of(
                                        new TableChoice.Column("name", true, 320),
                                        new TableChoice.Column("ip", false, 0)),
                                "name",
                                true)),
                List.of("screen:pods", "theme"));
        open().update(old -> everything);
        assertEquals(everything, open().current());
    }

    @Test
    void withoutAFileDefaultsHoldAndNothingIsReported() {
        SettingsFileStore store = open();
        assertEquals(Settings.DEFAULT, store.current());
        assertEquals(List.of(), store.problems());
    }

    @Test
    void keysOfAnotherVersionSurviveAWrite() throws IOException {
        put("{\"future\": {\"a\": 1}, \"appearance\": {\"theme\": \"light\", \"glow\": 7}, "
                + "\"clusters\": {\"c\": {\"letters\": \"CC\", \"note\": \"mine\"}}}");
        open().update(old -> old.withRecent("x"));
        JsonNode written = JsonMapper.shared().readTree(Files.readAllBytes(path));
        assertEquals(1, written.at("/future/a").asInt());
        assertEquals(7, written.at("/appearance/glow").asInt());
        assertEquals("light", written.at("/appearance/theme").asString());
        assertEquals("mine", written.at("/clusters/c/note").asString());
    }

    @Test
    void aBrokenFileIsKeptUnderANameOfItsOwnAndReported() throws IOException {
        put("{\"appearance\": {\"theme\": \"li");
        SettingsFileStore store = open();
        store.update(old -> old.withRecent("x"));
        assertEquals(1, store.problems().size());
        SettingsProblem.PutAside problem = assertInstanceOf(
                SettingsProblem.PutAside.class, store.problems().getFirst());
        assertEquals(path, problem.file());
        assertEquals("settings.json.broken-20260304-050607", problem.keptAs());
        assertEquals(
                "{\"appearance\": {\"theme\": \"li",
                Files.readString(path.resolveSibling("settings.json.broken-20260304-050607")));
        assertEquals(List.of("x"), open().current().recent());
    }

    @Test
    void twoBrokenFilesOfOneSecondAreBothKept() throws IOException {
        put("one");
        open();
        put("two");
        open();
        assertEquals("one", Files.readString(path.resolveSibling("settings.json.broken-20260304-050607")));
        assertEquals("two", Files.readString(path.resolveSibling("settings.json.broken-20260304-050607-2")));
    }

    @Test
    void valuesOfTheWrongTypeFallBackOneByOne() throws IOException {
        put("{\"appearance\": {\"theme\": 7, \"density\": \"roomy\"}, \"window\": [], \"scope\": \"all\", "
                + "\"clusters\": {\"c\": {\"protection\": \"nonsense\", \"colour\": 99}}, \"recent\": [1, \"ok\"]}");
        Settings read = open().current();
        assertEquals(Appearance.Theme.SYSTEM, read.appearance().theme());
        assertEquals(Appearance.Density.ROOMY, read.appearance().density());
        assertEquals(ClusterChoice.NONE, read.cluster("c"));
        assertEquals(List.of("ok"), read.recent());
    }

    @Test
    void whileTheDiskIsSlowUpdatesAreWrittenOnceAndInOrder() {
        List<Runnable> waiting = new ArrayList<>();
        SettingsFileStore store = new SettingsFileStore(path, waiting::add, this::now);
        for (int n = 0; n < 100; n++) {
            int value = n;
            store.update(old -> old.withRecent("n" + value));
        }
        assertEquals(1, waiting.size());
        waiting.forEach(Runnable::run);
        assertEquals("n99", open().current().recent().getFirst());
    }

    @Test
    void changesFromManyThreadsAreNeitherLostNorTorn() throws Exception {
        ExecutorService disk = Executors.newSingleThreadExecutor();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            SettingsFileStore store = new SettingsFileStore(path, disk, this::now);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                int who = person;
                done.add(people.submit(() -> decide(store, start, who)));
            }
            start.countDown();
            for (Future<?> one : done) {
                one.get(30, TimeUnit.SECONDS);
            }
            store.close();
        } finally {
            disk.shutdown();
        }
        assertEquals(200, open().current().clusters().size());
    }

    private Void decide(SettingsFileStore store, CountDownLatch start, int who)
            throws IOException, InterruptedException {
        start.await();
        for (int n = 0; n < 50; n++) {
            String cluster = who + "-" + n;
            store.update(old -> old.withCluster(cluster, ClusterChoice.NONE.withSquare("XX", 1)));
            if (Files.exists(path)) {
                JsonMapper.shared().readTree(Files.readAllBytes(path));
            }
        }
        return null;
    }

    @Test
    void aWriteLeavesNothingBesideTheFile() throws IOException {
        open().update(old -> old.withRecent("x"));
        try (Stream<Path> beside = Files.list(path.getParent())) {
            assertEquals(List.of(path), beside.toList());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAndTheSettingsHold() throws IOException {
        Files.createDirectories(path.getParent().getParent());
        Files.writeString(path.getParent(), "a file where the folder should be");
        SettingsFileStore store = open();
        store.update(old -> old.withRecent("x"));
        assertEquals(List.of("x"), store.current().recent());
        assertInstanceOf(SettingsProblem.Unwritable.class, store.problems().getLast());
    }

    @Test
    void listenersHearOnlyOfRealChanges() {
        SettingsFileStore store = open();
        List<Settings> heard = new ArrayList<>();
        var subscription = store.onChange(heard::add);
        store.update(old -> old.withRecent("x"));
        store.update(old -> old.withRecent("x"));
        subscription.close();
        store.update(old -> old.withRecent("y"));
        assertEquals(1, heard.size());
    }

    private void put(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private SettingsFileStore open() {
        Executor here = Runnable::run;
        return new SettingsFileStore(path, here, this::now);
    }

    private Instant now() {
        return Instant.parse("2026-03-04T05:06:07Z");
    }
}
