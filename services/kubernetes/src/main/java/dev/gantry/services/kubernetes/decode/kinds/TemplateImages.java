package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import java.util.List;

/** The images of a {@code PodTemplateSpec}. Filled again for each; one thread. */
final class TemplateImages {
    private static final int SPEC = 2;
    private static final Shape TEMPLATE = Shape.fields().one(SPEC, "spec").build();

    private static final int CONTAINERS = 2;
    private static final int INIT_CONTAINERS = 20;
    private static final Shape POD_SPEC = Shape.fields()
            .list(CONTAINERS, "containers")
            .list(INIT_CONTAINERS, "initContainers")
            .build();

    private static final int IMAGE = 2;
    private static final Shape CONTAINER = Shape.fields().one(IMAGE, "image").build();

    private final Pool pool;
    private final Words images = new Words();
    private final Words initImages = new Words();

    TemplateImages(Pool pool) {
        this.pool = pool;
    }

    void clear() {
        images.clear();
        initImages.clear();
    }

    void read(Fields in) throws MalformedException {
        int outer = in.enter(TEMPLATE);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == SPEC) {
                readSpec(in);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    private void readSpec(Fields in) throws MalformedException {
        int outer = in.enter(POD_SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case CONTAINERS -> readImage(in, images);
                case INIT_CONTAINERS -> readImage(in, initImages);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    private static void readImage(Fields in, Words into) throws MalformedException {
        int outer = in.enter(CONTAINER);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == IMAGE) {
                into.addOnce(in.word());
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    /** Containers first, without repeats. */
    List<String> list() {
        for (int i = 0; i < initImages.size(); i++) {
            images.addOnce(initImages.array()[i]);
        }
        return pool.lists().get(images.array(), images.size());
    }
}
