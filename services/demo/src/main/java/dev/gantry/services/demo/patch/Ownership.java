package dev.gantry.services.demo.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who owns what of one object: {@code metadata.managedFields} to be worked on. Not thread-safe. */
final class Ownership {
    /** Metadata itself, which only holds what may be owned. */
    static final FieldSet METADATA = FieldSet.of("metadata");

    static final String APPLY = "Apply";
    static final String UPDATE = "Update";

    private final Map<Identity, Entry> entries = new LinkedHashMap<>();

    /**
     * What tells entries apart.
     *
     * @param apiVersion empty for those who apply: they are the same in every version
     */
    record Identity(String name, String operation, String apiVersion, String subresource) {
        static Identity applying(String name, String subresource) {
            return new Identity(name, APPLY, "", subresource);
        }

        static Identity updating(String name, String apiVersion, String subresource) {
            return new Identity(name, UPDATE, apiVersion, subresource);
        }

        boolean applies() {
            return operation.equals(APPLY);
        }

        /** As a message about a conflict names it. */
        String described() {
            String text = GoText.quoted(name)
                    + (subresource.isEmpty() ? "" : " with subresource " + GoText.quoted(subresource));
            return applies() ? text : text + " using " + apiVersion;
        }
    }

    /**
     * What one of them owns.
     *
     * @param time null where it never changed anything
     * @param source how the set was written, null where it is a new one
     */
    record Entry(
            String apiVersion,
            @Nullable String time,
            FieldSet fields,
            @Nullable JsonNode source) {
        Entry(String apiVersion, @Nullable String time, FieldSet fields) {
            this(apiVersion, time, fields, null);
        }

        Entry with(FieldSet changed) {
            return changed == fields ? this : new Entry(apiVersion, time, changed);
        }
    }

    /**
     * @param list {@code metadata.managedFields} as somebody sent it
     * @throws IllegalArgumentException for what is no such list
     */
    static Ownership decode(JsonNode list) {
        Ownership ownership = new Ownership();
        list.forEach(entry -> ownership.decodeEntry(entry, FieldsV1.decode(entry.get("fieldsV1")), null));
        return ownership;
    }

    /**
     * @param list {@code metadata.managedFields} as it is stored
     * @throws IllegalArgumentException for what is no such list
     */
    static Ownership decodeStored(@Nullable JsonNode list) {
        Ownership ownership = new Ownership();
        if (list != null) {
            for (JsonNode entry : list) {
                JsonNode fields = entry.get("fieldsV1");
                ownership.decodeEntry(entry, FieldsV1.decodeLazily(fields), fields);
            }
        }
        return ownership;
    }

    private void decodeEntry(JsonNode entry, FieldSet fields, @Nullable JsonNode source) {
        String operation = text(entry, "operation");
        String apiVersion = text(entry, "apiVersion");
        boolean applies = operation.equals(APPLY);
        if (!applies && !operation.equals(UPDATE)) {
            throw new IllegalArgumentException("operation must be `Apply` or `Update`");
        }
        if (apiVersion.isEmpty()) {
            throw new IllegalArgumentException("apiVersion must not be empty");
        }
        if (!text(entry, "fieldsType").equals("FieldsV1")) {
            throw new IllegalArgumentException("missing or invalid fieldsType: " + entry);
        }
        Identity identity =
                new Identity(text(entry, "manager"), operation, applies ? "" : apiVersion, text(entry, "subresource"));
        String time = text(entry, "time");
        entries.put(identity, new Entry(apiVersion, time.isEmpty() ? null : time, fields, source));
    }

    private static String text(JsonNode entry, String name) {
        JsonNode value = entry.get(name);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    /** Forgets those who wrote in versions of other groups, as the server does with versions it does not know. */
    void keepGroup(String group) {
        entries.values().removeIf(entry -> !groupOf(entry.apiVersion).equals(group));
    }

    private static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    Map<Identity, Entry> entries() {
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Ownership copy() {
        Ownership copy = new Ownership();
        copy.entries.putAll(entries);
        return copy;
    }

    /** Puts an entry, or takes it away where it owns nothing. */
    void put(Identity identity, Entry entry) {
        if (entry.fields.isEmpty()) {
            entries.remove(identity);
        } else {
            entries.put(identity, entry);
        }
    }

    /** Takes what changed away from everyone but one. */
    void takeFromOthers(@Nullable Identity one, Comparison comparison) {
        for (Identity identity : List.copyOf(entries.keySet())) {
            Entry entry = entries.get(identity);
            if (entry != null && !identity.equals(one)) {
                Change change = comparison.in(entry.apiVersion);
                put(
                        identity,
                        entry.with(entry.fields.difference(change.written()).difference(change.removed())));
            }
        }
    }

    /** What all of them own together. */
    FieldSet all() {
        FieldSet all = FieldSet.EMPTY;
        for (Entry entry : entries.values()) {
            all = all.union(entry.fields);
        }
        return all;
    }

    /** Writes it into the metadata of an object; nothing is written where nobody owns anything. */
    void encodeInto(ObjectNode object) {
        if (entries.isEmpty()) {
            ManagedFields.forget(object);
            return;
        }
        object.withObject("metadata").set("managedFields", encode());
    }

    ArrayNode encode() {
        List<Map.Entry<Identity, Entry>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(ORDER);
        ArrayNode list = JsonNodeFactory.instance.arrayNode(sorted.size());
        sorted.forEach(entry -> encode(entry.getKey(), entry.getValue(), list.addObject()));
        return list;
    }

    private static void encode(Identity identity, Entry entry, ObjectNode into) {
        if (!identity.name.isEmpty()) {
            into.put("manager", identity.name);
        }
        into.put("operation", identity.operation);
        into.put("apiVersion", entry.apiVersion);
        if (entry.time != null) {
            into.put("time", entry.time);
        }
        into.put("fieldsType", "FieldsV1");
        into.set("fieldsV1", entry.source == null ? FieldsV1.encode(entry.fields) : entry.source);
        if (!identity.subresource.isEmpty()) {
            into.put("subresource", identity.subresource);
        }
    }

    /** Those who apply before those who update, the oldest first. */
    private static final Comparator<Map.Entry<Identity, Entry>> ORDER = Comparator.comparing(
                    (Map.Entry<Identity, Entry> entry) -> entry.getKey().operation)
            .thenComparing(entry -> time(entry.getValue()))
            .thenComparing(entry -> entry.getKey().name)
            .thenComparing(entry -> entry.getValue().apiVersion)
            .thenComparing(entry -> entry.getKey().subresource);

    /** Times are all written alike, so their texts sort as they do; none comes first. */
    static String time(Entry entry) {
        return entry.time == null ? "" : entry.time;
    }
}
