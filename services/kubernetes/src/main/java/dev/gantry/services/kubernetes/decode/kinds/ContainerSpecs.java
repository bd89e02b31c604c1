package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;

/** The containers of a pod spec as a row of words that {@link PodTemplate} understands. One thread. */
final class ContainerSpecs {
    private static final int NAME = 1;
    private static final int IMAGE = 2;
    private static final int RESOURCES = 8;
    private static final int RESTART_POLICY = 24;
    private static final Shape CONTAINER = Shape.fields()
            .one(NAME, "name")
            .one(IMAGE, "image")
            .one(RESOURCES, "resources")
            .one(RESTART_POLICY, "restartPolicy")
            .build();

    private static final int REQUESTS = 2;
    private static final Shape RESOURCE_REQUIREMENTS =
            Shape.fields().map(REQUESTS, "requests").build();

    private final Words containers = new Words();
    private final Words initContainers = new Words();
    private final Words amounts = new Words();

    void clear() {
        containers.clear();
        initContainers.clear();
    }

    void readContainer(Fields in) throws MalformedException {
        read(in, containers, PodTemplate.CONTAINER);
    }

    void readInitContainer(Fields in) throws MalformedException {
        read(in, initContainers, PodTemplate.INIT);
    }

    private void read(Fields in, Words into, String mark) throws MalformedException {
        String name = "";
        String image = "";
        String restart = "";
        amounts.clear();
        int outer = in.enter(CONTAINER);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case NAME -> name = in.word();
                case IMAGE -> image = in.word();
                case RESOURCES -> readRequests(in, amounts);
                case RESTART_POLICY -> restart = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        boolean sidecar = mark.equals(PodTemplate.INIT) && restart.equals("Always");
        PodTemplate.addPart(into, sidecar ? PodTemplate.SIDECAR : mark, name, image, amounts);
    }

    /** Reads the requests of a {@code ResourceRequirements}. */
    static void readRequests(Fields in, Words into) throws MalformedException {
        int outer = in.enter(RESOURCE_REQUIREMENTS);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            if (field == REQUESTS) {
                readAmount(in, into);
            } else {
                in.skip();
            }
        }
        in.leave(outer);
    }

    static void readAmount(Fields in, Words into) throws MalformedException {
        in.quantityEntry();
        into.put(in.key(), in.value());
    }

    /** Containers first, then init containers. */
    void appendTo(Words row) {
        row.addAll(containers);
        row.addAll(initContainers);
    }
}
