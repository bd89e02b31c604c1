package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.FilterMistake;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.tables.Arrangement;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowFeed;
import dev.gantry.views.tables.SortBy;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.TableModel;
import dev.gantry.views.words.FilterWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table page without its looks: rows of the shown clusters, filter and saved views, what is said around them. FX
 * thread. It reads and draws between {@link #show} and {@link #hide}.
 */
public final class TablePageModel<T extends Resource, R extends Row> implements AutoCloseable {
    /** Shorter waits show nothing at all rather than flicker. */
    private static final Duration BEFORE_SKELETON = Duration.ofMillis(300);

    private final Feature<T, R> feature;
    private final PageContext context;
    private final Threads threads;
    private final Messages messages;
    private final TableModel<R> table;
    private final RowFeed<T, R> feed;
    private final SourceWords words;
    private final Notices notices;
    private final Bodies bodies;
    private Consumer<PageState> listener = state -> {};
    private PageState state = PageState.blank();
    private String filterText = "";
    private String filterProblem = "";
    private int chosenView = -1;
    private volatile boolean shown;
    private Instant openedAt = Instant.MAX;
    private javafx.util.@Nullable Subscription scope;
    private @Nullable Subscription skeleton;

    public TablePageModel(Feature<T, R> feature, PageContext context, ZoneId zone) {
        this.feature = feature;
        this.context = context;
        this.threads = context.threads();
        this.messages = context.messages();
        this.table = new TableModel<>(threads, feature.fields(), List.<SortBy<R>>of(), feature.group());
        this.feed = new RowFeed<>(threads, table, feature.origin(), feature.maker());
        this.words = new SourceWords(messages, zone);
        this.notices = new Notices(
                messages, words, feature.words().kindWord(), feature.origin().kinds());
        this.bodies = new Bodies(messages, feature.words(), words);
        table.pause();
        table.views(feature.views().stream().map(view -> saved(view.filter())).toList());
        table.onDraw(this::draw);
    }

    public TableModel<R> table() {
        return table;
    }

    /** The clusters behind the rows. */
    public RowFeed<T, R> feed() {
        return feed;
    }

    public PageState state() {
        return state;
    }

    /** Told of each state that differs from the one before, and of the present one at once. */
    public void onState(Consumer<PageState> next) {
        listener = next;
        next.accept(state);
    }

    public void show() {
        if (scope == null) {
            openedAt = threads.clock().instant();
            skeleton = threads.timers().after(BEFORE_SKELETON, table::touch);
            scope = context.scope().shownProperty().subscribe(feed::show);
        }
        shown = true;
        feed.resume();
        table.resume();
    }

    /** Makes rows anew because something beside their objects changed; background, and nothing while hidden. */
    public void remakeIfShown() {
        if (shown) {
            feed.remake();
        }
    }

    public void hide() {
        shown = false;
        feed.pause();
        table.pause();
    }

    /** How many rows match; negative before anything was read, because none known is not none there. */
    public int rows() {
        Arrangement<R> shown = table.arrangement();
        return isCounted(feed.sources(), shown) ? shown.slots().size() : -1;
    }

    public String filterText() {
        return filterText;
    }

    /** Filters by a text of the filter language; while it cannot be read the last readable one stays in force. */
    public void filter(String text) {
        filterText = text;
        switch (Filter.parse(text, feature.fields())) {
            case Filter.Parsed.Valid(Filter filter) -> {
                filterProblem = "";
                table.filter(filter);
            }
            case Filter.Parsed.Invalid(int column, FilterMistake mistake) ->
                filterProblem = FilterWords.invalid(text, column, mistake, messages);
        }
        draw();
    }

    /** Shows a saved view. */
    public void chooseView(int index) {
        chosenView = index;
        filter(feature.views().get(index).filter());
    }

    /** Ends the back-off of what is not live, because a person asked. */
    public void retryNow() {
        feed.retryNow();
    }

    private Filter saved(String text) {
        return switch (Filter.parse(text, feature.fields())) {
            case Filter.Parsed.Valid(Filter filter) -> filter;
            case Filter.Parsed.Invalid(int column, FilterMistake mistake) ->
                throw new IllegalArgumentException("The saved view \"" + text + "\" cannot be read: " + mistake);
        };
    }

    private void draw() {
        Instant now = threads.clock().instant();
        List<Source> sources = feed.sources();
        sources.forEach(source -> source.becomes(words.age(source, now)));
        Arrangement<R> shown = table.arrangement();
        boolean waited = Duration.between(openedAt, now).compareTo(BEFORE_SKELETON) >= 0;
        Body body = bodies.of(sources, shown, waited);
        PageState next = new PageState(
                summary(shown, body),
                words.badges(sources, now),
                body instanceof Body.Rows ? notices.worst(sources, shown, now) : Optional.empty(),
                body,
                filterProblem,
                views(shown, isCounted(sources, shown)),
                sources.stream().anyMatch(source -> !source.age().isEmpty()));
        if (!next.equals(state)) {
            state = next;
            listener.accept(next);
        }
    }

    private String summary(Arrangement<R> shown, Body body) {
        if (body instanceof Body.Loading || shown.total() == 0) {
            return "";
        }
        PageWords.Summary summary = feature.words().summary();
        int rows = shown.slots().size();
        return rows == shown.total()
                ? messages.text(summary.all(), rows, shown.groups())
                : messages.text(summary.some(), rows, shown.total(), shown.groups());
    }

    private static <R extends Row> boolean isCounted(List<Source> sources, Arrangement<R> shown) {
        return shown.total() > 0
                || sources.stream().anyMatch(source -> source.state().wasRead());
    }

    private List<PageState.View> views(Arrangement<R> shown, boolean counted) {
        List<SavedView> views = feature.views();
        List<Integer> counts = counted ? shown.viewCounts() : List.of();
        List<PageState.View> result = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String name = messages.text(views.get(i).nameKey());
            boolean exact = views.get(i).filter().equals(filterText.strip());
            boolean edited = !exact && i == chosenView && isEdited(views.get(i));
            result.add(new PageState.View(
                    edited ? messages.text("view.edited", name) : name,
                    i < counts.size() ? messages.count(counts.get(i)) : "",
                    exact || edited));
        }
        return List.copyOf(result);
    }

    private boolean isEdited(SavedView view) {
        return !view.filter().isEmpty() && filterText.startsWith(view.filter());
    }

    @Override
    public void close() {
        if (scope != null) {
            scope.unsubscribe();
        }
        if (skeleton != null) {
            skeleton.close();
        }
        listener = ignored -> {};
        feed.close();
        table.close();
    }
}
