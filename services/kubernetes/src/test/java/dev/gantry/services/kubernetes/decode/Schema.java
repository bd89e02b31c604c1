package dev.gantry.services.kubernetes.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All fields of the ten kinds, read ones and others, from a list made of the Go types and so independent of the shapes
 * in the decoders.
 */
final class Schema {
    private static final Map<String, Message> MESSAGES = load();

    private Schema() {}

    /** A message's fields. */
    record Message(String name, List<Field> fields) {}

    /** One field; the type is a scalar's word or a message's name. */
    record Field(int number, String name, String type, boolean list) {}

    static Message message(String name) {
        return Objects.requireNonNull(MESSAGES.get(name), name);
    }

    static boolean isMessage(String type) {
        return MESSAGES.containsKey(type);
    }

    private static Map<String, Message> load() {
        Map<String, Message> messages = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.txt"))) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        List<Field> fields = new ArrayList<>();
                        for (int i = 1; i < words.length; i++) {
                            String[] parts = words[i].split(":");
                            boolean list = parts[2].endsWith("*");
                            String type = list ? parts[2].substring(0, parts[2].length() - 1) : parts[2];
                            fields.add(new Field(Integer.parseInt(parts[0]), parts[1], type, list));
                        }
                        messages.put(words[0], new Message(words[0], fields));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
