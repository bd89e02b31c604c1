package dev.gantry.services.kubernetes.decode.kinds;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.Keys;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code metadata} of any object, and its controlling owner. Filled again for each object; one thread. */
public final class MetaProjection {
    private static final int NAME = 1;
    private static final int NAMESPACE = 3;
    private static final int UID = 5;
    private static final int RESOURCE_VERSION = 6;
    private static final int GENERATION = 7;
    private static final int CREATED = 8;
    private static final int DELETED = 9;
    private static final int LABELS = 11;
    private static final int ANNOTATIONS = 12;
    private static final int OWNERS = 13;
    private static final Shape META = Shape.fields()
            .one(NAME, "name")
            .one(NAMESPACE, "namespace")
            .one(UID, "uid")
            .one(RESOURCE_VERSION, "resourceVersion")
            .one(GENERATION, "generation")
            .one(CREATED, "creationTimestamp")
            .one(DELETED, "deletionTimestamp")
            .map(LABELS, "labels")
            .map(ANNOTATIONS, "annotations")
            .list(OWNERS, "ownerReferences")
            .build();

    private static final int OWNER_KIND = 1;
    private static final int OWNER_NAME = 3;
    private static final int OWNER_UID = 4;
    private static final int OWNER_CONTROLLER = 6;
    private static final Shape OWNER = Shape.fields()
            .one(OWNER_KIND, "kind")
            .one(OWNER_NAME, "name")
            .one(OWNER_UID, "uid")
            .one(OWNER_CONTROLLER, "controller")
            .build();

    private static final UUID NO_UID = new UUID(0, 0);
    private static final String[] NOTHING = {};

    private final Pool pool;
    private final Keys own;
    private final Keys declared;
    private final Words labels = new Words();
    private final Words ownLabels = new Words();
    private final Words annotations = new Words();

    private String name = "";
    private String namespace = "";
    private @Nullable UUID uid;
    private long version;
    private long generation;
    private long created;
    private long deleted;
    private Owner owner = Owner.NONE;

    /**
     * @param own label keys that siblings do not share
     * @param declared annotation keys to keep
     */
    public MetaProjection(Pool pool, Keys own, Keys declared) {
        this.pool = pool;
        this.own = own;
        this.declared = declared;
        clear();
    }

    /** Forgets the last object. */
    public void clear() {
        name = "";
        namespace = "";
        uid = null;
        version = 0;
        generation = 0;
        created = NO_TIME;
        deleted = NO_TIME;
        owner = Owner.NONE;
        labels.clear();
        ownLabels.clear();
        annotations.clear();
    }

    /** Reads the present field. */
    public void read(Fields in) throws MalformedException {
        int outer = in.enter(META);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case NAME -> name = in.text();
                case NAMESPACE -> namespace = in.word();
                case UID -> uid = in.uid();
                case RESOURCE_VERSION -> version = in.decimal();
                case GENERATION -> generation = in.number();
                case CREATED -> created = in.time();
                case DELETED -> deleted = in.time();
                case LABELS -> readLabel(in);
                case ANNOTATIONS -> readAnnotation(in);
                case OWNERS -> readOwner(in);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private void readLabel(Fields in) throws MalformedException {
        in.entry();
        String key = in.keyAmong(own);
        if (key == null) {
            labels.put(in.key(), in.value());
        } else {
            String value = in.ownValue();
            ownLabels.put(key, value.equals(name) ? name : value);
        }
    }

    private void readAnnotation(Fields in) throws MalformedException {
        if (declared.isEmpty()) {
            in.skip();
            return;
        }
        in.entry();
        String key = in.keyAmong(declared);
        if (key != null) {
            annotations.put(key, in.value());
        }
    }

    private void readOwner(Fields in) throws MalformedException {
        String kind = "";
        String ownerName = "";
        UUID ownerUid = null;
        boolean controller = false;
        int outer = in.enter(OWNER);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case OWNER_KIND -> kind = in.word();
                case OWNER_NAME -> ownerName = in.word();
                case OWNER_UID -> ownerUid = in.uid();
                case OWNER_CONTROLLER -> controller = in.flag();
                default -> in.skip();
            }
        }
        in.leave(outer);
        if (controller) {
            owner = pool.interner().internRecord(new Owner(kind, ownerName, ownerUid == null ? NO_UID : ownerUid));
        }
    }

    /** The record; an object without a uid is none that a row could stand for. */
    Meta build(Fields in) throws MalformedException {
        if (uid == null) {
            throw new MalformedException("the object has no uid", in.offset());
        }
        String[] ownPart = ownLabels.size() == 0 ? NOTHING : ownLabels.copy();
        Labels all = pool.labels().of(labels.array(), labels.size(), ownPart);
        Labels kept = pool.labels().of(annotations.array(), annotations.size(), NOTHING);
        return new Meta(uid, version, new NamespacedName(namespace, name), created, all, kept, owner);
    }

    /** The kept annotation, empty where there is none. */
    String annotation(String key) {
        for (int i = 0; i < annotations.size(); i += 2) {
            if (annotations.array()[i].equals(key)) {
                return annotations.array()[i + 1];
            }
        }
        return "";
    }

    public @Nullable UUID uid() {
        return uid;
    }

    public long version() {
        return version;
    }

    long generation() {
        return generation;
    }

    long deleted() {
        return deleted;
    }

    /** What it is called, as far as it was read; empty if not at all. */
    public String where() {
        return new NamespacedName(namespace, name).toString();
    }
}
