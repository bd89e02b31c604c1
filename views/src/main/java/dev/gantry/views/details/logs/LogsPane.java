package dev.gantry.views.details.logs;

import dev.gantry.resources.Messages;
import dev.gantry.services.logs.LogCriteria;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogStore;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.words.ProblemWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The logs of a pod's containers as one list, as they grow. FX thread; it reads only while it shows something. */
public final class LogsPane extends BorderPane
        implements LogBar.Acts, LogCell.Look, LogSession.Listener, AutoCloseable {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F3);
    private static final KeyCombination BEFORE = new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);

    private final Messages messages;
    private final Threads threads;
    private final LogBar bar;
    private final LogRows rows = new LogRows();
    private final ListView<Long> list = new ListView<>(rows);
    private final Map<Integer, Problem> failures = new TreeMap<>();
    private final Set<Integer> ended = new TreeSet<>();
    private List<LogSource> all = List.of();
    private List<LogSource> sources = List.of();
    private LogCriteria criteria = LogCriteria.ALL;
    private LongList hits = new LongList();
    private double labelWidth;
    private @Nullable LogStore store;
    private @Nullable LogWindow window;
    private @Nullable LogSession session;
    private @Nullable LogFinder finder;

    public LogsPane(Messages messages, Threads threads) {
        this.messages = messages;
        this.threads = threads;
        bar = new LogBar(messages, this);
        list.getStyleClass().add("log");
        list.setFixedCellSize(LogCell.HEIGHT);
        list.setCellFactory(view -> new LogCell(this));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(messages.text("keys.logs"));
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                bar.follow(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setTop(bar);
        setCenter(list);
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            bar.focusSearch();
        } else if (NEXT.match(event)) {
            hitNext();
        } else if (BEFORE.match(event)) {
            hitBefore();
        } else if (COPY.match(event) && list.isFocused()) {
            copy();
        } else {
            moved(event.getCode());
            return;
        }
        event.consume();
    }

    /** Who goes up wants to read there; who goes to the end wants to see what comes. */
    private void moved(KeyCode code) {
        if (!list.isFocused()) {
            return;
        }
        switch (code) {
            case UP, PAGE_UP, HOME -> bar.follow(false);
            case END -> bar.follow(true);
            default -> {}
        }
    }

    /**
     * Reads the logs of these, all together until one of them is chosen.
     *
     * @param of how many there are, which may be more
     */
    public void show(List<LogSource> next, int of) {
        all = next;
        bar.containers(next.stream().map(LogSource::label).toList(), of);
        asked();
    }

    @Override
    public void asked() {
        close();
        int chosen = bar.container();
        sources = chosen < 0 ? all : List.of(all.get(chosen));
        labelWidth = sources.size() < 2 ? 0 : widest();
        if (sources.isEmpty()) {
            return;
        }
        store = new LogStore(LogStore.Limits.MILLION, Path.of(System.getProperty("java.io.tmpdir", ".")));
        window = new LogWindow(store, threads, list::refresh, this::failed);
        bar.outcome(messages.text("details.reading"));
        criteriaChanged();
        session = new LogSession(sources, bar.ask(), threads, store, this);
    }

    private double widest() {
        return sources.stream()
                .mapToDouble(source -> {
                    Text text = new Text(source.label());
                    text.getStyleClass().add("log-text");
                    return text.getLayoutBounds().getWidth() * 1.1;
                })
                .max()
                .orElse(0);
    }

    @Override
    public void criteriaChanged() {
        LogStore kept = store;
        if (kept == null) {
            return;
        }
        if (finder != null) {
            finder.close();
        }
        criteria = bar.criteria();
        hits = new LongList();
        if (criteria.showsAll()) {
            rows.showAll(kept.first(), kept.end());
        } else {
            rows.showFound(new LongList());
        }
        finder = new LogFinder(criteria, kept, threads, this::found);
        if (criteria.looks()) {
            finder.look();
        }
        tellHits();
        list.refresh();
        scroll();
    }

    private void found(LogFinder.Found more) {
        LogStore kept = store;
        if (kept == null) {
            return;
        }
        if (more.failure() != null) {
            failed(more.failure());
        }
        hits.dropBelow(kept.first());
        hits.addAll(more.hits());
        if (!criteria.showsAll()) {
            rows.growFound(kept.first(), more.shown());
            scroll();
        }
        tellHits();
    }

    @Override
    public void grew() {
        LogStore kept = store;
        if (kept == null || finder == null) {
            return;
        }
        if (criteria.showsAll()) {
            rows.grow(kept.first(), kept.end());
            scroll();
        }
        if (criteria.looks()) {
            finder.look();
        }
        tellOutcome();
    }

    private void tellHits() {
        if (bar.isMistyped()) {
            return;
        }
        if (criteria.hit() == null) {
            bar.hits("");
        } else if (finder != null && finder.percent() < 100) {
            bar.hits(messages.text("logs.hits.looking", hits.size(), finder.percent()));
        } else {
            long at = hits.indexFrom(selected());
            boolean isOn = at < hits.size() && hits.get((int) at) == selected();
            bar.hits(
                    isOn
                            ? messages.text("logs.hits.at", at + 1, hits.size())
                            : messages.text("logs.hits", hits.size()));
        }
    }

    private long selected() {
        @Nullable Long line = list.getSelectionModel().getSelectedItem();
        return line == null ? -1 : line;
    }

    @Override
    public void hitNext() {
        go(hits.indexFrom(selected() + 1));
    }

    @Override
    public void hitBefore() {
        int at = selected() < 0 ? hits.size() : hits.indexFrom(selected());
        go(at - 1);
    }

    /** Round and round. */
    private void go(int hit) {
        if (hits.size() == 0) {
            return;
        }
        bar.follow(false);
        int row = rows.rowOf(hits.get(Math.floorMod(hit, hits.size())));
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - 3));
        tellHits();
    }

    @Override
    public void lookChanged() {
        list.setFixedCellSize(bar.isWrapped() ? -1 : LogCell.HEIGHT);
        list.refresh();
        scroll();
    }

    @Override
    public void followChanged() {
        scroll();
    }

    private void scroll() {
        if (bar.isFollowing() && !rows.isEmpty()) {
            list.scrollTo(rows.size() - 1);
        }
    }

    @Override
    public void copy() {
        List<Long> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        texts().copy(chosen.isEmpty() ? List.copyOf(rows) : chosen);
    }

    @Override
    public void save() {
        texts().save(
                        List.copyOf(rows),
                        all.isEmpty() ? "" : all.getFirst().pod().name(),
                        getScene().getWindow());
    }

    private LogTexts texts() {
        return new LogTexts(
                messages, threads, store, sources.stream().map(LogSource::label).toList(), bar::outcome);
    }

    @Override
    public void ended(int source, @Nullable Problem why) {
        ended.add(source);
        if (why != null) {
            failures.put(source, why);
        }
        tellOutcome();
    }

    @Override
    public void resumed(int source) {
        ended.remove(source);
        failures.remove(source);
        tellOutcome();
    }

    @Override
    public String gap(int source, Duration without) {
        return messages.text(
                "logs.gap", sources.get(source).label(), messages.durations().span(without));
    }

    private void tellOutcome() {
        IOException full = store == null ? null : store.failure();
        if (full != null) {
            failed(full);
        } else if (!failures.isEmpty()) {
            Map.Entry<Integer, Problem> first = failures.entrySet().iterator().next();
            String words = ProblemWords.of(first.getValue(), messages);
            String label = sources.get(first.getKey()).label();
            bar.outcome(sources.size() == 1 ? words : messages.text("logs.of", label, words));
        } else if (ended.size() == sources.size()) {
            bar.outcome(messages.text(store == null || store.end() == 0 ? "logs.none" : "logs.ended"));
        } else {
            bar.outcome("");
        }
    }

    private void failed(IOException why) {
        bar.outcome(messages.text("logs.disk", String.valueOf(why.getMessage())));
    }

    @Override
    public @Nullable LogEntry line(long number) {
        return window == null ? null : window.line(number);
    }

    @Override
    public LogCriteria criteria() {
        return criteria;
    }

    @Override
    public boolean isWrapped() {
        return bar.isWrapped();
    }

    @Override
    public String label(int source) {
        return sources.size() < 2 ? "" : sources.get(source).label();
    }

    @Override
    public double labelWidth() {
        return labelWidth;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
        if (finder != null) {
            finder.close();
            finder = null;
        }
        rows.showAll(0, 0);
        failures.clear();
        ended.clear();
        bar.outcome("");
        window = null;
        LogStore old = store;
        store = null;
        if (old != null) {
            threads.background().execute(old::close);
        }
    }
}
