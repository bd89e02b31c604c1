package dev.gantry.tests.bench;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import dev.gantry.tests.bench.Figure.Goal;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.fx.Timers;
import dev.gantry.views.pods.PodRow;
import dev.gantry.views.tables.RowKey;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Filters typed key by key, and deleted again, over 100,000 rows of the window's own table model: from the key to the
 * matching rows in the list. The pause between keys is a fast typist's. Once over rows that stand still, once over rows
 * that change meanwhile.
 */
final class FilterBench implements Bench {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 3;
    private static final long BETWEEN_KEYS_NANOS = 80_000_000;
    private static final int CHANGED = 200;
    private static final int BETWEEN_CHANGES_MILLIS = 100;
    private static final List<String> TYPED =
            List.of("gift-rank", "status:Crash*", "restarts>5 -status:Running", "label:tier=web", "node:n-00* rank");
    private static final List<String> APPS = List.of("gift-rank", "danmaku", "stream-ingest", "login", "ads");
    private static final List<String> WORDS = List.of("Running", "CrashLoopBackOff", "Pending", "Completed");

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public String purpose() {
        return "a key stroke in the filter bar over 100,000 rows";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        figures.accept(figure("filter", strokes(false), ""));
        figures.accept(figure(
                "filter-changing",
                strokes(true),
                ", while %,d rows a second change, come or go".formatted(CHANGED * 1_000 / BETWEEN_CHANGES_MILLIS)));
    }

    private Figure figure(String figure, double[] taken, String meanwhile) {
        return new Figure(
                name(),
                figure,
                Figure.percentile(99, taken),
                "ms p99",
                "",
                null,
                Goal.atMost(16),
                taken.length,
                "%d key strokes, p50 %.1f ms, worst %.1f ms%s"
                        .formatted(
                                taken.length, Figure.percentile(50, taken), Figure.percentile(100, taken), meanwhile));
    }

    /** How long each key stroke took, in ms, but for the first round of them. */
    private static double[] strokes(boolean changing) throws Exception {
        List<Double> taken = new ArrayList<>();
        try (ExecutorService fx = Executors.newSingleThreadExecutor();
                ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                ScheduledExecutorService fleet = Executors.newSingleThreadScheduledExecutor()) {
            Threads threads = new Threads(fx, background, Timers.on(timer), InstantSource.system());
            TableModel<PodRow> model = new TableModel<>(threads, FilterFields.PODS, List.of(), "app");
            Source source = source();
            model.put(source, rows());
            if (changing) {
                Random random = new Random(11);
                fleet.scheduleAtFixedRate(
                        () -> change(model, source, random), 0, BETWEEN_CHANGES_MILLIS, TimeUnit.MILLISECONDS);
            }
            for (int round = 0; round <= ROUNDS; round++) {
                for (String text : TYPED) {
                    for (String state : states(text)) {
                        double millis = stroke(model, fx, state);
                        if (round > 0 && !Double.isNaN(millis)) {
                            taken.add(millis);
                        }
                        LockSupport.parkNanos(BETWEEN_KEYS_NANOS);
                    }
                }
            }
            fleet.shutdownNow();
            fx.submit(model::close).get();
            timer.shutdownNow();
        }
        return taken.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One pod in ten goes, to come again some time; the others are in another state. */
    private static void change(TableModel<PodRow> model, Source source, Random random) {
        Instant now = Instant.now();
        Messages messages = Messages.in(Language.ENGLISH);
        List<PodRow> there = new ArrayList<>();
        List<RowKey> gone = new ArrayList<>();
        for (int i = 0; i < CHANGED; i++) {
            PodRow row = PodRow.of("bench", pod(random.nextInt(ROWS), random, now), now, messages);
            if (i % 10 == 0) {
                gone.add(row.key());
            } else {
                there.add(row);
            }
        }
        model.put(source, there);
        model.remove(gone);
    }

    /** What the bar holds after each key, there and back. */
    private static List<String> states(String text) {
        List<String> states = new ArrayList<>();
        for (int length = 1; length <= text.length(); length++) {
            states.add(text.substring(0, length));
        }
        for (int length = text.length() - 1; length >= 0; length--) {
            states.add(text.substring(0, length));
        }
        return states;
    }

    /** NaN for a text that is no filter yet, which the bar does not apply either. */
    private static double stroke(TableModel<PodRow> model, ExecutorService fx, String text) throws Exception {
        if (!(Filter.parse(text, FilterFields.PODS) instanceof Filter.Parsed.Valid(Filter _))) {
            return Double.NaN;
        }
        CountDownLatch shown = new CountDownLatch(1);
        long[] times = new long[2];
        fx.submit(() -> {
            long before = model.arrangement().sequence();
            model.onDraw(() -> {
                if (model.arrangement().sequence() > before && times[1] == 0) {
                    times[1] = System.nanoTime();
                    shown.countDown();
                }
            });
            times[0] = System.nanoTime();
            Filter.Parsed parsed = Filter.parse(text, FilterFields.PODS);
            if (parsed instanceof Filter.Parsed.Valid(Filter filter)) {
                model.filter(filter);
            }
        });
        if (!shown.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("\"" + text + "\" was not answered");
        }
        return (times[1] - times[0]) / 1e6;
    }

    private static Source source() throws IOException {
        Path kubeconfig = Files.createTempFile("gantry-bench", ".kubeconfig");
        kubeconfig.toFile().deleteOnExit();
        Files.writeString(kubeconfig, """
                apiVersion: v1
                kind: Config
                current-context: bench
                clusters: [{name: bench, cluster: {server: "http://127.0.0.1:1"}}]
                users: [{name: bench, user: {token: none}}]
                contexts: [{name: bench, context: {cluster: bench, user: bench}}]
                """);
        return new Source(Gantry.fleet(kubeconfig).links().getFirst());
    }

    private static List<PodRow> rows() {
        Random random = new Random(7);
        Instant now = Instant.now();
        Messages messages = Messages.in(Language.ENGLISH);
        List<PodRow> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(PodRow.of("bench", pod(i, random, now), now, messages));
        }
        return rows;
    }

    private static Pod pod(int number, Random random, Instant now) {
        SplittableRandom its = new SplittableRandom(number);
        String app = APPS.get(its.nextInt(APPS.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        Meta meta = new Meta(
                new UUID(7, number),
                number,
                new NamespacedName("ns-" + its.nextInt(40), app + "-" + Integer.toString(number, 36)),
                now.getEpochSecond() - its.nextInt(1_000_000),
                Labels.of(Map.of("app", app, "tier", its.nextBoolean() ? "web" : "batch")),
                Labels.NONE,
                Owner.NONE);
        int restarts = random.nextInt(10);
        return new Pod(
                meta,
                new PodSpec(List.of("reg/" + app + ":1"), Requests.NONE, "", ""),
                "n-" + its.nextInt(700),
                "10.0.0.1",
                new PodStatus("Running", word, 1, 2, restarts, Meta.NO_TIME, Meta.NO_TIME));
    }
}
