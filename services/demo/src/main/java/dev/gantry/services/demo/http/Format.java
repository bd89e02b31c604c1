package dev.gantry.services.demo.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is written, and as what.
 *
 * @param view what objects are turned into
 */
public record Format(Encoding encoding, View view) {
    public static final Format JSON = new Format(Encoding.JSON, View.OBJECT);

    public enum Encoding {
        JSON("application/json"),
        YAML("application/yaml"),
        PROTOBUF("application/vnd.kubernetes.protobuf");

        private final String type;

        Encoding(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    public enum View {
        OBJECT,
        /** Rows and columns, as {@code kubectl get} prints them. */
        TABLE,
        /** Type and metadata only. */
        METADATA
    }

    /** One entry of an {@code Accept} header. */
    private record Entry(String type, Map<String, String> parameters) {}

    /**
     * The first entry of an {@code Accept} header that can be served.
     *
     * @param hasProtobuf whether the kind has a protobuf form
     * @return null where there is none
     */
    public static @Nullable Format accepted(@Nullable String accept, boolean hasProtobuf) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        for (Entry entry : entries(accept)) {
            Format format = served(entry, hasProtobuf);
            if (format != null) {
                return format;
            }
        }
        return null;
    }

    private static @Nullable Format served(Entry entry, boolean hasProtobuf) {
        View view = view(entry.parameters.getOrDefault("as", ""));
        if (view == null) {
            return null;
        }
        return switch (entry.type) {
            case "application/json", "*/*", "application/*" -> new Format(Encoding.JSON, view);
            case "application/yaml" -> new Format(Encoding.YAML, view);
            case "application/vnd.kubernetes.protobuf" ->
                hasProtobuf && view == View.OBJECT ? new Format(Encoding.PROTOBUF, view) : null;
            default -> null;
        };
    }

    private static @Nullable View view(String as) {
        return switch (as) {
            case "" -> View.OBJECT;
            case "Table" -> View.TABLE;
            case "PartialObjectMetadata", "PartialObjectMetadataList" -> View.METADATA;
            default -> null;
        };
    }

    private static List<Entry> entries(String accept) {
        List<Entry> entries = new ArrayList<>();
        for (String part : accept.split(",")) {
            String[] pieces = part.split(";");
            Map<String, String> parameters = new HashMap<>();
            for (int i = 1; i < pieces.length; i++) {
                int equals = pieces[i].indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pieces[i].substring(0, equals).strip(),
                            pieces[i].substring(equals + 1).strip());
                }
            }
            entries.add(new Entry(pieces[0].strip().toLowerCase(Locale.ROOT), parameters));
        }
        return entries;
    }
}
