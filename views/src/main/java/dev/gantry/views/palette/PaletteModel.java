package dev.gantry.views.palette;

import dev.gantry.views.fx.Threads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the palette lists for what was typed: entries at once, recent ones first, and objects as soon as the background
 * has found them. An answer to an earlier text is dropped. FX thread.
 */
public final class PaletteModel {
    private final List<PaletteEntry> entries;
    private final List<String> recent;
    private final Function<String, List<PaletteEntry>> objects;
    private final Threads threads;
    private final Consumer<String> used;
    private final ObservableList<PaletteEntry> results = FXCollections.observableArrayList();
    private String typed = "";
    private long sequence;

    /**
     * @param recent ids, newest first
     * @param objects finds objects by name; called in the background
     * @param used told the id of what was chosen
     */
    public PaletteModel(
            List<PaletteEntry> entries,
            List<String> recent,
            Function<String, List<PaletteEntry>> objects,
            Threads threads,
            Consumer<String> used) {
        this.entries = List.copyOf(entries);
        this.recent = List.copyOf(recent);
        this.objects = objects;
        this.threads = threads;
        this.used = used;
        type("");
    }

    /** Best first. */
    public ObservableList<PaletteEntry> results() {
        return results;
    }

    public String typed() {
        return typed;
    }

    /** Answers another text. */
    public void type(String text) {
        typed = text;
        long asked = ++sequence;
        List<PaletteEntry> matching = matching(text);
        results.setAll(matching);
        if (text.strip().length() >= ObjectSearch.LEAST_LETTERS) {
            threads.background().execute(() -> {
                List<PaletteEntry> found = objects.apply(text);
                threads.fx().execute(() -> add(asked, found));
            });
        }
    }

    private void add(long asked, List<PaletteEntry> found) {
        if (asked == sequence) {
            results.addAll(found);
        }
    }

    private List<PaletteEntry> matching(String text) {
        FuzzyMatch match = FuzzyMatch.of(text);
        record Scored(PaletteEntry entry, int score, int age) {}
        List<Scored> scored = new ArrayList<>();
        for (PaletteEntry entry : entries) {
            int score = match.isBlank() ? 0 : match.score(entry.text());
            if (score != FuzzyMatch.NO_MATCH) {
                int at = recent.indexOf(entry.id());
                scored.add(new Scored(entry, score, at < 0 ? recent.size() : at));
            }
        }
        Comparator<Scored> byScore = Comparator.comparingInt(Scored::score).reversed();
        scored.sort(byScore.thenComparingInt(Scored::age));
        return scored.stream().map(Scored::entry).toList();
    }

    /** Does what an entry does, after remembering it. */
    public void choose(PaletteEntry entry) {
        used.accept(entry.id());
        entry.action().run();
    }
}
