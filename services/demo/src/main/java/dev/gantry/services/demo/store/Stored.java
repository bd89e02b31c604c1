package dev.gantry.services.demo.store;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One object in one version. Immutable but for what is computed once and kept; any thread. */
public final class Stored {
    private final ObjectKey key;
    private final String uid;
    private final long revision;
    private final Map<String, String> labels;
    private final List<String> fields;
    private final Block json;
    private volatile @Nullable Block protobuf;
    private volatile @Nullable WeakReference<ObjectNode> tree;
    private volatile @Nullable WeakReference<Frame> frame;

    private record Frame(String event, byte[] bytes) {}

    /**
     * @param fields the values of the kind's selectable fields, in its order
     * @param json the object as it goes over the wire
     */
    public Stored(
            ObjectKey key, String uid, long revision, Map<String, String> labels, List<String> fields, Block json) {
        this.key = key;
        this.uid = uid;
        this.revision = revision;
        this.labels = labels;
        this.fields = fields;
        this.json = json;
    }

    public ObjectKey key() {
        return key;
    }

    public String uid() {
        return uid;
    }

    public long revision() {
        return revision;
    }

    public Map<String, String> labels() {
        return labels;
    }

    public List<String> fields() {
        return fields;
    }

    public Block json() {
        return json;
    }

    /**
     * The object as a tree that all who read it share, so that a change many look at is decoded once; remembered as
     * long as anybody has it. Not to be changed.
     */
    public ObjectNode tree(Function<Stored, ObjectNode> decoder) {
        WeakReference<ObjectNode> held = tree;
        ObjectNode known = held == null ? null : held.get();
        if (known != null) {
            return known;
        }
        ObjectNode read = decoder.apply(this);
        tree = new WeakReference<>(read);
        return read;
    }

    /** The object as one item of a protobuf list; made when first asked for. */
    public Block protobuf(Function<Stored, Block> encoder) {
        Block made = protobuf;
        if (made == null) {
            made = encoder.apply(this);
            protobuf = made;
        }
        return made;
    }

    /** Its protobuf form where that was made already, or null. */
    public @Nullable Block knownProtobuf() {
        return protobuf;
    }

    /** The event that all watches of a form send, so that it is written once; remembered until memory is wanted. */
    public byte[] frame(String event, Function<Stored, byte[]> writer) {
        WeakReference<Frame> held = frame;
        Frame known = held == null ? null : held.get();
        if (known != null && known.event.equals(event)) {
            return known.bytes;
        }
        byte[] bytes = writer.apply(this);
        frame = new WeakReference<>(new Frame(event, bytes));
        return bytes;
    }
}
