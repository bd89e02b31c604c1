package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.decode.DecodeProblem;
import dev.gantry.services.kubernetes.decode.ListResult;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.StreamProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one collection whole: in one piece, and in pages of one snapshot once a piece proved too long for the link.
 * Pages read before a cut are not read again while the server still knows the snapshot. One thread.
 */
final class Lister<T extends Resource> {
    /** Servers compress only answers above this, so smaller pages cost more than they save. */
    private static final long WORTH_PACKING = 128 * 1024;

    private static final int FIRST_PAGE = 500;

    /** Which objects of the collection; empty texts for all. */
    record Selector(String labels, String fields) {
        static final Selector ALL = new Selector("", "");
    }

    private final ClusterSide side;
    private final KindRoute route;
    private final Class<T> type;
    private final String namespace;
    private final Selector selector;
    private final List<T> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int page;
    private int smallestPage = 100;
    private String next = "";
    private long version;

    Lister(ClusterSide side, KindRoute route, Class<T> type, String namespace) {
        this(side, route, type, namespace, Selector.ALL);
    }

    Lister(ClusterSide side, KindRoute route, Class<T> type, String namespace, Selector selector) {
        this.side = side;
        this.selector = selector;
        this.route = route;
        this.type = type;
        this.namespace = namespace;
    }

    /** How many rows the list has shown so far, those of an unfinished page included only in {@code batches}. */
    int read() {
        return rows.size();
    }

    /** Whether it reads in pages from now on. */
    boolean isPaging() {
        return page > 0;
    }

    /** The rows of the list that was just read to its end; asked once. */
    List<T> take() {
        List<T> all = List.copyOf(rows);
        forget();
        return all;
    }

    /** Reads on, handing every batch on as it comes; rows may come again after a cut. */
    Ending list(Attempt attempt, Consumer<List<T>> batches) throws IOException {
        if (next.isEmpty()) {
            forget();
        }
        Ending ending;
        do {
            ending = piece(attempt, batches);
        } while (ending instanceof Ending.Listed && !next.isEmpty());
        if (ending instanceof Ending.Expired) {
            forget();
        }
        return ending;
    }

    private Ending piece(Attempt attempt, Consumer<List<T>> batches) throws IOException {
        Timings.List limits = side.engine().timings().list();
        Timer timer = side.engine().timer();
        long began = timer.nanos();
        Subscription alarm = timer.after(limits.within(), () -> attempt.callOff(Attempt.Cause.OVERDUE));
        boolean whole = false;
        try {
            Ending ending = read(attempt, batches);
            whole = !(ending instanceof Ending.Busy(var why, var code, var after) && code == 504);
            return ending;
        } finally {
            alarm.close();
            boolean late = timer.nanos() - began >= limits.cutAfter().toNanos();
            if (!whole && late) {
                shorten();
            }
        }
    }

    private Ending read(Attempt attempt, Consumer<List<T>> batches) throws IOException {
        ApiResponse answer = attempt.open(request());
        if (answer.status() != 200) {
            return side.answers().refusal(answer, route);
        }
        CountedBody body = new CountedBody(answer, side.traffic().bytes());
        List<T> fresh = new ArrayList<>();
        ListResult result = side.decoders()
                .forAnswer(route.kind(), type, answer.header("Content-Type").orElse(""))
                .list(body, batch -> {
                    fresh.addAll(batch);
                    batches.accept(batch);
                });
        return result.isBelievable() ? keep(fresh, result, body.unpacked()) : garbled(result, route);
    }

    private Ending keep(List<T> fresh, ListResult result, long bytes) {
        rows.addAll(fresh);
        result.problems().forEach(problem -> problems.add(problem.of(route.plural())));
        if (next.isEmpty()) {
            version = result.version();
        }
        next = result.continueToken();
        if (page > 0 && !fresh.isEmpty()) {
            smallestPage = (int) Math.clamp(WORTH_PACKING * fresh.size() / Math.max(1, bytes) + 1, 1, FIRST_PAGE);
        }
        return new Ending.Listed(version, List.copyOf(problems));
    }

    /** What it means that a list may not be believed. */
    static Ending garbled(ListResult result, KindRoute route) {
        return new Ending.Garbled(result.problems().stream()
                .filter(DecodeProblem::fatal)
                .findFirst()
                .<StreamProblem>map(problem -> new StreamProblem.Garbled(problem.of(route.plural())))
                .orElseGet(() -> new StreamProblem.Unversioned(route.plural())));
    }

    private ApiRequest request() {
        Targets target = Targets.of(route.path(namespace))
                .with("labelSelector", selector.labels())
                .with("fieldSelector", selector.fields());
        if (page > 0) {
            target.with("limit", page).with("continue", next);
        }
        Duration headers = side.engine().timings().list().headers();
        return new ApiRequest(target.toString(), ApiRequest.PROTOBUF_OR_JSON, true, headers, Duration.ZERO);
    }

    private void shorten() {
        page = page == 0 ? FIRST_PAGE : Math.max(smallestPage, page / 2);
    }

    private void forget() {
        rows.clear();
        problems.clear();
        next = "";
        version = 0;
    }
}
