package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.filter.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server said it serves. Immutable.
 *
 * @param kinds groups in the server's order, versions with the preferred one first, so that the first match is
 *     kubectl's
 * @param unread groups that would not tell, as those of an extension server that is away
 */
record ServedKinds(List<ApiKind> kinds, List<String> unread) {
    static final ServedKinds UNKNOWN = new ServedKinds(List.of(), List.of());

    ServedKinds {
        kinds = List.copyOf(kinds);
        unread = List.copyOf(unread);
    }

    Optional<ApiKind> find(String written) {
        return kinds.stream().filter(kind -> kind.isMeantBy(written)).findFirst();
    }

    /** The kind a misspelt word most likely meant, the usual ones before others that are as near. */
    Optional<ApiKind> nearest(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return Stream.concat(BuiltInKinds.all().stream(), kinds.stream())
                .filter(kind -> distance(kind, word) <= most)
                .min(Comparator.comparingInt(kind -> distance(kind, word)));
    }

    private static int distance(ApiKind kind, String word) {
        return kind.words()
                .mapToInt(name -> word.length() > 2 && name.startsWith(word) ? 1 : Spelling.distance(name, word))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
