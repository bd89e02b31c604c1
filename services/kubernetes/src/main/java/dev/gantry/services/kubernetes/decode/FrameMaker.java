package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.kinds.MetaProjection;
import dev.gantry.services.kubernetes.decode.kinds.ObjectHead;
import dev.gantry.services.kubernetes.decode.kinds.Pool;
import dev.gantry.services.kubernetes.decode.kinds.Projection;
import dev.gantry.services.kubernetes.decode.kinds.StatusProjection;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import dev.gantry.services.problems.UnreadProblem.Place;
import java.util.UUID;

/** What a watch event of some type means for the object in it, whatever the format. One thread. */
final class FrameMaker<T extends Resource> {
    private final Projection<T> projection;
    private final ObjectHead head;
    private final StatusProjection status = new StatusProjection();

    FrameMaker(Projection<T> projection, Pool pool) {
        this.projection = projection;
        this.head = new ObjectHead(pool);
    }

    /** Forgets the last frame's object, so that a broken frame is not given its name. */
    void begin() {
        projection.meta().clear();
        head.meta().clear();
    }

    /** Reads the object that {@code in} stands at. */
    WatchFrame<T> make(String type, Fields in) throws MalformedException {
        return switch (type) {
            case "ADDED", "MODIFIED" -> new WatchFrame.Upserted<>(projection.read(in));
            case "DELETED" -> deleted(head.read(in), in);
            case "BOOKMARK" -> new WatchFrame.Bookmark<>(head.read(in).version(), head.endsInitialEvents());
            case "ERROR" -> failed(in);
            default -> throw new MalformedException("an event of unknown type \"" + type + "\"", in.offset());
        };
    }

    private WatchFrame<T> deleted(MetaProjection meta, Fields in) throws MalformedException {
        UUID uid = meta.uid();
        if (uid == null) {
            throw new MalformedException("the deleted object has no uid", in.offset());
        }
        return new WatchFrame.Deleted<>(uid, meta.version());
    }

    private WatchFrame<T> failed(Fields in) throws MalformedException {
        status.read(in);
        return new WatchFrame.Failed<>(new ApiStatus(
                status.code(),
                status.reason(),
                new Original(status.message()),
                status.causes(),
                status.retryAfterSeconds()));
    }

    /** Names the object of the frame that went wrong, as far as it was read. */
    WatchFrame<T> garbled(MalformedException e) {
        String changed = projection.meta().where();
        String object = changed.isEmpty() ? head.meta().where() : changed;
        return new WatchFrame.Garbled<>(new DecodeProblem(
                object.isEmpty() ? new Place.WatchEvent() : new Place.Named(object),
                e.offset(),
                new Flaw.Broken(e.what()),
                false));
    }
}
