package dev.gantry.services.demo.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is written, and as what.
 *
 * @param view what objects are turned into
 * @param version of {@code meta.k8s.io} for views that are its kinds
 */
public record Format(Encoding encoding, View view, String version) {
    public static final Format JSON = new Format(Encoding.JSON, View.OBJECT, "v1");

    private static final List<String> VERSIONS = List.of("v1", "v1beta1");
    private static final List<String> TYPES = List.of(
            "*/*", "application/json", "application/yaml", "application/vnd.kubernetes.protobuf", "application/cbor");

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
        METADATA,
        /** The same of a list. */
        METADATA_LIST
    }

    /** One entry of an {@code Accept} header. */
    private record Entry(String type, Map<String, String> parameters) {
        double weight() {
            try {
                return Double.parseDouble(parameters.getOrDefault("q", "1"));
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }

    /** Whether any entry of an {@code Accept} header names a type that is served at all, whatever its parameters. */
    static boolean isKnown(@Nullable String accept) {
        return accept == null
                || accept.isBlank()
                || entries(accept).stream().anyMatch(entry -> TYPES.contains(entry.type));
    }

    /**
     * The weightiest entry of an {@code Accept} header that can be served, the first of several.
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
        String version = entry.parameters.getOrDefault("v", view == View.OBJECT ? "v1" : "");
        boolean isOfMeta = view == View.OBJECT
                || entry.parameters.getOrDefault("g", "").equals("meta.k8s.io") && VERSIONS.contains(version);
        if (view == null || !isOfMeta) {
            return null;
        }
        return switch (entry.type) {
            case "application/json", "*/*", "application/*" -> new Format(Encoding.JSON, view, version);
            case "application/yaml" -> new Format(Encoding.YAML, view, version);
            case "application/vnd.kubernetes.protobuf" ->
                hasProtobuf && view == View.OBJECT ? new Format(Encoding.PROTOBUF, view, version) : null;
            default -> null;
        };
    }

    private static @Nullable View view(String as) {
        return switch (as) {
            case "" -> View.OBJECT;
            case "Table" -> View.TABLE;
            case "PartialObjectMetadata" -> View.METADATA;
            case "PartialObjectMetadataList" -> View.METADATA_LIST;
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
        entries.sort(Comparator.comparingDouble(Entry::weight).reversed());
        return entries;
    }
}
