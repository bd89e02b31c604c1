package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.pods.Pod;

/** Pods. One thread. */
final class PodProjection extends Projection<Pod> {
    private static final int CONTAINERS = 2;
    private static final int SERVICE_ACCOUNT = 8;
    private static final int NODE_NAME = 10;
    private static final int INIT_CONTAINERS = 20;
    private static final int PRIORITY_CLASS = 24;
    private static final int OVERHEAD = 32;
    private static final int RESOURCES = 40;
    private static final Shape SPEC = Shape.fields()
            .list(CONTAINERS, "containers")
            .one(SERVICE_ACCOUNT, "serviceAccountName")
            .one(NODE_NAME, "nodeName")
            .list(INIT_CONTAINERS, "initContainers")
            .one(PRIORITY_CLASS, "priorityClassName")
            .map(OVERHEAD, "overhead")
            .one(RESOURCES, "resources")
            .build();

    private final Pool pool;
    private final ContainerSpecs containers = new ContainerSpecs();
    private final Words podRequests = new Words();
    private final Words overhead = new Words();
    private final Words row = new Words();
    private final PodStatusProjection status;

    private String node = "";
    private String priorityClass = "";
    private String serviceAccount = "";

    PodProjection(Pool pool, MetaProjection meta) {
        super(Pod.class, meta);
        this.pool = pool;
        this.status = new PodStatusProjection(pool.interner());
    }

    @Override
    void clear() {
        containers.clear();
        podRequests.clear();
        overhead.clear();
        status.clear();
        node = "";
        priorityClass = "";
        serviceAccount = "";
    }

    @Override
    void spec(Fields in) throws MalformedException {
        int outer = in.enter(SPEC);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case CONTAINERS -> containers.readContainer(in);
                case INIT_CONTAINERS -> containers.readInitContainer(in);
                case SERVICE_ACCOUNT -> serviceAccount = in.word();
                case NODE_NAME -> node = in.word();
                case PRIORITY_CLASS -> priorityClass = in.word();
                case OVERHEAD -> ContainerSpecs.readAmount(in, overhead);
                case RESOURCES -> ContainerSpecs.readRequests(in, podRequests);
                default -> in.skip();
            }
        }
        in.leave(outer);
    }

    @Override
    void status(Fields in) throws MalformedException {
        status.read(in);
    }

    @Override
    Pod build(Meta head) {
        PodTemplate template = template();
        if (template.complaint() != null) {
            complain(template.complaint());
        }
        return new Pod(head, template.spec(), node, status.ip(), status.build(template.shape(), meta().deleted()));
    }

    private PodTemplate template() {
        row.clear();
        row.add(priorityClass);
        row.add(serviceAccount);
        containers.appendTo(row);
        if (podRequests.size() > 0) {
            PodTemplate.addPart(row, PodTemplate.POD, "", "", podRequests);
        }
        if (overhead.size() > 0) {
            PodTemplate.addPart(row, PodTemplate.OVERHEAD, "", "", overhead);
        }
        return pool.templates().get(row.array(), row.size());
    }
}
