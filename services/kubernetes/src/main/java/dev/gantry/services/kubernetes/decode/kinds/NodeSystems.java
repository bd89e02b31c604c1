package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.decode.wire.Fields;
import dev.gantry.services.kubernetes.decode.wire.MalformedException;
import dev.gantry.services.kubernetes.decode.wire.Shape;
import dev.gantry.services.nodes.NodeSystem;

/** A node's {@code status.nodeInfo}. Pure; any thread. */
final class NodeSystems {
    static final NodeSystem NONE = new NodeSystem("", "", "", "", "", "");

    private static final int KERNEL = 4;
    private static final int OS_IMAGE = 5;
    private static final int RUNTIME = 6;
    private static final int KUBELET = 7;
    private static final int OPERATING_SYSTEM = 9;
    private static final int ARCHITECTURE = 10;
    private static final Shape NODE_INFO = Shape.fields()
            .one(KERNEL, "kernelVersion")
            .one(OS_IMAGE, "osImage")
            .one(RUNTIME, "containerRuntimeVersion")
            .one(KUBELET, "kubeletVersion")
            .one(OPERATING_SYSTEM, "operatingSystem")
            .one(ARCHITECTURE, "architecture")
            .build();

    private NodeSystems() {}

    static NodeSystem read(Fields in) throws MalformedException {
        String kernel = "";
        String image = "";
        String runtime = "";
        String kubelet = "";
        String operatingSystem = "";
        String architecture = "";
        int outer = in.enter(NODE_INFO);
        for (int field = in.next(); field != Fields.END; field = in.next()) {
            switch (field) {
                case KERNEL -> kernel = in.word();
                case OS_IMAGE -> image = in.word();
                case RUNTIME -> runtime = in.word();
                case KUBELET -> kubelet = in.word();
                case OPERATING_SYSTEM -> operatingSystem = in.word();
                case ARCHITECTURE -> architecture = in.word();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new NodeSystem(kubelet, runtime, kernel, image, operatingSystem, architecture);
    }
}
