package dev.gantry.services.demo.api;

import dev.gantry.services.demo.forms.Forms;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Block;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.Stored;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects as trees and as bytes. Items of lists carry no {@code kind} and {@code apiVersion} for built-in kinds, so
 * neither do kept objects; a single object gets them in front. Any thread.
 */
public final class Documents {
    private static final int SHARED_LABELS = 4096;

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final Forms forms = new Forms();
    private final Map<Map<String, String>, Map<String, String>> labels = new ConcurrentHashMap<>();
    private final Freshness fresh = new Freshness();

    public ObjectMapper mapper() {
        return mapper;
    }

    /** What turns objects into the forms they are served in. */
    public Forms forms() {
        return forms;
    }

    /** The object as a kind serves it that may be another form of what is kept; the same where it is none. */
    public Stored served(Stored stored, Kind kind) {
        if (stored.key().kind() == kind) {
            return stored;
        }
        ObjectNode tree = forms.served(view(stored), kind);
        Stored served = new Stored(
                new ObjectKey(kind, stored.key().namespace(), stored.key().name()),
                stored.uid(),
                stored.revision(),
                stored.labels(),
                stored.fields(),
                Block.of(mapper.writeValueAsBytes(kind.type() == null ? tree : withoutType(tree))));
        served.tree(any -> tree);
        return served;
    }

    /** The object with its type, fresh for the caller to change. */
    public ObjectNode tree(Stored stored) {
        return tree(stored.key().kind(), stored.json().inflate());
    }

    /** The object with its type, shared by all who read it: not to be changed. */
    public ObjectNode view(Stored stored) {
        return stored.tree(this::tree);
    }

    /**
     * Remembers a version as the tree it was made of, until the beat after this one is over: those who look at the
     * change need not decode it.
     */
    void remember(Stored stored, ObjectNode tree) {
        Numbered.asParsed(tree);
        stored.tree(any -> tree);
        fresh.add(tree);
    }

    /** Forgets what was written before the beat that ends now. */
    public void endBeat() {
        fresh.endBeat();
    }

    /** @param bytes as they are kept */
    public ObjectNode tree(Kind kind, byte[] bytes) {
        ObjectNode read = (ObjectNode) mapper.readTree(bytes);
        if (kind.type() == null) {
            return read;
        }
        ObjectNode whole = typed(kind);
        read.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return whole;
    }

    /** The object as it goes over the wire by itself. */
    public byte[] bytes(Stored stored) {
        byte[] kept = stored.json().inflate();
        return stored.key().kind().type() == null ? kept : withType(stored.key().kind(), kept);
    }

    private static byte[] withType(Kind kind, byte[] kept) {
        String separator = kept.length > 2 ? "," : "";
        byte[] head = ("{\"kind\":\"" + kind.kind() + "\",\"apiVersion\":\"" + kind.apiVersion() + "\"" + separator)
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + kept.length - 1];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(kept, 1, whole, head.length, kept.length - 1);
        return whole;
    }

    /** An object with nothing but its type. */
    public ObjectNode typed(Kind kind) {
        ObjectNode tree = mapper.createObjectNode();
        tree.put("kind", kind.kind());
        tree.put("apiVersion", kind.apiVersion());
        return tree;
    }

    /** Makes a version of an object, and writes type and revision into the tree. */
    public Stored stored(ObjectKey key, ObjectNode tree, long revision) {
        ObjectNode metadata = (ObjectNode) tree.get("metadata");
        metadata.put("resourceVersion", Long.toString(revision));
        tree.put("kind", key.kind().kind()).put("apiVersion", key.kind().apiVersion());
        return new Stored(
                key,
                metadata.path("uid").asString(),
                revision,
                shared(LabelSelector.labels(metadata)),
                FieldSelector.values(key.kind(), tree),
                Block.of(mapper.writeValueAsBytes(key.kind().type() == null ? tree : withoutType(tree))));
    }

    private ObjectNode withoutType(ObjectNode tree) {
        ObjectNode bare = mapper.createObjectNode();
        for (Entry<String, JsonNode> field : tree.properties()) {
            if (!field.getKey().equals("kind") && !field.getKey().equals("apiVersion")) {
                bare.set(field.getKey(), field.getValue());
            }
        }
        return bare;
    }

    /** Pods of one template have equal labels; one map serves them all, as long as there are not too many. */
    private Map<String, String> shared(Map<String, String> map) {
        if (labels.size() > SHARED_LABELS) {
            labels.clear();
        }
        Map<String, String> known = labels.putIfAbsent(map, map);
        return known == null ? map : known;
    }
}
