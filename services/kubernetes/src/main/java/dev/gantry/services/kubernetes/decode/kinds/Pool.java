package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.kubernetes.intern.LabelSets;
import dev.gantry.services.kubernetes.intern.SequenceTable;
import java.util.List;

/**
 * What the decoders of one cluster share. Any thread.
 *
 * @param templates of pods, by the words of their spec
 * @param lists of words, such as images
 */
public record Pool(
        Interner interner, LabelSets labels, SequenceTable<PodTemplate> templates, SequenceTable<List<String>> lists) {
    private static final int TEMPLATES = 1 << 13;
    private static final int LISTS = 1 << 12;

    public static Pool of(Interner interner) {
        return new Pool(
                interner,
                new LabelSets(),
                new SequenceTable<>(TEMPLATES, row -> PodTemplate.of(row, interner)),
                new SequenceTable<>(LISTS, row -> List.of(row)));
    }
}
