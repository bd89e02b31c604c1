package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.filter.Filter.Parsed;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final List<String> APPS = List.of("gift-rank", "danmaku", "Ünïcode", "礼物", "ads");
    private static final List<String> WORDS =
            List.of("Running", "Running", "CrashLoopBackOff", "Pending", "Terminating", "Completed", "Init:0/2", "");
    private static final List<String> TERMS = List.of(
            "g",
            "gift-rank",
            "礼",
            "\"\"",
            "ns-1 7",
            "-running",
            "name:gift-*1*",
            "name:*",
            "status:Running",
            "status:crash*,pend*",
            "state:progressing",
            "state:healthy,warning",
            "-state:failing",
            "phase:running",
            "ready:1/2",
            "node:n-1*",
            "node:*",
            "app:ÜNÏCODE",
            "owner:*-5",
            "ip:10.0.*",
            "image:reg/*:1",
            "image:*",
            "restarts>2",
            "restarts:0,3",
            "restarted<5m",
            "-restarted>40s",
            "age<5m",
            "age>=30s",
            "-age>2h",
            "cpu>0",
            "-memory>0",
            "gpu:1",
            "label:tier",
            "label:tier=web",
            "label:own=*3,*4",
            "-label:tier=db");

    private final SearchIndex index = new SearchIndex(FilterFields.PODS);
    private final Map<Integer, Pod> pods = new HashMap<>();
    private Instant now = Instant.ofEpochSecond(1_800_000_000L);

    /** Rows come, change and go, time passes, and after each step some filter is answered as row by row. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsEachRowWould(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            for (int edit = random.nextInt(40); edit > 0; edit--) {
                edit(random);
            }
            now = now.plusSeconds(random.nextInt(20));
            String text = random.ints(1 + random.nextInt(3), 0, TERMS.size())
                    .mapToObj(TERMS::get)
                    .collect(Collectors.joining(" "));
            assertAnswers(text);
        }
        TERMS.forEach(this::assertAnswers);
        assertAnswers("");
    }

    @Test
    void answersForMoreDifferentNamesThanAreWorthNumbering() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            edit(random);
        }
        for (int i = 0; i < 5_000; i++) {
            put(pod(random));
        }
        TERMS.forEach(this::assertAnswers);
        assertEquals(pods.size(), index.size());
    }

    @Test
    void timeAloneChangesAnswersUntilARowIsSettled() {
        put(pod("late", new PodStatus("Pending", "Pending", 0, 1, 0, Meta.NO_TIME, Meta.NO_TIME), now, new Random(6)));
        put(pod("well", new PodStatus("Running", "Running", 1, 1, 0, Meta.NO_TIME, Meta.NO_TIME), now, new Random(6)));

        assertEquals("{0}", index.restless().toString());
        for (String state : List.of("progressing", "warning", "failing")) {
            assertEquals(1, answer("state:" + state).cardinality(), state);
            now = now.plusSeconds(400);
        }
        pods.forEach((row, pod) -> index.put(row, at -> Searchables.of(pod, "live-sh", at), now));
        assertTrue(index.restless().isEmpty());
    }

    @Test
    void countsValuesAmongTheRowsAskedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            put(pod(random));
        }
        BitSet running = answer("status:Running");
        Map<String, Integer> expected = pods.entrySet().stream()
                .filter(entry -> running.get(entry.getKey()))
                .collect(Collectors.toMap(entry -> entry.getValue().node(), entry -> 1, Integer::sum));
        expected.remove("");

        assertEquals(expected, index.count("node", running));
        assertEquals(Map.of(), index.count("nothing", running));
    }

    private void edit(Random random) {
        List<Integer> rows = List.copyOf(pods.keySet());
        switch (rows.isEmpty() ? 0 : random.nextInt(4)) {
            case 0, 1 -> put(pod(random));
            case 2 -> {
                int row = rows.get(random.nextInt(rows.size()));
                Pod pod = pod(random);
                pods.put(row, pod);
                index.put(row, at -> Searchables.of(pod, "live-sh", at), now);
            }
            default -> {
                int row = rows.get(random.nextInt(rows.size()));
                pods.remove(row);
                index.remove(row);
            }
        }
    }

    private void put(Pod pod) {
        int row = index.add(at -> Searchables.of(pod, "live-sh", at), now);
        assertEquals(null, pods.put(row, pod), "a number is given to one row at a time");
    }

    private void assertAnswers(String text) {
        Filter filter = filter(text);
        BitSet expected = new BitSet();
        pods.forEach((row, pod) -> expected.set(row, filter.matches(Searchables.of(pod, "live-sh", now))));
        assertEquals(expected, index.matches(filter, now), text);
    }

    private BitSet answer(String text) {
        return index.matches(filter(text), now);
    }

    private static Filter filter(String text) {
        return assertInstanceOf(Parsed.Valid.class, Filter.parse(text, FilterFields.PODS), text)
                .filter();
    }

    private Pod pod(Random random) {
        String app = APPS.get(random.nextInt(APPS.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        long restart = random.nextBoolean() ? Meta.NO_TIME : now.getEpochSecond() - random.nextInt(900);
        int restarts = restart == Meta.NO_TIME ? 0 : random.nextInt(5);
        PodStatus status = new PodStatus(
                random.nextBoolean() ? "Running" : "Pending",
                word,
                random.nextInt(3),
                2,
                restarts,
                restart,
                word.equals("Terminating") ? now.getEpochSecond() - random.nextInt(900) : Meta.NO_TIME);
        return pod(app, status, now.minusSeconds(random.nextInt(10_000) - 60), random);
    }

    private static Pod pod(String app, PodStatus status, Instant created, Random random) {
        Map<String, String> labels = new HashMap<>();
        labels.put("app", app);
        if (random.nextBoolean()) {
            labels.put("tier", random.nextBoolean() ? "web" : "db");
            labels.put("own", "" + random.nextInt());
        }
        Meta meta = new Meta(
                new UUID(random.nextLong(), random.nextLong()),
                1,
                new NamespacedName("ns-" + random.nextInt(4), app + "-" + random.nextInt()),
                random.nextInt(20) == 0 ? Meta.NO_TIME : created.getEpochSecond(),
                Labels.of(labels),
                Labels.NONE,
                random.nextBoolean()
                        ? Owner.NONE
                        : new Owner("ReplicaSet", app + "-" + random.nextInt(9), new UUID(1, 1)));
        Requests requests = random.nextBoolean()
                ? Requests.NONE
                : new Requests(random.nextInt(4) * 500L, random.nextInt(3), Map.of("nvidia.com/gpu", 1L));
        List<String> images = IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> "reg/" + app + ":" + number)
                .toList();
        String node = random.nextInt(4) == 0 ? "" : "n-" + random.nextInt(30);
        return new Pod(meta, new PodSpec(images, requests, "", ""), node, "10.0.0." + random.nextInt(200), status);
    }
}
