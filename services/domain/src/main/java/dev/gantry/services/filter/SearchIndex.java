package dev.gantry.services.filter;

import dev.gantry.services.filter.FilterField.Unit;
import dev.gantry.services.inventory.Labels;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What filters ask of many rows, by column, so that a filter over a hundred thousand of them is answered within
 * milliseconds and just as {@link Filter#matches} would answer for each. Rows are numbered from 0; the numbers of rows
 * that went are given again. One thread at a time.
 */
public final class SearchIndex {
    /** Ages are taken in as of here, where none is cut off at 0, and brought back to the present when asked for. */
    private static final Instant LATER = Instant.ofEpochSecond(1L << 40);

    private final Map<String, Column<String>> texts = new HashMap<>();
    private final Map<String, Column<List<String>>> lists = new HashMap<>();
    private final Map<String, NumberColumn> numbers = new HashMap<>();
    private final Set<String> ages;
    private final Column<Labels> labels = new Column<>();
    private final TextBlocks words = new TextBlocks();
    private final RecentTerms recent = new RecentTerms();
    private final BitSet rows = new BitSet();
    private final Map<Integer, Function<Instant, Searchable>> restless = new HashMap<>();
    private long refreshed = Long.MIN_VALUE;
    private int lowestFree;

    /** @param fields of the kind of row */
    public SearchIndex(FilterFields fields) {
        for (FilterField field : fields.fields()) {
            switch (field.unit()) {
                case TEXT -> texts.put(field.name(), new Column<>());
                case TEXTS -> lists.put(field.name(), new Column<>());
                case COUNT, AGE, CPU, BYTES -> numbers.put(field.name(), new NumberColumn());
            }
        }
        ages = fields.fields().stream()
                .filter(field -> field.unit() == Unit.AGE)
                .map(FilterField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a row in.
     *
     * @param subject what a filter sees of the row at a time
     * @return the row's number
     */
    public int add(Function<Instant, Searchable> subject, Instant now) {
        int row = rows.nextClearBit(lowestFree);
        lowestFree = row + 1;
        rows.set(row);
        put(row, subject, now);
        return row;
    }

    /** Takes a row in again, because something in it changed. */
    public void put(int row, Function<Instant, Searchable> subject, Instant now) {
        Searchable at = subject.apply(now);
        Searchable later = subject.apply(LATER);
        texts.forEach((field, column) -> column.put(row, emptyToNull(at.text(field))));
        lists.forEach((field, column) -> column.put(row, at.texts(field)));
        numbers.forEach((field, column) -> column.put(row, (ages.contains(field) ? later : at).number(field)));
        labels.put(row, at.labels());
        String text = at.searchText();
        words.put(row, text);
        recent.put(row, at, text);
        restless.remove(row);
        if (!Objects.equals(at.text(FilterField.STATE), later.text(FilterField.STATE))) {
            restless.put(row, subject);
        }
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Lets a row go. */
    public void remove(int row) {
        texts.values().forEach(column -> column.put(row, null));
        lists.values().forEach(column -> column.put(row, null));
        labels.put(row, null);
        words.put(row, "");
        recent.remove(row);
        restless.remove(row);
        rows.clear(row);
        lowestFree = Math.min(lowestFree, row);
    }

    /** How many rows there are. */
    public int size() {
        return rows.cardinality();
    }

    /**
     * The rows whose state time alone will yet change. A state that time has left never comes back, so one that is the
     * same now and for good is settled.
     */
    public BitSet restless() {
        BitSet result = new BitSet();
        restless.keySet().forEach(result::set);
        return result;
    }

    /** How many of the rows have each value of a text field. */
    public Map<String, Integer> count(String field, BitSet of) {
        Column<String> column = texts.get(field);
        return column == null ? Map.of() : column.count(of);
    }

    /** The rows that pass. */
    public BitSet matches(Filter filter, Instant now) {
        if (filter.dependsOnTime()) {
            refresh(now);
        }
        BitSet left = (BitSet) rows.clone();
        for (Term term : filter.terms()) {
            left.and(passing(term, now));
        }
        return left;
    }

    private void refresh(Instant now) {
        Column<String> states = texts.get(FilterField.STATE);
        if (states != null && now.getEpochSecond() != refreshed) {
            refreshed = now.getEpochSecond();
            restless.forEach((row, subject) ->
                    states.put(row, emptyToNull(subject.apply(now).text(FilterField.STATE))));
        }
    }

    /** Rows the term lets through; not to be changed. */
    private BitSet passing(Term term, Instant now) {
        return switch (term) {
            case Term.Any(List<Term> terms) -> {
                BitSet any = new BitSet();
                terms.forEach(one -> any.or(passing(one, now)));
                yield any;
            }
            case Term.Not(Term inner) -> {
                BitSet left = (BitSet) rows.clone();
                left.andNot(passing(inner, now));
                yield left;
            }
            case Term.Word word -> remembered(word, () -> words.containing(word.text(), recent.candidates(word, rows)));
            case Term.Label label -> remembered(label, () -> labels.where(label::isOn, rows));
            case Term.Text text -> Filter.dependsOnTime(text) ? scan(text) : remembered(text, () -> scan(text));
            case Term.Number number ->
                Filter.dependsOnTime(number) ? scan(number, now) : remembered(number, () -> scan(number, now));
        };
    }

    private BitSet remembered(Term term, Supplier<BitSet> scan) {
        BitSet known = recent.get(term);
        if (known == null) {
            known = scan.get();
            recent.remember(term, known);
        }
        return known;
    }

    private BitSet scan(Term.Text term) {
        Column<String> one = texts.get(term.field());
        Column<List<String>> several = lists.get(term.field());
        if (one != null) {
            return one.where(term::isWanted, rows);
        }
        return several == null ? new BitSet() : several.where(term::isAnyWanted, rows);
    }

    private BitSet scan(Term.Number term, Instant now) {
        NumberColumn column = numbers.get(term.field());
        if (column == null) {
            return new BitSet();
        }
        double since = LATER.getEpochSecond() - now.getEpochSecond();
        return column.where(
                ages.contains(term.field()) ? age -> term.holds(Math.max(0, age - since)) : term::holds, rows);
    }
}
