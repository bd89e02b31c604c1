package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import java.util.List;

/** Lists of names inside a sentence. Pure but for the messages; any thread. */
public final class NameLists {
    private NameLists() {}

    /** As in "a, b, c". */
    public static String all(List<String> names, Messages messages) {
        return names.stream()
                .reduce((before, name) -> messages.text("list.pair", before, name))
                .orElse("");
    }

    /** As in "a or b or c". */
    static String any(List<String> names, Messages messages) {
        return names.stream()
                .reduce((before, name) -> messages.text("list.or", before, name))
                .orElse("");
    }
}
