package dev.gantry.services.demo.logs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of all logs, read from {@code lines.yaml}, whose head tells its format. Immutable; any thread. */
final class Phrasebook {
    private static final String FILE = "lines.yaml";

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Map<String, List<Phrase>>> topics = new HashMap<>();
    private final Map<String, List<Phrase>> any;

    private Phrasebook(Map<?, ?> file) {
        map(file.get("words")).forEach((word, list) -> words.put(String.valueOf(word), texts(list)));
        this.any = phrases(map(file.get("any")));
        for (Object one : list(file.get("topics"))) {
            Map<?, ?> topic = map(one);
            Map<String, List<Phrase>> phrases = phrases(topic);
            texts(topic.get("of")).forEach(service -> topics.put(service, phrases));
        }
    }

    /** The one that is part of this module. */
    static Phrasebook ofModule() {
        LoadSettings settings = LoadSettings.builder().setLabel(FILE).build();
        try (InputStream file = Phrasebook.class.getResourceAsStream(FILE)) {
            return new Phrasebook(map(new Load(settings).loadFromInputStream(Objects.requireNonNull(file, FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a service says on an occasion, never empty.
     *
     * @param occasion {@code usual}, {@code worry}, {@code trouble}, {@code crash}, {@code open} …
     */
    List<Phrase> phrases(String service, String occasion) {
        List<Phrase> own = topics.getOrDefault(service, Map.of()).getOrDefault(occasion, List.of());
        return own.isEmpty() ? Objects.requireNonNull(any.get(occasion), occasion) : own;
    }

    /** The list behind a word, empty where it is none of the file's. */
    List<String> words(String name) {
        return words.getOrDefault(name, List.of());
    }

    boolean hasTopic(String service) {
        return topics.containsKey(service);
    }

    private static Map<String, List<Phrase>> phrases(Map<?, ?> occasions) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        occasions.forEach((occasion, lines) -> {
            if (!occasion.equals("of")) {
                phrases.put(
                        String.valueOf(occasion),
                        texts(lines).stream().map(Phrase::of).toList());
            }
        });
        return phrases;
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }
}
