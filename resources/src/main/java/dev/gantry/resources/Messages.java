package dev.gantry.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All sentences of one language, by key ({@code screen.part.role}). Immutable and safe on every thread; switching the
 * language means asking {@link #in} for another object and painting again.
 *
 * <p>A sentence with arguments follows {@link MessageFormat}: numbers get thousands separators, {@code choice} handles
 * plurals. A sentence asked for without arguments is returned as it stands.
 */
public final class Messages {
    private static final Map<Language, Messages> LOADED = loadAll();

    private final Language language;
    private final Map<String, String> sentences;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Durations durations;

    private Messages(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
        this.durations = new Durations(this);
    }

    /** The sentences of a language; the same object each time. */
    public static Messages in(Language language) {
        Messages messages = LOADED.get(language);
        if (messages == null) {
            throw new IllegalStateException("No messages were loaded for " + language);
        }
        return messages;
    }

    /** The language these sentences are in. */
    public Language language() {
        return language;
    }

    /** Spans and ages of time in this language. */
    public Durations durations() {
        return durations;
    }

    /** Every key, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /** Whether a sentence exists, for keys made from data such as a reason of Kubernetes. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The sentence of a key with its arguments put in.
     *
     * @throws MissingResourceException when no such key exists, which is a bug of the caller
     */
    public String text(String key, @Nullable Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new MissingResourceException("No sentence has the key " + key, Messages.class.getName(), key);
        }
        return arguments.length == 0 ? sentence : format(key, sentence).format(arguments);
    }

    /** A whole number with this language's thousands separators. */
    public String count(long number) {
        return text("number.count", number);
    }

    /** A share between 0 and 1 as whole percents. */
    public String percent(double share) {
        return text("number.percent", Math.round(share * 100));
    }

    private MessageFormat format(String key, String sentence) {
        MessageFormat parsed = formats.computeIfAbsent(key, ignored -> new MessageFormat(sentence, language.locale()));
        // A MessageFormat is not safe across threads; a clone is, and costs less than parsing.
        return (MessageFormat) parsed.clone();
    }

    private static Map<Language, Messages> loadAll() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Messages(language, read(language)));
        }
        return all;
    }

    private static Map<String, String> read(Language language) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(language.file())) {
            if (in == null) {
                throw new IllegalStateException(language.file() + " is missing from the resources");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(language.file() + " of the resources cannot be read", e);
        }
        Map<String, String> sentences = new ConcurrentHashMap<>();
        properties.forEach((key, value) -> sentences.put((String) key, (String) value));
        return Map.copyOf(sentences);
    }
}
